using System.Globalization;

namespace Almanac.Parsing.Entries;

/// <summary>Writes the value of a field as people read it.</summary>
public static class FieldText
{
    /// <summary>The words; of a link to another entry those that the author wrote.</summary>
    public static string Of(Field field, EntryKind kind, Vocabulary vocabulary) => field switch
    {
        Field.Dated dated => DateText.Of(dated.Date),
        Field.Said { Key: "status" } status => vocabulary.ShownStatus(kind, status.Words),
        Field.Said said => said.Words,
        Field.Counted counted => Count(counted.Low, counted.High),
        Field.Located located => Coordinates(located),
        Field.Linked link => link.Target,
        Field.Held held => DateText.Period(held.From, held.To, null) is { Length: > 0 } period ? $"{held.Role}, {period}" : held.Role,
        _ => "",
    };

    private static string Count(int? low, int? high) => (low, high) switch
    {
        ({ } number, { } same) when number == same => Number(number),
        ({ } least, null) => $"at least {Number(least)}",
        (null, { } most) => $"at most {Number(most)}",
        ({ } least, { } most) => $"{Number(least)} to {Number(most)}",
        _ => "",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Coordinates(Field.Located at) => string.Create(CultureInfo.InvariantCulture,
        $"{Math.Abs(at.Latitude):0.##}° {(at.Latitude < 0 ? "S" : "N")}, {Math.Abs(at.Longitude):0.##}° {(at.Longitude < 0 ? "W" : "E")}");
}
