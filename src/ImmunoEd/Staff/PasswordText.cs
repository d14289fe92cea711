using System.Text;

namespace ImmunoEd.Staff;

/// <summary>One spelling for each password: an accented letter typed as one character or as two is the same letter.</summary>
internal static class PasswordText
{
    // Each mark with the letters that take it and what they become. The program runs without the culture data in which .NET keeps the whole table.
    private static readonly (char Mark, string Letters, string Composed)[] Marks =
    [
        ('\u0300', "AEINOUWYaeinouwy", "ÀÈÌǸÒÙẀỲàèìǹòùẁỳ"),
        ('\u0301', "ACEGILMNORSUWYZacegilmnorsuwyz", "ÁĆÉǴÍĹḾŃÓŔŚÚẂÝŹáćéǵíĺḿńóŕśúẃýź"),
        ('\u0302', "ACEGHIJOSUWYZaceghijosuwyz", "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑ"),
        ('\u0303', "AEINOUVYaeinouvy", "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹ"),
        ('\u0308', "AEHIOUWXYaehiotuwxy", "ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿ"),
        ('\u030A', "AUauwy", "ÅŮåůẘẙ"),
        ('\u030C', "ACDEGHIKLNORSTUZacdeghijklnorstuz", "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔž"),
        ('\u0327', "CDEGHKLNRSTcdeghklnrst", "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"),
        ('\u0328', "AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),
        ('\u0304', "AEGIOUYaegiouy", "ĀĒḠĪŌŪȲāēḡīōūȳ"),
        ('\u0306', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ('\u0307', "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyz", "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏż"),
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
