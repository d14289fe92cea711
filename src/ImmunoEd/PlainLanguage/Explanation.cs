namespace ImmunoEd.PlainLanguage;

/// <summary>Whether a sentence explains an abbreviation where it uses it.</summary>
internal static class Explanation
{
    private const int CueReach = 4;

    public static bool IsGiven(string sentence, List<Word> words, Abbreviation found) =>
        IsSpelledOutBefore(sentence, words, found)
        || IsSpelledOutAfter(sentence, words, found)
        || IsNamedBefore(sentence, words, found)
        || IsNamedAfter(sentence, words, found);

    /// <summary>"computed tomography (CT)", "computed tomography, or CT".</summary>
    private static bool IsSpelledOutBefore(string sentence, List<Word> words, Abbreviation found)
    {
        var opening = OpeningBefore(sentence, words, found.First);
        return opening > 0 && Initials.MatchBefore(sentence, words, opening, found.Text);
    }

    private static int OpeningBefore(string sentence, List<Word> words, int at)
    {
        for (var word = at; word > 0 && word > at - CueReach; word--)
        {
            var gap = sentence.AsSpan(words[word - 1].End..words[word].Start);
            if (gap.ContainsAny('(', '[')) return word;
            if (words[word].In(sentence).SequenceEqual("or")) return word;
        }

        return -1;
    }

    /// <summary>"CT (computed tomography)", "CT scan (a kind of X-ray)", "CT, or computed tomography".</summary>
    private static bool IsSpelledOutAfter(string sentence, List<Word> words, Abbreviation found)
    {
        for (var word = found.Last + 1; word < words.Count && word <= found.Last + CueReach; word++)
        {
            var gap = sentence.AsSpan(words[word - 1].End..words[word].Start);
            var opens = gap.ContainsAny('(', '[');
            if (opens && ExplanationCues.Articles.Contains(sentence[words[word].Start..words[word].End])) return true;
            if (opens) return Initials.MatchAfter(sentence, words, word, found.Text);
            if (words[word - 1].In(sentence).SequenceEqual("or") && Initials.MatchAfter(sentence, words, word, found.Text)) return true;
        }

        return false;
    }

    /// <summary>"a protein called PD-L1", "known as PD-1 and PD-L1".</summary>
    private static bool IsNamedBefore(string sentence, List<Word> words, Abbreviation found)
    {
        for (var word = found.First - 1; word >= 0 && word >= found.First - CueReach; word--)
            if (ExplanationCues.Naming.Contains(sentence[words[word].Start..words[word].End])) return true;
        return false;
    }

    /// <summary>"CT is short for …", "PD-1 stands for …", "PD-1 is a protein …".</summary>
    private static bool IsNamedAfter(string sentence, List<Word> words, Abbreviation found)
    {
        if (found.Last + 1 >= words.Count) return false;

        var end = words[Math.Min(words.Count - 1, found.Last + CueReach)].End;
        var after = sentence[words[found.Last + 1].Start..end];
        return ExplanationCues.After.Any(cue => after.Contains(cue, StringComparison.OrdinalIgnoreCase));
    }
}
