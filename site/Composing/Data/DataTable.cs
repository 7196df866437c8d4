using System.Collections.Immutable;

namespace Almanac.Composing.Data;

/// <summary>A table of <c>data/</c>, with what the data dictionary says of it.</summary>
public abstract record DataTable(string File, string Holds)
{
    /// <summary>The names and meanings of the columns, in order.</summary>
    public abstract IEnumerable<(string Name, string Meaning)> Columns { get; }

    public abstract int Count { get; }

    /// <summary>The table as CSV.</summary>
    public abstract byte[] ToCsv();
}

/// <summary>A table whose rows are already in order.</summary>
public sealed record DataTable<T>(string File, string Holds, ImmutableArray<DataColumn<T>> Of, ImmutableArray<T> Rows) : DataTable(File, Holds)
{
    public override IEnumerable<(string Name, string Meaning)> Columns => Of.Select(c => (c.Name, c.Meaning));

    public override int Count => Rows.Length;

    public override byte[] ToCsv() => CsvText.Write(csv =>
    {
        foreach (var column in Of) csv.Add(column.Name);
        csv.EndRow();
        foreach (var row in Rows)
        {
            foreach (var column in Of) csv.Add(column.Value(row));
            csv.EndRow();
        }
    });
}
