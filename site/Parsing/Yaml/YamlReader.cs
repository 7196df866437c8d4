using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Almanac.Parsing.Yaml;

/// <summary>
/// Reads a stretch of YAML 1.2 into values with places. Tags, anchors and aliases, several documents and
/// more than <see cref="Limits"/> allow are faults: content comes from strangers.
/// </summary>
public static class YamlReader
{
    /// <summary>The value, or null where the text is empty or cannot be read (then there is a diagnostic).</summary>
    public static YamlValue? Read(SourceSpan at, List<Diagnostic> diagnostics, int mostValues = Limits.DataValues)
    {
        var reader = new Reading(at, diagnostics, mostValues);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            var span = reader.Span(fault.Start, fault.End);
            diagnostics.Add(new(EntryRules.YamlSyntax, $"the YAML cannot be read: {Reason(fault)}", span)
            {
                Help = "check quotes, colons and indentation; put a text with `: ` or `#` in it into quotes",
            });
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet 18 throws these for some unclosed brackets, where it means a YamlException.
            diagnostics.Add(new(EntryRules.YamlSyntax, "the YAML cannot be read: a bracket, brace or quote is not closed", reader.Here())
            {
                Help = "close each `[` with `]`, each `{` with `}` and each quote with its like",
            });
            return null;
        }
    }

    private static string Reason(YamlException fault)
    {
        var reason = fault.Message;
        var place = reason.IndexOf("): ", StringComparison.Ordinal);
        if (place >= 0 && reason.StartsWith('(')) reason = reason[(place + 3)..];
        reason = reason.TrimEnd('.').ReplaceLineEndings(" ");
        return reason.Length == 0 ? "something is missing here" : char.ToLowerInvariant(reason[0]) + reason[1..];
    }

    /// <summary>Stops the reading of one document whose fault is already told.</summary>
    private sealed class GivenUpException : Exception;

    private sealed class Reading(SourceSpan at, List<Diagnostic> diagnostics, int mostValues)
    {
        private const string NoAnchors = "YAML anchors and aliases are not allowed";

        private readonly YamlDotNet.Core.Parser parser = new(new Scanner(new StringReader(at.Text), skipComments: true));
        private int values;

        public SourceSpan Span(Mark start, Mark end)
        {
            var first = Math.Clamp((int)start.Index, 0, at.Length);
            var last = Math.Clamp((int)end.Index, first, at.Length);
            return at.Slice(first, last - first);
        }

        /// <summary>Where the reading stands: the start of the last value that could be read.</summary>
        public SourceSpan Here() => parser.Current is { } current ? Span(current.Start, current.End) : at.Slice(0, 0);

        public YamlValue? ReadDocument()
        {
            try
            {
                parser.Consume<StreamStart>();
                if (parser.Accept<StreamEnd>(out _)) return null;
                parser.Consume<DocumentStart>();
                var value = ReadValue(0);
                parser.Consume<DocumentEnd>();
                if (!parser.Accept<StreamEnd>(out _))
                {
                    var next = parser.Current!;
                    Report(Span(next.Start, next.End), "a second YAML document starts here", "keep one document; `---` and `...` only mark the front matter's ends");
                }
                return value;
            }
            catch (GivenUpException)
            {
                return null;
            }
        }

        private YamlValue ReadValue(int depth)
        {
            if (parser.Accept<AnchorAlias>(out var alias)) Refuse(Span(alias.Start, alias.End), NoAnchors, "write the value out");
            if (parser.Accept<NodeEvent>(out var node)) CheckNode(node, depth);
            if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar)) return ReadScalar(scalar);
            if (parser.TryConsume<SequenceStart>(out var sequence)) return ReadList(sequence, depth);
            return ReadMap(parser.Consume<MappingStart>(), depth);
        }

        private void CheckNode(NodeEvent node, int depth)
        {
            var span = Span(node.Start, node.End);
            if (!node.Anchor.IsEmpty) Refuse(span, NoAnchors, "write the value out");
            if (!node.Tag.IsEmpty) Refuse(span, "YAML tags are not allowed", "leave the `!…` out; every value is text, a list or a map");
            if (depth > Limits.YamlDepth) Refuse(span, $"the YAML is nested deeper than {Limits.YamlDepth} levels", "write it flatter");
            if (++values > mostValues) Refuse(span, $"there are more than {mostValues:N0} values", "split the file into several", EntryRules.TooMuch);
        }

        [System.Diagnostics.CodeAnalysis.DoesNotReturn]
        private void Refuse(SourceSpan span, string message, string help, DiagnosticRule? rule = null)
        {
            Report(span, message, help, rule);
            throw new GivenUpException();
        }

        private YamlValue.Scalar ReadScalar(YamlDotNet.Core.Events.Scalar scalar)
        {
            var (text, span) = (scalar.Value, Span(scalar.Start, scalar.End));
            if (scalar.Style == ScalarStyle.Plain && text is "~" or "null" or "Null" or "NULL") return new("", span);
            if (text.Length > Limits.ValueLength)
            {
                Report(span.Slice(0, 1), $"the value has {text.Length:N0} characters, more than {Limits.ValueLength:N0}", "shorten it; longer text belongs below the front matter", EntryRules.TooMuch);
                text = text[..Limits.ValueLength];
            }
            if (HiddenCharacters.Find(text) is >= 0 and var hidden)
            {
                Report(span, $"{HiddenCharacters.Name(text, hidden)} in the value", "leave its `\\…` out; hidden characters and changes of writing direction are not allowed", ReadingRules.ControlCharacter);
                text = HiddenCharacters.Mask(text);
            }
            return new(text, span);
        }

        private YamlValue.List ReadList(SequenceStart start, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlValue>();
            while (!parser.Accept<SequenceEnd>(out _)) items.Add(ReadValue(depth + 1));
            return new(items.ToImmutable(), Span(start.Start, parser.Consume<SequenceEnd>().End));
        }

        private YamlValue.Map ReadMap(MappingStart start, int depth)
        {
            var pairs = ImmutableArray.CreateBuilder<KeyValuePair<YamlValue.Scalar, YamlValue>>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.Accept<MappingEnd>(out _))
            {
                var key = ReadValue(depth + 1);
                var value = ReadValue(depth + 1);
                if (key is not YamlValue.Scalar name)
                {
                    Report(key.At, $"a key must be text, but this is {key.Shape}", "write `key: value`");
                }
                else if (!seen.Add(name.Text))
                {
                    diagnostics.Add(new(EntryRules.DuplicateKey, $"`{name.Text}` is given twice", name.At) { Help = "keep one of the two" });
                }
                else
                {
                    pairs.Add(new(name, value));
                }
            }
            return new(pairs.ToImmutable(), Span(start.Start, parser.Consume<MappingEnd>().End));
        }

        private void Report(SourceSpan span, string message, string help, DiagnosticRule? rule = null) =>
            diagnostics.Add(new(rule ?? EntryRules.YamlFeature, message, span) { Help = help });
    }
}
