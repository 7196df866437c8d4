using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Almanac.Composing.Templates;

/// <summary>
/// A value that templates place members of: finished, sorted, formatted, with every member they may name. A page has hundreds, of few members
/// each, so they stand in an array and not in a dictionary.
/// </summary>
public sealed class View : IScriptObject
{
    private readonly (string Name, object? Value)[] members;

    private View((string Name, object? Value)[] members) => this.members = members;

    public int Count => members.Length;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public static View Of(params ReadOnlySpan<(string Name, object? Value)> members) => new(members.ToArray());

    /// <summary>The view of a whole page, whose many members stand in a dictionary; more may be added.</summary>
    public static ScriptObject OfPage(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var view = new ScriptObject(members.Length + 32);
        foreach (var (name, value) in members) view[name] = value;
        return view;
    }

    /// <summary>The same view with other members before its own: of two with one name the first counts.</summary>
    public View With(params ReadOnlySpan<(string Name, object? Value)> others) => new([.. others, .. members]);

    public IEnumerable<string> GetMembers() => members.Select(m => m.Name);

    public bool Contains(string member) => TryFind(member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryFind(member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    internal bool TryFind(string member, out object? value)
    {
        foreach (var (name, found) in members)
        {
            if (name != member) continue;
            value = found;
            return true;
        }
        value = null;
        return false;
    }
}
