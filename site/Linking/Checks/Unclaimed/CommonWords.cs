using System.Collections.Frozen;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>Words, folded, that tell the names of people and groups from other words with capitals.</summary>
internal static class CommonWords
{
    public static readonly FrozenSet<string> Dates = Set(
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
        + "jan feb mar apr jun jul aug sep sept oct nov dec");

    /// <summary>Articles inside a name; they follow another particle.</summary>
    public static readonly FrozenSet<string> Articles = Set("the la le les");

    /// <summary>What an organisation is for.</summary>
    public static readonly FrozenSet<string> Purposes = Set("for pour");

    /// <summary>Join words only where the name says before what it is for.</summary>
    public static readonly FrozenSet<string> Links = Set("and in et en dans");

    public static readonly FrozenSet<string> Particles = Set(
        "of de du des d al el ag ould bin ben ibn abu wal wa ul von van da di dos", Articles, Purposes, Links);

    public static readonly FrozenSet<string> Indefinite = Set("a an un une each every any");

    /// <summary>Stand before the name of a place.</summary>
    public static readonly FrozenSet<string> Before = Set("in at near outside inside across throughout within");

    public static readonly FrozenSet<string> Abbreviations = new[]
    {
        "NGO", "IED", "GDP", "HIV", "AIDS", "COVID", "USD", "EUR", "CFA", "XOF", "GMT", "UTC", "GPS", "RPG", "TNT", "SUV", "CEO", "DNA", "SMS", "PDF", "DVD", "CET", "USA", "UAE", "DRC", "CAR", "UAV", "VBIED", "SVBIED", "IDP",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Titles = Set(
        "president vice prime minister foreign defence defense interior justice deputy chief general colonel lieutenant captain major sergeant brigadier admiral marshal commander "
        + "imam sheikh shaykh emir amir king queen prince princess ambassador secretary secretarygeneral director governor mayor senator judge doctor dr mr mrs ms professor prof gen col lt capt maj "
        + "former late interim us un eu uk  spokesman leader envoy representative special");

    private static readonly FrozenSet<string> Organisations = Set(
        "movement council group front union army force coordination coalition alliance committee party organization organisation office agency bank community operation mission ministry department "
        + "institute centre center foundation association league congress assembly court commission brigade battalion battalions katiba katibat guard command network programme program partnership initiative "
        + "fund society federation confederation authority bureau service police corps militia brotherhood jamaat jamaa groupe mouvement conseil front parti comite organisation ministere");

    /// <summary>What the last word of a place’s name is, or its first before <c>of</c>.</summary>
    private static readonly FrozenSet<string> Places = Set(
        "region province district city town village river lake desert mountain mount sea ocean gulf valley island peninsula basin coast airport airfield camp base hotel resort street road avenue "
        + "square bridge stadium mosque church market hospital university school port cape bay republic kingdom border strait hill plateau oasis cercle commune area zone country north south east west");

    /// <summary>What the last word is of events, laws, honours, and other things that are neither people nor groups.</summary>
    private static readonly FrozenSet<string> Things = Set(
        "war accord agreement treaty protocol convention act law constitution charter declaration resolution day week month year decade century era age site prize award medal report summit conference "
        + "election referendum crisis revolution rebellion uprising spring coup massacre attack bombing genocide famine cup festival forum dialogue roadmap plan pact covenant");

    private static readonly FrozenSet<string> Compass = Set("north south east west northern southern eastern western central middle upper lower northeast northwest southeast southwest northeastern northwestern sub subsaharan trans");

    private static readonly FrozenSet<string> Demonyms = Set(
        "african american european asian arab arabian berber muslim christian jewish islamic islamist sunni shia shiite sufi salafi wahhabi jihadi jihadist western french british english german italian spanish portuguese dutch "
        + "belgian swiss swedish norwegian danish finnish polish russian ukrainian turkish greek chinese japanese indian pakistani afghan iranian iraqi syrian lebanese israeli palestinian jordanian egyptian libyan tunisian "
        + "algerian moroccan mauritanian malian nigerien nigerian chadian sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan burundian congolese cameroonian gabonese senegalese gambian guinean "
        + "ivorian ghanaian togolese beninese burkinabe liberian angolan zambian zimbabwean malagasy saudi emirati qatari kuwaiti yemeni omani canadian australian mexican brazilian tuareg fulani peul bambara dogon songhai "
        + "sahelian saharan saharian maghrebi azawadi francophone anglophone colonial");

    /// <summary>Countries and continents of several words, as keys of names.</summary>
    public static readonly FrozenSet<string> Countries = new[]
    {
        "united states", "united states of america", "united kingdom", "great britain", "united arab emirates", "saudi arabia", "burkina faso", "cote divoire", "ivory coast", "sierra leone", "cape verde", "cabo verde",
        "new zealand", "sri lanka", "costa rica", "el salvador", "equatorial guinea", "guinea bissau", "sao tome", "puerto rico", "hong kong", "north america", "latin america", "new york", "new york city", "middle east", "soviet union", "south sudan",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsOrganisation(string word) => Holds(Organisations, word);

    public static bool IsPlace(string word) => Holds(Places, word);

    public static bool IsThing(string word) => Holds(Things, word);

    public static bool IsCompass(string word) => Compass.Contains(word);

    public static bool IsDemonym(string word) => Holds(Demonyms, word);

    /// <summary>Whether a word says nothing beside a name: a title, a nationality, or what sort of thing it is.</summary>
    public static bool IsGeneric(string word) =>
        Titles.Contains(word) || IsDemonym(word) || IsPlace(word) || IsThing(word) || Compass.Contains(word) || Holds(Bodies, word);

    private static readonly FrozenSet<string> Bodies = Set("government administration parliament state authority community people leader");

    public static FrozenSet<string> Set(string words, params IEnumerable<string>[] more) =>
        words.Split(' ').Concat(more.SelectMany(m => m)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a list has the word, or the one that it is the plural of.</summary>
    private static bool Holds(FrozenSet<string> list, string word) =>
        list.Contains(word) || (word.EndsWith('s') && list.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.AsSpan(0, word.Length - 1)));
}
