using System.Buffers;
using System.Globalization;
using System.Text;

namespace Almanac.Composing.Data;

/// <summary>
/// Comma-separated values as RFC 4180 has them, in UTF-8 with a byte-order mark, by which Excel knows the
/// encoding. No cell starts a formula: one that would has an apostrophe before it (OWASP, CSV Injection).
/// </summary>
public sealed class CsvText
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",\r\n");

    /// <summary>What begins a formula in a spreadsheet, the full-width signs too.</summary>
    private static readonly SearchValues<char> Opening = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private readonly StringBuilder text = new();
    private bool isFirst = true;

    public void Add(string cell)
    {
        if (!isFirst) text.Append(',');
        isFirst = false;
        var isFormula = cell.Length > 0 && Opening.Contains(cell.AsSpan().TrimStart(' ') is [var first, ..] ? first : cell[0]) && !IsNumber(cell);
        var quotes = cell.AsSpan().ContainsAny(ToQuote);
        if (quotes) text.Append('"');
        if (isFormula) text.Append('\'');
        if (quotes) text.Append(cell).Replace("\"", "\"\"", text.Length - cell.Length, cell.Length).Append('"');
        else text.Append(cell);
    }

    public void EndRow()
    {
        text.Append("\r\n");
        isFirst = true;
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    /// <summary>A coordinate of the west or south begins with a minus, and is a number all the same.</summary>
    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
