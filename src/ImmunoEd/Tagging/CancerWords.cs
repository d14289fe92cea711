namespace ImmunoEd.Tagging;

/// <summary>
/// The nouns that cancer names end in, by group: a carcinoma may be called a cancer, a lymphoma may not.
/// Names of one group may share their noun in a list: “breast and lung cancer”.
/// </summary>
internal static class CancerWords
{
    public const int None = -1;

    /// <summary>The group of cancer itself, whose names also say where it starts.</summary>
    public const int Cancer = 0;

    public static IReadOnlyList<string> Groups { get; } =
    [
        "cancer cancers cánceres carcinoma carcinomas adenocarcinoma adenocarcinomas tumor tumour tumors tumours tumores malignancy malignancies malignant neoplasm neoplasms "
            + "caner cancr canser cancor cancre",
        "lymphoma lymphomas linfoma linfomas",
        "leukemia leukaemia leucemia leukimia lukemia leukeamia",
        "melanoma melanomas melenoma melonoma",
        "sarcoma sarcomas",
        "myeloma",
    ];
}
