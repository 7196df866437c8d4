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
    private static readonly object Yes = true, No = false;

    private readonly FrozenDictionary<string, Template> templates;
    private readonly Dictionary<string, Template> partials = new(StringComparer.Ordinal);
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

    /// <summary>
    /// The value of a node. The three kinds that templates are full of are looked at here, as Scriban would with more checks on its way: text, a member of a view, and whether something is empty.
    /// </summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++steps > Limits.TemplateSteps) throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"the page takes more than {Limits.TemplateSteps:N0} steps");
        return scriptNode switch
        {
            ScriptRawStatement text => text.Evaluate(this),
            ScriptExpressionStatement { Expression: ScriptMemberExpression member } when TryFind(member, out var value) => value,
            ScriptMemberExpression member when TryFind(member, out var value) => value,
            // What is compared is no expression of many parts: nothing here goes down deeper than Scriban allows.
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual, Left: ScriptMemberExpression or ScriptVariable, Right: ScriptLiteral { Value: "" } } comparison => CompareWithNothing(comparison),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };
    }

    /// <summary>The member of a view that a variable holds.</summary>
    private bool TryFind(ScriptMemberExpression member, out object? value)
    {
        value = null;
        return member.Target is ScriptVariable variable && GetValue(variable) is View view && member.Member is { } name && view.TryFind(name.Name, out value);
    }

    private object? CompareWithNothing(ScriptBinaryExpression comparison) => Evaluate(comparison.Left!) is var left && left is string text
        ? text.Length == 0 == (comparison.Operator == ScriptBinaryOperator.CompareEqual) ? Yes : No
        : ScriptBinaryExpression.Evaluate(this, comparison.Span, comparison.Operator, left, "");

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is Html html) Write(html.Text);
        else if (textAsObject is string text) Write(HtmlText.Encode(text));
        else if (textAsObject is not null) Write(HtmlText.Encode(ObjectToString(textAsObject) ?? ""));
        return this;
    }

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => new(Write(span, textAsObject));

    /// <summary>A partial by its name; null where there is none.</summary>
    private Template? Partial(string name)
    {
        if (!partials.TryGetValue(name, out var template) && templates.TryGetValue(PathOf(name), out template)) partials[name] = template;
        return template;
    }

    private static string PathOf(object? partial) => $"partials/{partial}.html";

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
            var template = encoding.Partial(arguments[0]?.ToString() ?? "") ?? throw new ScriptRuntimeException(at, $"there is no partial {PathOf(arguments[0])}");
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
