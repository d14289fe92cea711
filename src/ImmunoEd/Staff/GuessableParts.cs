using System.Text.RegularExpressions;

namespace ImmunoEd.Staff;

internal enum Guessable
{
    No,
    Sequence,
    OwnName,
    SiteName,
    Date,
    CommonWords,
}

/// <summary>Covers what guessers try first. If little is left, the password is guessed soon.</summary>
internal sealed partial class GuessableParts
{
    private const int RunLength = 4;
    private const int FewLetters = 5;
    private const int ShortestWord = 3;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertz", "yxcvbnm", "azerty", "qsdfghjklm", "wxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "!@#$%^&*()", "789456123",
    ];

    private static readonly HashSet<string> Runs = [.. Rows.SelectMany(row => new[] { row, new string([.. row.Reverse()]) })
        .SelectMany(row => Enumerable.Range(0, row.Length - RunLength + 1).Select(i => row.Substring(i, RunLength)))];

    private readonly string plain;
    private readonly string folded;
    private readonly bool[] covered;
    private readonly string[] ownNames;
    private readonly string[] siteNames;

    public GuessableParts(string password, IEnumerable<string> ownNames, IEnumerable<string> siteNames)
    {
        plain = new string([.. password.ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && !"-_.,;:/+'\"".Contains(c, StringComparison.Ordinal))]);
        folded = Fold(plain);
        covered = new bool[plain.Length];
        this.ownNames = Words(ownNames);
        this.siteNames = [.. Words(siteNames), .. Words(["immunoed", "immuno ed"])];
    }

    /// <summary>Which kind of thing the password is made of, when too little else is left of it.</summary>
    public Guessable Find()
    {
        var own = Cover(ownNames);
        var site = Cover(siteNames);
        var common = Cover(CommonPasswords.Words.Select(Fold));
        var years = CoverYears();
        var runs = CoverRuns();
        if (plain.Length == 0)
            return Guessable.Sequence;
        if (covered.All(isCovered => !isCovered) || common > CommonPasswords.ManyWords || Left(own + site + common > 0) >= FewLetters)
            return Guessable.No;
        return own > 0 ? Guessable.OwnName : site > 0 ? Guessable.SiteName : common > 0 ? Guessable.CommonWords : years > 0 ? Guessable.Date : runs ? Guessable.Sequence : Guessable.No;
    }

    // Digits and signs around a word are what everybody adds.
    private int Left(bool isAroundWords) => Enumerable.Range(0, plain.Length)
        .Count(i => !covered[i] && (!isAroundWords || char.IsLetter(plain[i]) || char.IsSurrogate(plain[i])));

    private int Cover(IEnumerable<string> words)
    {
        var found = 0;
        foreach (var word in words.Where(word => word.Length >= ShortestWord).OrderByDescending(word => word.Length))
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (!covered[at])
                    found++;
                covered.AsSpan(at, word.Length).Fill(true);
            }
        }

        return found;
    }

    private bool CoverRuns()
    {
        var any = false;
        for (var i = 0; i + RunLength <= plain.Length; i++)
        {
            if (!Runs.Contains(plain.Substring(i, RunLength)))
                continue;
            covered.AsSpan(i, RunLength).Fill(true);
            any = true;
        }

        return any;
    }

    private int CoverYears()
    {
        var years = Year().Matches(plain);
        foreach (var year in years.Cast<Match>())
            covered.AsSpan(year.Index, year.Length).Fill(true);
        return years.Count;
    }

    private static string[] Words(IEnumerable<string> names) =>
        [.. names.SelectMany(name => name.ToLowerInvariant().Split([' ', '.', '@', '-', '_', '+', ','], StringSplitOptions.RemoveEmptyEntries).Append(name.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal))).Select(Fold)];

    // The letters for which digits and signs stand in “p4$$w0rd”; an l and an i look alike in too many of them.
    private static string Fold(string text) => new([.. text.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' or '|' or 'l' => 'i',
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' or '+' => 't',
        _ => c,
    })]);

    [GeneratedRegex("(19|20)[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
