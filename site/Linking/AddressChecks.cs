using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>Finds files that would become the same page.</summary>
public static class AddressChecks
{
    public static IEnumerable<Diagnostic> Run(ParsedSet parsed)
    {
        var addresses = parsed.Entries.Select(e => (Address: e.Id.ToString(), e.Source))
            .Concat(parsed.Pages.Select(p => (Address: p.Slug, p.Source)))
            .Concat(parsed.Profiles.Select(p => (Address: "profiles/" + p.Id, p.Source)));
        foreach (var same in addresses.GroupBy(a => a.Address).Where(g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var (address, source) in same.Skip(1))
            {
                yield return new(LinkRules.DuplicateAddress, $"`{source.Path}` and `{first.Source.Path}` would both be `{address}.html`", source.Span(0, 0))
                {
                    Help = "rename one of the two files",
                    Notes = [new("the other is here", first.Source.Span(0, 0))],
                };
            }
        }
        foreach (var item in parsed.Settings.Menu.Where(item => parsed.Pages.All(p => p.Slug != item.Name) && !parsed.Lost.MayHold(item.Name)))
        {
            yield return new(LinkRules.DeadLink, $"there is no page `{item.Name}`", item.At)
            {
                Help = $"add `content/pages/{item.Name}.md`, or leave it out",
                FindHelp = () => NearestName.Find(item.Name, parsed.Pages.Select(p => p.Slug)) is { } near ? $"did you mean `{near}`?" : null,
            };
        }
        foreach (var page in parsed.Pages.Where(p => SitePages.MadeByBuild.Contains(p.Slug)))
        {
            yield return new(LinkRules.DuplicateAddress, $"`{page.Slug}.html` is made by the build", page.Source.Span(0, 0)) { Help = "give the page another file name" };
        }
    }
}
