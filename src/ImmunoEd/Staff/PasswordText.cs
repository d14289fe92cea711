using System.Text;

namespace ImmunoEd.Staff;

/// <summary>One spelling for each password: an accented letter typed as one character or as two is the same letter.</summary>
internal static class PasswordText
{
    // Each mark with the letters that take it and what they become. The program runs without the culture data in which .NET keeps the whole table.
    private static readonly (char Mark, string Letters, string Composed)[] Marks =
    [
        ('\u0300', "aeinouwyAEINOUWY", "àèìǹòùẁỳÀÈÌǸÒÙẀỲ"),
        ('\u0301', "acegiklmnoprsuwyzACEGIKLMNOPRSUWYZ", "áćéǵíḱĺḿńóṕŕśúẃýźÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹ"),
        ('\u0302', "aceghijosuwyzACEGHIJOSUWYZ", "âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ"),
        ('\u0303', "aeinouvyAEINOUVY", "ãẽĩñõũṽỹÃẼĨÑÕŨṼỸ"),
        ('\u0308', "aehiotuwxyAEHIOUWXY", "äëḧïöẗüẅẍÿÄËḦÏÖÜẄẌŸ"),
        ('\u030A', "auwyAU", "åůẘẙÅŮ"),
        ('\u030C', "acdeghijklnorstuzACDEGHIKLNORSTUZ", "ǎčďěǧȟǐǰǩľňǒřšťǔžǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽ"),
        ('\u0327', "cdeghklnrstCDEGHKLNRST", "çḑȩģḩķļņŗşţÇḐȨĢḨĶĻŅŖŞŢ"),
        ('\u0328', "aeiouAEIOU", "ąęįǫųĄĘĮǪŲ"),
        ('\u0304', "aegiouyAEGIOUY", "āēḡīōūȳĀĒḠĪŌŪȲ"),
        ('\u0306', "aegiouAEGIOU", "ăĕğĭŏŭĂĔĞĬŎŬ"),
        ('\u0307', "abcdefghmnoprstwxyzABCDEFGHIMNOPRSTWXYZ", "ȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻ"),
        ('\u0323', "abdehiklmnorstuvwyzABDEHIKLMNORSTUVWYZ", "ạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒ"),
        ('\u0309', "aeiouyAEIOUY", "ảẻỉỏủỷẢẺỈỎỦỶ"),
        ('\u0331', "bdhklnrtzBDKLNRTZ", "ḇḏẖḵḻṉṟṯẕḆḎḴḺṈṞṮẔ"),
        ('\u030B', "ouOU", "őűŐŰ"),
        ('\u030F', "aeioruAEIORU", "ȁȅȉȍȑȕȀȄȈȌȐȔ"),
        ('\u0311', "aeioruAEIORU", "ȃȇȋȏȓȗȂȆȊȎȒȖ"),
    ];

    public static string Normalize(string password)
    {
        var text = new StringBuilder(password.Length);
        foreach (var character in password)
        {
            if (text.Length > 0 && Compose(text[^1], character) is { } composed)
                text[^1] = composed;
            else
                text.Append(character);
        }

        return text.ToString();
    }

    public static int Length(string password) => password.EnumerateRunes().Count();

    private static char? Compose(char letter, char mark)
    {
        var row = Array.Find(Marks, row => row.Mark == mark);
        var at = row.Letters?.IndexOf(letter, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : row.Composed[at];
    }
}
