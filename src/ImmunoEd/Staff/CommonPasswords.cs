namespace ImmunoEd.Staff;

/// <summary>Words that stand in many passwords, and the long passwords that everybody has heard of.</summary>
internal static class CommonPasswords
{
    /// <summary>More of them than this, in one password, are no longer guessed soon.</summary>
    public const int ManyWords = 2;

    public static IReadOnlyList<string> Words { get; } =
    [
        .. ("password passwort passphrase passcode pass word welcome letmein login signin admin administrator root user username guest test testing tester default changeme change secret access master "
            + "iloveyou love lovely baby angel babygirl princess sunshine flower butterfly hello hallo freedom whatever trustno dragon monkey shadow ninja tiger lion bear wolf eagle phoenix unicorn "
            + "football baseball soccer hockey basketball golf superman batman spiderman starwars pokemon matrix killer hunter ranger computer internet google facebook samsung apple iphone windows microsoft android "
            + "michael jennifer jessica charlie jordan thomas daniel ashley michelle nicole andrew joshua matthew robert george summer winter spring autumn "
            + "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
            + "doctor nurse patient hospital clinic clinica medicine medical health oncology cancer immunotherapy immuno therapy melanoma editor reviewer staff office company family happy birthday christmas "
            + "blue green orange purple silver golden black white cheese cookie banana chocolate pepper ginger money power forever").Split(' '),
        "correcthorsebatterystaple", "thequickbrownfox", "quickbrownfoxjumps", "tobeornottobe", "maytheforcebewithyou", "onceuponatime", "twinkletwinklelittlestar", "maryhadalittlelamb",
        "loremipsumdolorsitamet", "loremipsumdolor", "nevergonnagiveyouup", "letmeinplease", "thisismypassword", "thisisapassword", "iamthewalrus", "helloworld", "inthebeginning", "wethepeople",
        "happybirthdaytoyou", "heyjude", "imagineallthepeople", "ilovemyfamily", "iloveyousomuch", "jesuschrist", "godisgood", "ilovejesus", "donotforgetme", "opensesame", "itwasthebestoftimes",
    ];
}
