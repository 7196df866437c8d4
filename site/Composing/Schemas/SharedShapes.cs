using System.Text.Json.Nodes;
using Almanac.Parsing;
using static Almanac.Composing.Schemas.Shapes;

namespace Almanac.Composing.Schemas;

/// <summary>The shapes that several schemas name: blanks, dates, citations.</summary>
internal static class SharedShapes
{
    private const string CitationPattern = @"^\s*(([a-z0-9-]+:)?[0-9]{1,9}|[a-z][a-z0-9-]*(\s*,\s*.+)?)\s*$";

    public static JsonObject Date() => AnyOf(Named("needed-date"), Named("blank"));

    public static JsonObject NeededDate() => Described(AnyOf(Matching(EdtfDate.Pattern, $"not {DateMeaning}"), Integer(1000, 9999)), DateMeaning);

    public static JsonObject Citation() => Described(
        AnyOf(Matching(CitationPattern, $"not {CitationMeaning}"), Integer(0, 999_999_999)), CitationMeaning);

    public static JsonObject Address() => AnyOf(Matching("^https?://"), Named("blank"));

    private const string CitationMeaning = "a note as 35 or orvane:35, or a work as bell-2018 or \"bell-2018, p. 12\"";

    private const string DateMeaning =
        "a date in EDTF, as exact as its source: 2017, 2017-03, 2017-03-02, 2013~ (about), 2014? (uncertain), 2013/2017, 2017/.. (since)";
}
