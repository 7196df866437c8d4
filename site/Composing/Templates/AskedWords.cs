using Scriban;
using Scriban.Syntax;

namespace Almanac.Composing.Templates;

/// <summary>Finds what words a template asks for: the keys that stand in it behind <c>say</c>.</summary>
internal sealed class AskedWords : ScriptVisitor
{
    private readonly List<(string Key, Scriban.Parsing.SourceSpan At)> found = [];

    public static List<(string Key, Scriban.Parsing.SourceSpan At)> Of(Template template)
    {
        var visitor = new AskedWords();
        visitor.Visit(template.Page);
        return visitor.found;
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is ScriptVariable { Name: "say" } && node.Arguments is [ScriptLiteral { Value: string key } literal, ..]) found.Add((key, literal.Span));
        base.Visit(node);
    }
}
