using System.Collections.Immutable;
using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>
/// The register of works page by page, by publication and by year, and where each row, publication and year
/// lies; paths are from the root.
/// </summary>
public sealed class RegisterPages
{
    /// <summary>Sentences that rest on the works of one page: the charts of the first leave room for fewer than elsewhere.</summary>
    private const int MostUses = 1350;

    private readonly Dictionary<string, int> pageOfRow;
    private readonly Dictionary<string, int> pageOfPublication;
    private readonly Dictionary<string, int> pageOfYear;
    private readonly Dictionary<SourceWork, RegisterRow> rowOfWork = [];

    /// <summary>A work as a source names it: of a profile by its id there, of the catalogue with no profile.</summary>
    private readonly record struct SourceWork(int? Profile, string Id);

    public RegisterPages(LinkedAlmanac almanac, ImmutableArray<RegisterRow> rows)
    {
        Rows = rows;
        Publications = [.. Rows.Select(r => r.Publication).Distinct()];
        ByPublication = Pagination.Split(Rows, row => row.CitedAs.Sum(c => almanac.Uses.GetValueOrDefault(c.Source, []).Length), mostWeight: MostUses);
        ByYear = Pagination.Split(Rows.OrderBy(r => r.Year ?? int.MaxValue).ThenBy(r => r.Work.Date?.Earliest ?? int.MaxValue), _ => 1);
        pageOfRow = PageOf(ByPublication, row => row.Anchor);
        pageOfPublication = PageOf(ByPublication, row => row.Publication.Anchor);
        pageOfYear = PageOf(ByYear, row => AnchorOfYear(row.Year));
        foreach (var row in Rows)
        {
            foreach (var source in row.CitedAs.Select(c => c.Source)) rowOfWork[source.IsNote ? new(source.Profile, row.Work.WorkId) : new(null, source.Work!)] = row;
        }
    }

    /// <summary>All rows, sorted by publication, author and date.</summary>
    public ImmutableArray<RegisterRow> Rows { get; }

    /// <summary>The publications, by name.</summary>
    public ImmutableArray<RegisterPublication> Publications { get; }

    /// <summary>The rows as the pages of the register list them.</summary>
    public ImmutableArray<ImmutableArray<RegisterRow>> ByPublication { get; }

    /// <summary>The rows as the pages by year list them: oldest first, works without a year last.</summary>
    public ImmutableArray<ImmutableArray<RegisterRow>> ByYear { get; }

    /// <summary>The row of a work.</summary>
    public string AddressOf(RegisterRow row) => $"{Addresses.OfSources(pageOfRow[row.Anchor])}#{row.Anchor}";

    /// <summary>The row of a work that a profile's note cites, or null.</summary>
    public RegisterRow? FindRow(int profile, string work) => rowOfWork.GetValueOrDefault(new(profile, work));

    /// <summary>Where that row lies, or null.</summary>
    public string? FindAddress(int profile, string work) => FindRow(profile, work) is { } row ? AddressOf(row) : null;

    /// <summary>The row of a work of the catalogue.</summary>
    public RegisterRow RowOfCatalogue(string work) => rowOfWork[new(null, work)];

    /// <summary>Where that row lies.</summary>
    public string AddressOfCatalogue(string work) => AddressOf(RowOfCatalogue(work));

    /// <summary>The heading of a publication, where its works begin.</summary>
    public string AddressOf(RegisterPublication publication) =>
        $"{Addresses.OfSources(pageOfPublication[publication.Anchor])}#{publication.Anchor}";

    /// <summary>The heading of a year, or of the works without one, where its works begin.</summary>
    public string AddressOfYear(int? year) => $"{Addresses.OfSourcesByYear(pageOfYear[AnchorOfYear(year)])}#{AnchorOfYear(year)}";

    public static string AnchorOfYear(int? year) => year is { } number ? $"year-{number}" : "no-year";

    /// <summary>The first page on which a key stands.</summary>
    private static Dictionary<string, int> PageOf(ImmutableArray<ImmutableArray<RegisterRow>> pages, Func<RegisterRow, string> keyOf) =>
        pages.SelectMany((rows, number) => rows.Select(row => (Key: keyOf(row), Number: number))).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Number);
}
