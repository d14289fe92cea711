namespace ImmunoEd.PlainLanguage;

/// <summary>Whether a sentence explains an abbreviation where it uses it.</summary>
internal static class Explanation
{
    private const int Reach = 4;
    private const int NounReach = 2;

    public static bool IsGiven(string sentence, List<Word> words, Abbreviation found) =>
        FollowsItsName(sentence, words, found)
        || PrecedesItsName(sentence, words, found)
        || HasCueBefore(sentence, words, found)
        || HasCueAfter(sentence, words, found);

    /// <summary>"computed tomography (CT)", "computed tomography, or CT".</summary>
    private static bool FollowsItsName(string sentence, List<Word> words, Abbreviation found)
    {
        for (var at = found.First; at > 0 && at > found.First - Reach; at--)
        {
            var isOr = words[at - 1].In(sentence) is "or";
            if (isOr || OpensBefore(sentence, words, at))
                return Initials.MatchBefore(sentence, words, isOr ? at - 1 : at, found.Text);
        }

        return false;
    }

    /// <summary>"CT (computed tomography)", "CT scan (a kind of X-ray)", "CT, or computed tomography".</summary>
    private static bool PrecedesItsName(string sentence, List<Word> words, Abbreviation found)
    {
        for (var at = found.Last + 1; at < words.Count && at <= found.Last + NounReach; at++)
        {
            var opens = OpensBefore(sentence, words, at);
            if (opens && ExplanationCues.IsOpener(words[at].In(sentence))) return true;
            if (opens || words[at - 1].In(sentence) is "or")
                return Initials.MatchAfter(sentence, words, at, found.Text);
        }

        return false;
    }

    private static bool OpensBefore(string sentence, List<Word> words, int at) =>
        sentence.AsSpan(words[at - 1].End..words[at].Start).ContainsAny('(', '[');

    /// <summary>"a protein called PD-L1", "also known as a CT scan".</summary>
    private static bool HasCueBefore(string sentence, List<Word> words, Abbreviation found) =>
        ExplanationCues.Before.Any(Phrase(sentence, words, found.First - Reach, found.First).Contains);

    /// <summary>"CT is short for …", "PD-1 is a protein …".</summary>
    private static bool HasCueAfter(string sentence, List<Word> words, Abbreviation found) =>
        ExplanationCues.After.Any(Phrase(sentence, words, found.Last + 1, found.Last + 1 + Reach).Contains);

    private static string Phrase(string sentence, List<Word> words, int from, int to) =>
        $" {string.Join(' ', words.Take(Math.Max(0, from)..to).Select(word => sentence[word.Start..word.End]))} ";
}
