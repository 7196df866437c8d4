using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Languages;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Almanac.Diagnostics.SourceSpan;

namespace Almanac.Composing.Templates;

/// <summary>The theme: its templates, parsed once and shared by all pages, and its style sheets and scripts, joined.</summary>
public sealed partial class Theme
{
    private readonly FrozenDictionary<string, SourceText> files;
    private readonly FrozenDictionary<string, Template> templates;
    private readonly ConcurrentBag<EncodingContext> contexts = [];

    private Theme(FrozenDictionary<string, SourceText> files, FrozenDictionary<string, Template> templates)
    {
        this.files = files;
        this.templates = templates;
    }

    /// <summary>Parses <c>layouts/*.html</c> and <c>partials/*.html</c>; the faults of all of them are reported.</summary>
    public static Outcome<Theme> Parse(FrozenDictionary<string, SourceText> files)
    {
        var diagnostics = new List<Diagnostic>();
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var paths = files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var (path, template) in paths.Zip(SideBySide.Each(paths, path => Template.Parse(files[path].Text, path))))
        {
            var source = files[path];
            foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
            {
                diagnostics.Add(Fault(source, message.Span, message.Message));
            }
            if (template.HasErrors) continue;
            EvaluatedOnly.Keep(template);
            templates[path] = template;
        }
        return new(new(files, templates.ToFrozenDictionary(StringComparer.Ordinal)), [.. diagnostics]);
    }

    /// <summary>The words that a template asks for and a language lacks.</summary>
    public IEnumerable<Diagnostic> FindMissing(Language language) =>
        from template in templates.OrderBy(t => t.Key, StringComparer.Ordinal)
        from asked in AskedWords.Of(template.Value)
        where language.Find(asked.Key) is null
        select new Diagnostic(WordRules.Missing, $"there are no words `{asked.Key}`", Span(files[template.Key], asked.At))
        {
            Help = NearestName.Find(asked.Key, language.Keys) is { } near ? $"did you mean `{near}`?" : "add them to `theme/strings/` in each language of the site",
        };

    /// <summary>A page made by a layout of its view; null where the template fails (then there is a diagnostic).</summary>
    public byte[]? Render(string layout, ScriptObject view, Language language, ICollection<Diagnostic> diagnostics)
    {
        var path = $"layouts/{layout}.html";
        if (!templates.TryGetValue(path, out var template)) return null;
        if (contexts.TryTake(out var context)) context.Words = language;
        else context = new(templates) { Words = language };
        try
        {
            var page = context.Render(template, view);
            contexts.Add(context);
            return page;
        }
        catch (ScriptRuntimeException fault)
        {
            var source = files.GetValueOrDefault(fault.Span.FileName ?? path, files[path]);
            lock (diagnostics) diagnostics.Add(Fault(source, fault.Span, fault.OriginalMessage));
            return null;
        }
    }

    /// <summary>The paths of the files in a folder: those of some names first, in that order, then the others by name.</summary>
    public ImmutableArray<string> PathsIn(string folder, ImmutableArray<string> first) =>
    [
        .. files.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal))
            .OrderBy(p => first.IndexOf(Path.GetFileName(p)) is >= 0 and var place ? place : int.MaxValue)
            .ThenBy(p => p, StringComparer.Ordinal),
    ];

    /// <summary>Files joined, as the one file that pages ask for; without lines that are a comment alone, and style sheets without what begins their lines.</summary>
    public byte[] Join(IEnumerable<string> paths) => Encoding.UTF8.GetBytes(string.Concat(paths.Select(path =>
    {
        var text = files[path].Text;
        text = CommentLine.Replace(text.EndsWith('\n') ? text : text + "\n", "");
        return path.EndsWith(".css", StringComparison.Ordinal) ? Indent.Replace(text, "") : text;
    })));

    /// <summary>A file of the theme as it is.</summary>
    public byte[] File(string path) => Encoding.UTF8.GetBytes(files[path].Text);

    private static Diagnostic Fault(SourceText source, Scriban.Parsing.SourceSpan span, string message) =>
        new(ThemeRules.TemplateFault, Small(message.ReplaceLineEndings(" ").TrimEnd('.')), Span(source, span))
        {
            Help = "a template may only place the values of its page; they are listed in `docs/templates.md`",
        };

    private static SourceSpan Span(SourceText source, Scriban.Parsing.SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, source.Text.Length);
        return new(source, start, Math.Clamp(span.End.Offset + 1 - start, 0, source.Text.Length - start));
    }

    private static string Small(string message) => message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..];

    [GeneratedRegex(@"^[ \t]*//.*\r?\n", RegexOptions.Multiline)]
    private static partial Regex CommentLine { get; }

    [GeneratedRegex(@"^[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Indent { get; }
}
