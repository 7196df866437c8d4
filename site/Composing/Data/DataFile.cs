namespace Almanac.Composing.Data;

/// <summary>A file of <c>data/</c>: its name there, what it holds, and its bytes, which are the same on every machine.</summary>
public sealed record DataFile(string Name, string Holds, OutputFile Output);
