using System.Text;

namespace ImmunoEd.Searching;

/// <summary>Finds the word that was meant among the words of the index and the names of the vocabulary.</summary>
public sealed class SpellingCorrection(IndexWords words, SearchNames names)
{
    private const int ShortestWord = 4;
    private const int SureLength = 9;

    // Shorter words that the pages do not use are words all the same more often than slips: only a name is worth the guess.
    private const int AnyWordLength = 6;

    // A word of one or two pages is no better guess than a word of none, unless it sounds the same.
    private const int RareWord = 2;

    private readonly ILookup<int, string> subjectsByLength = names.SubjectWords.ToLookup(word => word.Length);

    /// <returns>The nearest known word, folded, or null.</returns>
    public string? Correct(string folded)
    {
        if (folded.Length < ShortestWord || folded.Any(char.IsDigit))
            return null;

        var limit = folded.Length switch { < 7 => 1, < 12 => 2, _ => 3 };
        return Enumerable.Range(folded.Length - limit, 2 * limit + 1)
            .SelectMany(length => folded.Length < AnyWordLength ? subjectsByLength[length] : words.OfLength(length).Concat(subjectsByLength[length]))
            .Distinct()
            .Select(word => (Word: word, Distance: EditDistance.Between(folded, word, limit)))
            .Where(candidate => candidate.Distance <= limit && IsLikely(folded, candidate.Word, candidate.Distance))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word[0] == folded[0] ? 0 : 1)
            .ThenBy(candidate => SoundOf(candidate.Word) == SoundOf(folded) ? 0 : 1)
            .ThenBy(candidate => names.SubjectWords.Contains(candidate.Word) ? 0 : 1)
            .ThenByDescending(candidate => words.Find(candidate.Word)?.Documents ?? 0)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    // Two letters off is another word more often than a slip, unless the word is long or sounds the same.
    private bool IsLikely(string folded, string word, int distance)
    {
        var soundsTheSame = SoundOf(folded) == SoundOf(word);
        var isRare = !names.SubjectWords.Contains(word) && words.Find(word) is { Documents: <= RareWord };
        return distance == 1
            ? (folded.Length > ShortestWord || folded[0] == word[0]) && (!isRare || soundsTheSame)
            : folded[0] == word[0] && (soundsTheSame || (folded.Length >= SureLength && !isRare));
    }

    /// <summary>The consonants as they sound: jaundis and jaundice, headake and headache, fisical and physical.</summary>
    private static string SoundOf(string word)
    {
        var letters = new StringBuilder(word)
            .Replace("ph", "f").Replace("ch", "k").Replace("ck", "k").Replace("ce", "s").Replace("ci", "s").Replace("cy", "s").Replace("x", "ks")
            .Replace("c", "k").Replace("q", "k").Replace("z", "s").Replace("gh", "").Replace("h", "");
        var sound = new StringBuilder();
        for (var i = 0; i < letters.Length; i++)
        {
            if (!"aeiouyw".Contains(letters[i]) && (sound.Length == 0 || sound[^1] != letters[i]))
                sound.Append(letters[i]);
        }

        return sound.ToString();
    }
}
