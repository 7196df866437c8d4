using System.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>Writes a row made of front matter in words: what stands before it, and what it says.</summary>
public static class SourceRowText
{
    /// <summary>Both; of a field the label is its key.</summary>
    public static (string Label, string Value) Of(SourceRow row, EntryKind kind, LinkedAlmanac almanac, Language language)
    {
        string Shown(string target) => almanac.Names.Resolve(target) is Target.Found found ? almanac.Names.TitleOf(found.Id) : target;
        return row switch
        {
            SourceRow.OfField { Field: Field.Linked link } => (link.Key, Shown(link.Target)),
            SourceRow.OfField { Field: var field } => (field.Key, FieldText.Of(field, kind, almanac.Vocabulary, language)),
            SourceRow.OfFact { Fact: var fact } => (fact.Label, fact.Value),
            SourceRow.OfAccount account => (account.Claim, account.Says),
            SourceRow.OfRelation { Relation: var relation } => (almanac.Vocabulary.Relations[relation.Type].Shown, Shown(relation.Target)),
            _ => throw new UnreachableException(),
        };
    }
}
