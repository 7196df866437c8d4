using System.Collections.Immutable;
using Almanac.Composing.Pages;

namespace Almanac.Composing.Data;

/// <summary>The folder <c>data/</c>: the almanac as tables, graphs and bibliographies, for programs and spreadsheets.</summary>
public sealed class DataFiles
{
    private readonly PageComposer composer;
    private readonly DataNames names;
    private readonly ImmutableArray<RelationRow> relations;

    public DataFiles(PageComposer composer)
    {
        this.composer = composer;
        names = new(composer.Almanac, composer.Addresses);
        relations = RelationRow.AllOf(composer.Almanac);
        Tables = [EventTable.Of(composer.Almanac, names), RelationTable.Of(relations, names), CitationTable.Of(composer.Almanac, composer.Addresses, names)];
    }

    public ImmutableArray<DataTable> Tables { get; }

    /// <summary>The files of the tables and the others, in order, with what each holds.</summary>
    public ImmutableArray<DataFile> Compose()
    {
        var graph = DataGraph.Of(composer.Almanac, relations);
        var works = WorkRow.AllOf(composer.Addresses.Register, names);
        var title = composer.Frame.SiteTitle;
        (string Name, string Holds, Func<byte[]> Write)[] files =
        [
            .. Tables.Select(table => (table.File, table.Holds, (Func<byte[]>)table.ToCsv)),
            ("entries.json", "All entries with their names, facts, relations and accounts, each with the notes it rests on.", () => EntriesJson.Write(composer.Almanac, title, names)),
            ("network.graphml", "The network of entries and relations in GraphML, for igraph, NetworkX and yEd.", () => GraphMl.Write(graph, names)),
            ("network.gexf", "The same in GEXF, with the dates of relations, for Gephi and its timeline.", () => Gexf.Write(graph, names)),
            ("works.json", "The register of works as CSL-JSON, for Zotero and pandoc. Authors are written as printed, since the notes don’t say whether a name is a person’s.", () => CslJson.Write(works)),
            ("works.bib", "The same as BibTeX.", () => BibTex.Write(works)),
            ("works.ris", "The same as RIS, for EndNote and Mendeley.", () => Ris.Write(works)),
            ("CITATION.cff", "How to cite the data, as Citation File Format.", () => CitationFile.Write(composer.Almanac, title)),
        ];
        var made = new DataFile[files.Length];
        Parallel.For(0, files.Length, i => made[i] = new(files[i].Name, files[i].Holds, new($"data/{files[i].Name}", files[i].Write())));
        return [.. made];
    }
}
