using Almanac.Composing.Hosting;
using Almanac.Composing.Pages;

namespace Almanac.Composing.Search;

/// <summary>
/// Makes the index that the script searches, as classic scripts: <c>assets/search-head.js</c> says where those in <c>assets/search/</c> begin,
/// <c>names</c> and <c>words</c> say which pages have a name or word, <c>spellings</c> help with misspelt ones, <c>pages</c> have the sentences.
/// Each file is small, however large the almanac is, and a search loads only the few that it needs.
/// </summary>
public static class SearchFiles
{
    public static IEnumerable<OutputFile> Compose(PageComposer composer)
    {
        var documents = new SearchDocuments(composer).All();
        var names = new NameShards(documents);
        var words = new WordShards(documents);
        var pages = new PageShards(documents);
        var files = names.Files().Concat(words.Files()).Concat(pages.Files()).Select(Fingerprint.Into).ToList();
        return [SearchHead.File(composer.Almanac, documents, names, words, pages, files), .. files];
    }
}
