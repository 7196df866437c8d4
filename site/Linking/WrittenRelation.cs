using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>A relation as one entry writes it, its target looked up.</summary>
internal sealed record WrittenRelation(Entry Entry, Entry Other, RelationType Type, RelationField Field)
{
    /// <summary>The two entries and the type, the same whichever of them writes the relation.</summary>
    public (EntryId From, EntryId To, string Type) Tie
    {
        get
        {
            var turned = Type.IsSymmetric ? Other.Id < Entry.Id : string.CompareOrdinal(Type.Inverse, Type.Name) < 0;
            return turned ? (Other.Id, Entry.Id, Type.Inverse) : (Entry.Id, Other.Id, Type.Name);
        }
    }
}
