using Almanac.Parsing.Languages;

namespace Almanac.Parsing.Entries;

/// <summary>Writes the value of a field as people read it in a language.</summary>
public static class FieldText
{
    /// <summary>The words; of a link to another entry those that the author wrote.</summary>
    public static string Of(Field field, EntryKind kind, Vocabulary vocabulary, Language language) => field switch
    {
        Field.Dated dated => language.Dates.Of(dated.Date),
        Field.Said { Key: "status" } status => vocabulary.ShownStatus(kind, status.Words),
        Field.Said said => said.Words,
        Field.Counted counted => Count(counted.Low, counted.High, language),
        Field.Located located => Coordinates(located, language),
        Field.Linked link => link.Target,
        Field.Held held => language.Dates.Period(held.From, held.To, null) is { Length: > 0 } period ? $"{held.Role}, {period}" : held.Role,
        _ => "",
    };

    private static string Count(int? low, int? high, Language language) => (low, high) switch
    {
        ({ } number, { } same) when number == same => language.Number(number),
        ({ } least, null) => language.Say("at-least", ("number", least)),
        (null, { } most) => language.Say("at-most", ("number", most)),
        ({ } least, { } most) => language.Say("number-range", ("low", least), ("high", most)),
        _ => "",
    };

    private static string Coordinates(Field.Located at, Language language) => language.Say("coordinates",
        ("latitude", language.Say(at.Latitude < 0 ? "degrees-south" : "degrees-north", ("degrees", language.Decimal(Math.Abs(at.Latitude))))),
        ("longitude", language.Say(at.Longitude < 0 ? "degrees-west" : "degrees-east", ("degrees", language.Decimal(Math.Abs(at.Longitude))))));
}
