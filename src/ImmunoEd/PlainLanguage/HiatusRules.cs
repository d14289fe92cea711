namespace ImmunoEd.PlainLanguage;

internal static class HiatusRules
{
    /// <summary>| spoken apart, + spoken together, ^ start and $ end of the word.</summary>
    public static IEnumerable<HiatusRule> All => Table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(rule => new HiatusRule(rule));

    private const string Table = """
        i|a ci+a ti+a si+a gi+a ci|at ti|at si|at gi|at psi|a ti|asis usi|as ^gi|ant i+age tri|age foli|age parli+a ali+an ili+an lli+an mili+ar culi+ar
        i|en ci+en ti+en gi+en fri+en ^sci|en i|et i|eth i|est$ pri+est$ i|er$ i|ers$ ^ti+er ^pi+er nti+er ldi+er ldi+ers laci+er shi+er$ emi+er hi|erar fi|er
        i|o ti+on si+on ci+on gi+on hi+on xi+on ni+on lli+on vili+on ti+ou ci+ou gi+ou xi+ou vi+or ni+or vi+our ni+our
        i|u eni+us i|i y|a y|e y|i y|o y|u y+e$ y+es$ y+ed$ cany+on y+ard wy+er
        e|a$ e|as$ ^se+a$ ^se+as$ rse+as$ ^te+a$ ^te+as$ ^pe+a$ ^pe+as$ ^fle+a$ ^fle+as$ ^ple+a$ ^ple+as$ uine+a$ ee|a
        cre|at cre+atu pancre|a re|act de|act the|at ide|a nause|a line|a nucle|a cere|a rrhe|a che|al ge|al ne|al$ ile|al ure|al lle|ab rme|a europe|a kore|a
        ^re|all ^re+ally ^re|ali ^re|as ^re+ason ^re|app ^re|ad ^re+ad$ ^re+ads$ ^re+adi ^re+ade ^re+ady ^re|arr ^re|aff
        e|o pe+op ge+on ge+ou che+on le+op je+op ye+o ^ge+or
        e|um$ e|ums$ e|us$ ^re|us ^re|un ^re|up
        e|ing e|ism e|ity e|ic$ ^re|im ^re|inf ^re|ins ^re+ins$ ^re|int ^re|inv ^re|inc nucle|i albe|it athe|is oste|i
        ^re|en ^re|ex ^re|ev ^re|ele ^pre|ex ^pre|em ^pre|ec
        a|ic$ a|ics$ ^na|iv a|o tra+ord ara+oh isra|el
        o|a$ coco+a$ ^o|as co|ag co|ali co|au auto|a neuro|a immuno|a micro|a dio|a
        o|en pho+en to+en o|eve o|ex po|em po|et ro|el ro|es ro+es$ co|ef co|erc ^go|er ^do|er
        o|ing o|im tro|in to|inf o|ic$ o|ics$ o|ical hero|in co|inc co|inf co|insu ego|is hero|is
        co|oper co|opt co|ord zo|ol o|org o|oph ito|ur
        u|a gu+a su+ad su+ag su+ave
        u|en u|el u|et u|er$ u|ers$ gu+est u|est$ u|erp gu+e
        u|ing flu|id ru|in su|ici genu|in u|ity fru+ity u|iti ru+iti u|ito tu|it altru|is dru|id
        u|o flu+or bu+oy
        """;
}
