using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;
using Almanac.Reading;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Almanac.Composing.Templates;

/// <summary>
/// A template context that encodes what it writes unless it is <see cref="Html"/>, and in which a misspelt
/// member, work without end and an overlong text are errors. The clock and chance are taken away: the same
/// input gives the same bytes; and regular expressions, whose cost has no bound.
/// </summary>
internal sealed class EncodingContext : TemplateContext
{
    private static readonly BuiltinFunctions Shared = Builtins();

    private readonly FrozenDictionary<string, Template> templates;
    private readonly Utf8Output output = new();
    private readonly Dictionary<string, object> said = new(StringComparer.Ordinal);
    private int steps, depth;

    /// <param name="templates">The templates by their paths in the theme.</param>
    public EncodingContext(FrozenDictionary<string, Template> templates)
        : base(Shared)
    {
        this.templates = templates;
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = 1_000_000;
        LimitToString = Limits.PageCharacters;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = Limits.PageCharacters;
        OnOutputLimit = ScriptLimitBehavior.Throw;
    }

    /// <summary>The language of the page.</summary>
    public required Language Words { get; set; }

    /// <summary>The page that a template makes of a view, in UTF-8. A context costs more than what a page needs of it, so one makes many pages.</summary>
    /// <exception cref="ScriptRuntimeException">The template fails; the context is of no more use.</exception>
    public byte[] Render(Template template, ScriptObject view)
    {
        (steps, depth) = (0, 0);
        PushGlobal(view);
        PushOutput(output);
        Evaluate(template.Page!);
        PopOutput();
        // What was written counts against the limit of a page until then.
        Reset();
        return output.Take();
    }

    /// <summary>Words that are the same on every page, as HTML.</summary>
    public object Said(string words)
    {
        ref var html = ref CollectionsMarshal.GetValueRefOrAddDefault(said, words, out _);
        return html ??= new Html(HtmlText.Encode(words));
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        ++steps <= Limits.TemplateSteps ? base.Evaluate(scriptNode, aliasReturnedFunction)
        : throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"the page takes more than {Limits.TemplateSteps:N0} steps");

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is Html html) Write(html.Text);
        else if (textAsObject is string text) Write(HtmlText.Encode(text));
        else if (textAsObject is not null) Write(HtmlText.Encode(ObjectToString(textAsObject) ?? ""));
        return this;
    }

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => new(Write(span, textAsObject));

    private static BuiltinFunctions Builtins()
    {
        var builtins = new BuiltinFunctions();
        builtins.Remove("date");
        builtins.Remove("math");
        builtins.Remove("regex");
        builtins.SetValue("include", new IncludeFunction(), readOnly: true);
        builtins.SetValue("say", new SayFunction(), readOnly: true);
        builtins.SetValue("number", new NumberFunction(), readOnly: true);
        return builtins;
    }

    /// <summary><c>include "name" values…</c>: writes a partial in its place; in it, <c>$1</c> is the first value.</summary>
    private sealed class IncludeFunction : TemplateFunction
    {
        private const int MostDepth = 50;


        public override object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var (encoding, at) = ((EncodingContext)context, callerContext?.Span ?? default);
            var path = $"partials/{arguments[0]}.html";
            if (!encoding.templates.TryGetValue(path, out var template)) throw new ScriptRuntimeException(at, $"there is no partial {path}");
            if (encoding.depth++ >= MostDepth) throw new ScriptRuntimeException(at, $"partials include each other more than {MostDepth} deep");
            context.PushLocal();
            context.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true);
            context.Evaluate(template.Page!);
            context.PopLocal();
            encoding.depth--;
            return null;
        }
    }
}
