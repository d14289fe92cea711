namespace ImmunoEd.Tagging;

/// <summary>The small words of English, and the few of Spanish, that the rules of tagging look at.</summary>
internal static class CueWords
{
    public static IReadOnlyList<(Cue Cue, string Words)> All { get; } =
    [
        (Cue.Joiner, "and or nor plus y o e u ni"),
        (Cue.Or, "or nor o u ni"),
        (Cue.Determiner, "the a an one my his her your their our this that these those any both each other some el la los las un una mi su tu"),
        (Cue.Possessive, "my his her our their"),
        (Cue.ListAdjective, "advanced metastatic early late certain most many other primary recurrent rare common some new stage types kinds forms"),
        (Cue.Negator, "not no never isnt wasnt arent werent dont doesnt didnt hasnt havent hadnt neither nor without cannot sin nunca ni"),
        (Cue.DenialBridge, "a an the any as same kind type form sort of called really actually primary true real have has had be been being is it you they he she that "
            + "means mean get got getting like considered counted classed seen signs sign evidence case cases to new other es un una"),
        (Cue.Start, "begin begins began begun start starts started starting arise arises arose originate originates originated empieza empezo comienza comenzo origina origino"),
        (Cue.PastStart, "began started arose originated empezo comenzo origino"),
        (Cue.Within, "in inside within en"),
        (Cue.From, "from"),
        (Cue.Of, "of de del"),
        (Cue.StartBridge, "that which who has had have first often usually mostly most likely probably may can will must originally really always se s cells cell"),
        (Cue.Motion, "spread spreads came come comes coming moved moves traveled travelled"),
        (Cue.Spread, "spread spreads spreading metastasis metastases metastasize metastasized metastatic mets secondary secondaries"),
        (Cue.Function, "and or but before then when that which where who in at with is was are were has had have after for to of because so if while until as i he she they we it you my his her "
            + "by on from than may can will also too whose first last this years not y o pero se que en hace cuando"),
        (Cue.ListIntroduction, "like including include includes como incluyendo"),
        (Cue.Relative, "mother father mum mom mam mummy dad daddy sister brother aunt auntie uncle grandmother grandfather gran granny nan grandma grandpa granddad grandad cousin niece nephew "
            + "parent parents family relative relatives neighbor neighbour friend colleague boss"),
        (Cue.RelativeVerb, "had died lost survived beat got"),
        (Cue.Risk, "risk risks gene genes genetic inherit inherited hereditary screening screened screen screens checked brca brca1 brca2 lynch likely chance odds"),
        (Cue.Illness, "cancer relapse relapsed refractory remission chemo chemotherapy marrow child children childhood teenager teenagers young diagnosed diagnosis transplant back returned returns blood cells"),
        (Cue.BeforeIllness, "with have has had having of for called or and against relapsed refractory childhood adult cell treat treats treating treated my his her their your advanced metastatic b t "
            + "resistant in between positive negative means is called stage from mostly mainly usually often que con"),
        (Cue.IllnessAdjective, "relapsed refractory childhood adult pediatric paediatric acute cell advanced metastatic"),
        (Cue.AfterIllness, "is was are has can may often usually affects affect starts begins grows comes came happens gets needs spreads occurs makes means cells cell blasts who whose and or in with "
            + "after at returns responds does will survivors treatment therapy relapse relapses relapsed received"),
        (Cue.PrimarySite, "primary"),
        (Cue.Copula, "is was are were means es"),
        (Cue.It, "it"),
    ];
}
