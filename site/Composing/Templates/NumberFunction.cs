using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Almanac.Composing.Templates;

/// <summary><c>number value</c>: a quantity in the form of the page's language.</summary>
internal sealed class NumberFunction : TemplateFunction
{
    public override ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public override object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ((EncodingContext)context).Words.Number(context.ToInt(callerContext?.Span ?? default, arguments[0]));
}
