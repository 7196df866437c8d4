namespace Almanac.Composing.Changes;

/// <summary>
/// One thing that a subject says: a row, a relation, a paragraph. <paramref name="Identity"/> tells it from all
/// others of its subject and stays when its text or notes change; <paramref name="About"/> is what it is about,
/// where that is no part of its text, such as the other entry of a relation.
/// </summary>
public sealed record Statement(string Label, string Identity, string About, string Text, string Notes)
{
    /// <summary>Whether both say the same, whatever their labels.</summary>
    public bool IsSame(Statement other) => (Identity, Text, Notes) == (other.Identity, other.Text, other.Notes);
}
