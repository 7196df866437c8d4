namespace Almanac.Reading;

/// <summary>
/// How much is read, and how large a site is made of it, each with the reason: content comes from strangers.
/// <c>docs/authoring/limits.md</c> lists them with the message that each gives.
/// </summary>
public static class Limits
{
    /// <summary>Bytes of a seed text: about five thousand printed pages.</summary>
    public const long SeedBytes = 32L << 20;

    /// <summary>Bytes of an entry or a plain page: a hundred times the longest that a reader would bear.</summary>
    public const long EntryBytes = 1L << 20;

    /// <summary>Bytes of a data file (works, vocabulary, redirects, site settings).</summary>
    public const long DataBytes = 8L << 20;

    /// <summary>Bytes of one file of the theme.</summary>
    public const long ThemeBytes = 1L << 20;

    /// <summary>Bytes of all entries and plain pages: fifty thousand of five thousand bytes.</summary>
    public const long AllEntryBytes = 256L << 20;

    /// <summary>Bytes of all files together.</summary>
    public const long AllBytes = 320L << 20;

    /// <summary>Files and folders below the root, read or not.</summary>
    public const int Files = 60_000;

    /// <summary>Folders inside each other, that of the content, seeds or theme counted.</summary>
    public const int FolderDepth = 8;

    /// <summary>Characters of a file's name, and of an id, which becomes one: systems allow 255 bytes.</summary>
    public const int IdLength = 150;

    /// <summary>Characters of one value of YAML: a title, a summary, an account.</summary>
    public const int ValueLength = 10_000;

    /// <summary>Texts, lists and maps in a data file.</summary>
    public const int DataValues = 250_000;

    /// <summary>Texts, lists and maps in front matter: some three thousand relations.</summary>
    public const int FrontMatterValues = 20_000;

    /// <summary>Links and citations in one body.</summary>
    public const int BodyMarks = 20_000;

    /// <summary>Paragraphs, links, citations, names, facts and relations of all entries and pages.</summary>
    public const int Pieces = 10_000_000;

    /// <summary>Lists and maps inside each other in YAML.</summary>
    public const int YamlDepth = 16;

    /// <summary>Lines of a body.</summary>
    public const int Lines = 20_000;

    /// <summary>Lines of a seed text: as many as its bytes can well hold.</summary>
    public const int SeedLines = 1_000_000;

    /// <summary>Characters of one line of a seed text, which is a paragraph.</summary>
    public const int SeedLineLength = 10_000_000;

    /// <summary>Characters of a body between two blank lines: a paragraph, list or table. Longer ones can be made to cost their square.</summary>
    public const int BlockLength = 100_000;

    /// <summary>Cells of the tables of a body, each row as long as its longest.</summary>
    public const int TableCells = 50_000;

    /// <summary>Characters of the address of a link.</summary>
    public const int AddressLength = 2_000;

    /// <summary>Characters of the addresses of all links of a body; without definitions used again and again they cannot be longer than the body.</summary>
    public const int AllAddresses = 1 << 20;

    /// <summary>Words of one closed list of the vocabulary, and relation types.</summary>
    public const int VocabularyWords = 1_000;

    /// <summary>Corrections in <c>corrections.yml</c>; one page lists them.</summary>
    public const int Corrections = 1_000;

    /// <summary>Old ids in <c>redirects.yml</c>; each becomes a page.</summary>
    public const int Redirects = 10_000;

    /// <summary>Languages of a site; each is a tree of pages of its own.</summary>
    public const int Languages = 8;

    /// <summary>Items of the menu, which stands on every page.</summary>
    public const int MenuItems = 50;

    /// <summary>Plain pages, which every page's foot lists.</summary>
    public const int Pages = 200;

    /// <summary>Seed texts, which every page's menu lists.</summary>
    public const int Seeds = 100;

    /// <summary>Names compared with unknown ones, to say which was meant: three seconds of work.</summary>
    public const int Comparisons = 50_000_000;

    /// <summary>Faults that are told.</summary>
    public const int Faults = 50_000;

    /// <summary>Characters of one page, and of one text that a template makes.</summary>
    public const int PageCharacters = 64 << 20;

    /// <summary>Steps of a template for one page; the longest page there may be takes a tenth of them.</summary>
    public const int TemplateSteps = 20_000_000;

    /// <summary>Pages of the whole site.</summary>
    public const int SitePages = 500_000;

    /// <summary>Bytes of the whole site; it is held in memory before it is written.</summary>
    public const long SiteBytes = 4L << 30;
}
