namespace Almanac.Composing.Data;

/// <summary>A column of a table: its name in the first row, what it holds, and how a row gives it. An unknown value is empty.</summary>
public sealed record DataColumn<T>(string Name, string Meaning, Func<T, string> Value);
