using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Almanac.Composing.Templates;

/// <summary>A function of templates that takes at least one value, as Scriban asks for it.</summary>
internal abstract class TemplateFunction : IScriptCustomFunction
{
    private static readonly ScriptParameterInfo Parameter = new(typeof(object), "value");

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public virtual ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => Parameter;

    public abstract object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
