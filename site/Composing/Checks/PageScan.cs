using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Almanac.Composing.Checks;

/// <summary>
/// What one finished page says of itself: its ids, its links within the site, and what is wrong with it
/// alone. Ids are kept as hashes of 64 bits, of links that lead beyond the page each once. What is kept of a page stays until all are made, so it is little.
/// </summary>
internal sealed class PageScan
{
    /// <summary>What a link leads to: the number of the path it names, <see cref="Beyond"/> where that is beyond the site, and the hash of its fragment (0 without one).</summary>
    public readonly record struct Target(int File, ulong Fragment);

    /// <summary>A link into the site, and its place.</summary>
    public readonly record struct Link(Target To, Place Place);

    /// <summary>Where something stands in the bytes of the page.</summary>
    public readonly record struct Place(int Start, int Length);

    public const int Beyond = -1;

    [ThreadStatic]
    private static Reading? reading;

    private readonly ulong[] ids;

    private PageScan(Reading read, int own)
    {
        ids = [.. read.Ids];
        Array.Sort(ids);
        read.Targets.Clear();
        foreach (var link in read.Links)
        {
            if (link.To.File != own || (link.To.Fragment != 0 && !read.Ids.Contains(link.To.Fragment))) read.Targets.Add(link.To);
        }
        Targets = [.. read.Targets];
        IdsTwice = [.. read.IdsTwice];
        ImagesWithoutText = [.. read.ImagesWithoutText];
        FirstHeadings = read.FirstHeadings;
        HasLanguage = read.HasLanguage;
    }

    /// <summary>What its links lead to, each once, but for those that land on the page itself.</summary>
    public ImmutableArray<Target> Targets { get; }

    public ImmutableArray<Place> IdsTwice { get; }

    public ImmutableArray<Place> ImagesWithoutText { get; }

    public int FirstHeadings { get; }

    public bool HasLanguage { get; }

    public bool HasId(ulong hash) => Array.BinarySearch(ids, hash) >= 0;

    /// <summary>Scans a page.</summary>
    /// <param name="file">The page.</param>
    /// <param name="numbers">Numbers the paths that its links name.</param>
    /// <param name="root">The path of the site on its host where links of the page may begin there, else null.</param>
    public static PageScan Of(OutputFile file, PathNumbers numbers, string? root = null)
    {
        var own = numbers.Of(file.Path);
        return new((reading ??= new()).Read(file, own, numbers, root), own);
    }

    /// <summary>All links of a page into the site, in order, with their places.</summary>
    public static ImmutableArray<Link> LinksOf(OutputFile file, PathNumbers numbers, string? root = null) => [.. (reading ??= new()).Read(file, numbers.Of(file.Path), numbers, root).Links];

    /// <summary>The path and fragment of a link, read as a browser reads it.</summary>
    public static string Decode(ReadOnlySpan<byte> value) => Uri.UnescapeDataString(WebUtility.HtmlDecode(Encoding.UTF8.GetString(value)));

    /// <summary>Goes through one page after another, in the same lists.</summary>
    private sealed class Reading
    {
        public HashSet<ulong> Ids { get; } = new(256);

        public List<Link> Links { get; } = new(256);

        public HashSet<Target> Targets { get; } = new(256);

        public List<Place> IdsTwice { get; } = [];

        public List<Place> ImagesWithoutText { get; } = [];

        public int FirstHeadings { get; private set; }

        public bool HasLanguage { get; private set; }

        public Reading Read(OutputFile file, int own, PathNumbers numbers, string? root)
        {
            Ids.Clear();
            Links.Clear();
            IdsTwice.Clear();
            ImagesWithoutText.Clear();
            (FirstHeadings, HasLanguage) = (0, false);
            var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
            var tag = new TagReader(file.Bytes);
            while (tag.ReadElement())
            {
                var hasText = !tag.Element.SequenceEqual("img"u8);
                if (tag.Element.SequenceEqual("h1"u8)) FirstHeadings++;
                while (tag.ReadAttribute())
                {
                    switch (tag.Attribute)
                    {
                        case [(byte)'i', (byte)'d']:
                            if (tag.ValueLength > 0 && !Ids.Add(HashOfId(tag.Value))) IdsTwice.Add(new(tag.ValueStart, tag.ValueLength));
                            break;
                        case [(byte)'h', (byte)'r', (byte)'e', (byte)'f'] or [(byte)'s', (byte)'r', (byte)'c']:
                            AddLink(file.Bytes.AsSpan(tag.ValueStart, tag.ValueLength), own, folder, root, numbers, new(tag.ValueStart, tag.ValueLength));
                            break;
                        case [(byte)'a', (byte)'l', (byte)'t']:
                            hasText = true;
                            break;
                        case [(byte)'l', (byte)'a', (byte)'n', (byte)'g'] when tag.Element.SequenceEqual("html"u8):
                            HasLanguage = tag.ValueLength > 0;
                            break;
                    }
                }
                if (!hasText) ImagesWithoutText.Add(new(tag.Start, 4));
            }
            return this;
        }

        private void AddLink(ReadOnlySpan<byte> value, int own, string folder, string? root, PathNumbers numbers, Place place)
        {
            if (value.IndexOfAny("&%"u8) >= 0) value = Encoding.UTF8.GetBytes(Decode(value));
            var hash = value.IndexOf((byte)'#');
            var path = hash < 0 ? value : value[..hash];
            if (path.IndexOf((byte)':') >= 0 || path.StartsWith("//"u8)) return;
            if (path.IndexOf((byte)'?') is >= 0 and var query) path = path[..query];
            var fragment = hash < 0 || hash + 1 == value.Length ? 0 : Hash(value[(hash + 1)..]);
            var isFromRoot = root is not null && path.StartsWith("/"u8);
            var target = path.IsEmpty ? own : Find(isFromRoot ? "" : folder, isFromRoot ? BelowRoot(path, root!) : path, numbers);
            Links.Add(new(new(target ?? Beyond, fragment), place));
        }

        /// <summary>What a path from the root of the host names within the site; a path beyond the site stays as it is.</summary>
        private static ReadOnlySpan<byte> BelowRoot(ReadOnlySpan<byte> path, string root)
        {
            var whole = new Uri(new Uri("https://site.invalid/"), Encoding.UTF8.GetString(path)).AbsolutePath;
            return whole.StartsWith(root, StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(whole[root.Length..]) : path;
        }

        /// <summary>The number of the path that a relative one leads to from a folder, null where it leaves the site.</summary>
        private static int? Find(string folder, ReadOnlySpan<byte> path, PathNumbers numbers)
        {
            var from = folder.AsSpan();
            while (path.StartsWith("../"u8))
            {
                if (from.IsEmpty) return null;
                from = from[..(from[..^1].LastIndexOf('/') + 1)];
                path = path[3..];
            }
            var length = from.Length + path.Length;
            var whole = length <= 256 ? stackalloc char[256] : new char[length];
            from.CopyTo(whole);
            var written = Encoding.UTF8.GetChars(path, whole[from.Length..]);
            return numbers.Of(whole[..(from.Length + written)]);
        }

        private static ulong HashOfId(ReadOnlySpan<byte> id) =>
            Hash(id.Contains((byte)'&') ? Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(Encoding.UTF8.GetString(id))) : id);

        /// <summary>FNV-1a; never 0.</summary>
        private static ulong Hash(ReadOnlySpan<byte> text)
        {
            var hash = 14695981039346656037ul;
            foreach (var b in text) hash = (hash ^ b) * 1099511628211ul;
            return hash | 1;
        }
    }
}
