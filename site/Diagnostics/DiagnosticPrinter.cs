using System.Text;

namespace Almanac.Diagnostics;

/// <summary>Makes the text of diagnostics for people: the line, a caret under what is wrong, and the help.</summary>
public static class DiagnosticPrinter
{
    private const int LongestLineShown = 160;

    public static string Print(IEnumerable<Diagnostic> diagnostics, bool colour)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            if (text.Length > 0) text.Append('\n');
            Print(text, diagnostic, colour);
        }
        return text.ToString();
    }

    private static void Print(StringBuilder text, Diagnostic diagnostic, bool colour)
    {
        var (severity, code) = diagnostic.Severity switch
        {
            Severity.Error => ("error", "31"),
            Severity.Warning => ("warning", "33"),
            _ => ("info", "36"),
        };
        text.Append(Paint($"{severity}[{diagnostic.Rule.Code}]", code, colour)).Append(": ").Append(Printable(diagnostic.Message)).Append('\n');
        var margin = diagnostic.At.Source.GetPosition(diagnostic.At.Start).Line.ToString().Length;
        PrintPlace(text, "-->", diagnostic.At, diagnostic.Label, margin, code, colour);
        foreach (var note in diagnostic.Notes)
        {
            PrintPlace(text, ":::", note.At, note.Message, margin, "34", colour);
        }
        if (diagnostic.Help is { } help)
        {
            text.Append(' ', margin + 1).Append("= help: ").Append(Printable(help)).Append('\n');
        }
    }

    private static void PrintPlace(StringBuilder text, string arrow, SourceSpan at, string? label, int margin, string code, bool colour)
    {
        var (line, column) = at.Source.GetPosition(at.Start);
        text.Append(' ', margin).Append(arrow).Append(' ').Append(Printable(at.Source.Path)).Append(':').Append(line).Append(':').Append(column).Append('\n');
        if (at.Source.Text.Length == 0) return;

        var (shown, caret) = Window(at.Source.GetLine(line), column - 1);
        var carets = Math.Clamp(at.Length, 1, Math.Max(1, shown.Length - caret));
        text.Append(' ', margin + 1).Append("|\n")
            .Append(line.ToString().PadLeft(margin)).Append(" | ").Append(shown).Append('\n')
            .Append(' ', margin + 1).Append("| ").Append(' ', caret)
            .Append(Paint(new string('^', carets), code, colour));
        if (label is not null) text.Append(' ').Append(Printable(label));
        text.Append('\n');
    }

    /// <summary>Cuts a long line around the fault, and replaces what would upset a terminal by spaces.</summary>
    private static (string Text, int Caret) Window(ReadOnlySpan<char> line, int caret)
    {
        if (line.Length <= LongestLineShown) return (Printable(line.ToString()).TrimEnd(), Math.Min(caret, line.Length));
        var start = Math.Clamp(caret - (LongestLineShown / 2), 0, line.Length - LongestLineShown);
        var (left, right) = (start > 0 ? "…" : "", start + LongestLineShown < line.Length ? "…" : "");
        return ($"{left}{Printable(line.Slice(start, LongestLineShown).ToString())}{right}", caret - start + left.Length);
    }

    /// <summary>Control and bidirectional format characters become spaces, one for one.</summary>
    internal static string Printable(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !text.Any(NeedsMask)
            ? text
            : string.Create(text.Length, text, static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++) target[i] = NeedsMask(source[i]) ? ' ' : source[i];
            });

    private static bool NeedsMask(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    private static string Paint(string text, string code, bool colour) => colour ? $"\e[1;{code}m{text}\e[0m" : text;
}
