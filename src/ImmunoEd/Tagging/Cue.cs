namespace ImmunoEd.Tagging;

/// <summary>What a word may do around the names of cancers. A word may do several things.</summary>
[Flags]
internal enum Cue
{
    None = 0,
    Joiner = 1 << 0,
    Determiner = 1 << 1,

    /// <summary>May stand before an item of a list: advanced, metastatic, some.</summary>
    ListAdjective = 1 << 2,
    Negator = 1 << 3,

    /// <summary>May stand between a negator and what it denies.</summary>
    DenialBridge = 1 << 4,
    Start = 1 << 5,
    PastStart = 1 << 6,
    Within = 1 << 7,

    /// <summary>May stand between a cancer and the verb that says where it began.</summary>
    StartBridge = 1 << 8,
    Motion = 1 << 9,
    Spread = 1 << 10,

    /// <summary>A small word after which a noun cannot belong to the word before it.</summary>
    Function = 1 << 11,
    ListIntroduction = 1 << 12,
    Relative = 1 << 13,
    RelativeVerb = 1 << 14,
    Risk = 1 << 15,
    Illness = 1 << 16,

    /// <summary>A word before an abbreviation that stands for an illness: with, of, relapsed.</summary>
    BeforeIllness = 1 << 17,

    /// <summary>A word after an abbreviation that is the subject: is, can, starts.</summary>
    AfterIllness = 1 << 18,
    Possessive = 1 << 19,
    Of = 1 << 20,
    PrimarySite = 1 << 21,
    Copula = 1 << 22,
    It = 1 << 23,
    Or = 1 << 24,
    From = 1 << 25,

    /// <summary>A word that only an illness has before it: “relapsed ALL patients” are not all patients.</summary>
    IllnessAdjective = 1 << 26,
}
