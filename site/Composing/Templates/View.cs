using Scriban.Runtime;

namespace Almanac.Composing.Templates;

/// <summary>Makes the values that templates place: finished, sorted, formatted, with every member they may name.</summary>
public static class View
{
    public static ScriptObject Of(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var view = new ScriptObject(members.Length);
        foreach (var (name, value) in members) view[name] = value;
        return view;
    }
}
