using System.Collections.Frozen;

namespace ImmunoEd.PlainLanguage;

/// <summary>
/// The names that a page cannot do without: of drugs, of cancers, and “immunotherapy”. A second reading grade counts them as
/// words of two syllables, for whoever has the disease has learned its name. This is the whole list.
/// </summary>
public static class EasyNames
{
    internal const int Syllables = 2;

    /// <summary>The ends by which the naming bodies mark a drug's kind.</summary>
    private static readonly string[] DrugEnds =
    [
        "mab", "alfa", "leucel", "cabtagene", "tinib", "rafenib", "metinib", "ciclib", "parib", "zomib", "lidomide", "degib",
        "platin", "taxel", "rubicin", "tecan", "citabine", "trexed", "vedotin", "soravtansine", "deruxtecan", "govitecan",
    ];

    /// <summary>Generic and brand names of other drugs.</summary>
    private static readonly FrozenSet<string> Drugs = Set("""
        Abecma Adcetris Adstiladrin Amtagvi Anktiva Aucatzyl Avastin Bavencio Besponsa Bizengri Blenrep Blincyto Breyanzi
        Cabometyx Carvykti Columvi Danyelza Darzalex Datroway Elahere Elrexfio Empliciti Emrelis Enhertu Epkinly Erbitux Faspro
        Herceptin Hybreza Imdelltra Imfinzi Imjudo Imlygic Inlyta Intron Jemperli Keytruda Kimmtrak Kymriah Kyprolis Lenvima
        Libtayo Loqtorzi Lunsumio Lynozyfic Margenza Monjuvi Mylotarg Opdivo Opdualag Ordspono Padcev Phesgo Pomalyst Poteligeo
        Proleukin Provenge Qvantig Revlimid Rituxan Rybrevant Ryzneuta Sarclisa Sylatron Talvey Tecartus Tecelra Tecentriq
        Tecvayli Tevimbra Thalomid Tivdak Trodelvy Unituxin Unloxcyt Velcade Vyloy Yervoy Yescarta Ziihera Zymfentra Zynyz
        acetaminophen afamitresgene aldesleukin cyclophosphamide dacarbazine denileukin dexamethasone diftitox etoposide
        everolimus firadenovec fludarabine hydrocortisone ibuprofen imiquimod inbakicept interferon interleukin laherparepvec
        loperamide methotrexate methylprednisolone nadofaragene nogapendekin ozogamicin prednisolone prednisone talimogene
        tebentafusp temozolomide
        """);

    /// <summary>The words of cancers' names that mean nothing else, and the organs in them.</summary>
    private static readonly FrozenSet<string> Cancers = Set("""
        adenocarcinoma angiosarcoma astrocytoma biliary carcinoma cervical cholangiocarcinoma chondrosarcoma colorectal ependymoma
        endometrial esophageal esophagus follicular gallbladder glioblastoma glioma hepatocellular leiomyosarcoma leukemia liposarcoma
        lymphoblastic lymphocytic lymphoma macroglobulinemia mediastinal medulloblastoma melanoma mesothelioma myeloma myeloid
        nasopharyngeal neuroblastoma neuroendocrine oropharyngeal osteosarcoma ovarian pancreatic retinoblastoma rhabdomyosarcoma
        sarcoma squamous synovial urothelial uterine uveal cutaneous
        """);

    private static readonly FrozenSet<string> Treatment = Set("immunotherapy immunotherapies");

    public static bool Contains(string word)
    {
        var name = Fold(word);
        return Is(name) || (name.EndsWith('s') && Is(name[..^1]));
    }

    private static bool Is(string name) =>
        Treatment.Contains(name) || Cancers.Contains(name) || Drugs.Contains(name) || DrugEnds.Any(end => name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal));

    private static string Fold(string word)
    {
        var name = word.ToLowerInvariant().Replace('’', '\'');
        return name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name;
    }

    private static FrozenSet<string> Set(string words) =>
        words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
