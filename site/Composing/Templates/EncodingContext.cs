using System.Buffers;
using System.Text;
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

    private int steps;

    public EncodingContext(ITemplateLoader loader)
        : base(Shared)
    {
        TemplateLoader = loader;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = 1_000_000;
        RecursiveLimit = 50;
        LimitToString = Limits.PageCharacters;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = Limits.PageCharacters;
        OnOutputLimit = ScriptLimitBehavior.Throw;
    }

    /// <summary>The language of the page.</summary>
    public required Language Words { get; set; }

    /// <summary>What was written, in UTF-8. As one string a long page would be a large object, which only a full collection frees.</summary>
    public byte[] TakeBytes()
    {
        var written = ((StringBuilderOutput)Output).Builder;
        var characters = ArrayPool<char>.Shared.Rent(written.Length);
        written.CopyTo(0, characters, written.Length);
        var bytes = Encoding.UTF8.GetBytes(characters, 0, written.Length);
        ArrayPool<char>.Shared.Return(characters);
        return bytes;
    }

    /// <summary>Makes ready for another page. A context costs more than what a page needs of it.</summary>
    public override void Reset()
    {
        base.Reset();
        steps = 0;
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
        builtins.SetValue("include", new RawInclude(), readOnly: true);
        builtins.SetValue("say", new SayFunction(), readOnly: true);
        builtins.SetValue("number", new NumberFunction(), readOnly: true);
        return builtins;
    }

    /// <summary>Marks what an included template wrote as HTML, or it would be encoded a second time.</summary>
    private sealed class RawInclude : IScriptCustomFunction
    {
        private readonly IncludeFunction include = new();

        public int RequiredParameterCount => include.RequiredParameterCount;

        public int ParameterCount => include.ParameterCount;

        public ScriptVarParamKind VarParamKind => include.VarParamKind;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => include.GetParameterInfo(index);

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new Html(include.Invoke(context, callerContext, arguments, blockStatement)?.ToString() ?? "");

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
