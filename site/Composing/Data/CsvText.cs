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

    private readonly IBufferWriter<byte> bytes;
    private bool isFirst = true;

    private CsvText(IBufferWriter<byte> bytes) => this.bytes = bytes;

    /// <summary>The file with the cells and rows that are added to it.</summary>
    public static byte[] Write(Action<CsvText> write) => Gathered.Bytes(bytes =>
    {
        bytes.Write(Encoding.UTF8.Preamble);
        write(new(bytes));
    });

    public void Add(string cell)
    {
        if (!isFirst) bytes.Write(","u8);
        isFirst = false;
        var isFormula = cell.Length > 0 && Opening.Contains(cell.AsSpan().TrimStart(' ') is [var first, ..] ? first : cell[0]) && !IsNumber(cell);
        var quotes = cell.AsSpan().ContainsAny(ToQuote);
        if (quotes) bytes.Write("\""u8);
        if (isFormula) bytes.Write("'"u8);
        Encoding.UTF8.GetBytes(quotes ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell, bytes);
        if (quotes) bytes.Write("\""u8);
    }

    public void EndRow()
    {
        bytes.Write("\r\n"u8);
        isFirst = true;
    }

    /// <summary>A coordinate of the west or south begins with a minus, and is a number all the same.</summary>
    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
