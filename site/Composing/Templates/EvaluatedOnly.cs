using Scriban;
using Scriban.Syntax;

namespace Almanac.Composing.Templates;

/// <summary>Takes out of a parsed template what is only there to write it back: the braces, about half of all its statements.</summary>
internal sealed class EvaluatedOnly : ScriptVisitor
{
    public static void Keep(Template template) => new EvaluatedOnly().Visit(template.Page);

    public override void Visit(ScriptBlockStatement node)
    {
        for (var i = node.Statements.Count - 1; i >= 0; i--)
        {
            if (node.Statements[i] is ScriptEscapeStatement) node.Statements.RemoveAt(i);
        }
        base.Visit(node);
    }
}
