using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Diagnostics;
using Almanac.Parsing;
using Almanac.Reading;

namespace Almanac.Composing.Pages;

/// <summary>
/// The ways from a page to the file that it was made of, in the repository that the settings name. The paths are those of
/// GitHub, or of GitLab where the host's name has <c>gitlab</c> in it; the almanac's root is the repository's.
/// </summary>
public sealed class SourceLinks(SiteSettings settings, History history)
{
    private readonly string? repository = settings.Repository;
    private readonly bool isGitLab = settings.Repository is { } address && new Uri(address).Host.Contains("gitlab", StringComparison.OrdinalIgnoreCase);
    private readonly string branch = Escaped(settings.Branch);
    private readonly string commit = history is { Commit: { } id, Date: { } date } ? string.Create(CultureInfo.InvariantCulture, $"; site of {date:yyyy-MM-dd}, commit {id}") : "";

    /// <summary>The addresses <c>edit</c>, <c>history</c> and <c>report</c>; each is empty where there is none.</summary>
    /// <param name="source">The file that the page is made of.</param>
    /// <param name="path">The page's path from the root of the site.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="mayEdit">Whether the file is the contributors' own to change; a seed is not.</param>
    public View Of(SourceText source, string path, string title, bool mayEdit = true) => View.Of(
        ("edit", repository is null || !mayEdit ? "" : $"{repository}{(isGitLab ? "/-" : "")}/edit/{branch}/{Escaped(source.Path)}"),
        ("history", repository is null ? "" : $"{repository}{(isGitLab ? "/-" : "")}/commits/{branch}/{Escaped(source.Path)}"),
        ("report", repository is null ? "" : Report(source, path, title)));

    /// <summary>
    /// The id that git gives to a file with this text, 40 hexadecimal digits, worked out as <c>git hash-object</c> does. It
    /// says which state of the file a page was made of: <c>git log --find-object=ID</c> finds the commit.
    /// </summary>
    public static string VersionOf(SourceText source)
    {
        var text = Encoding.UTF8.GetBytes(source.Text);
#pragma warning disable CA5350 // Git names files by SHA-1; nothing is kept secret or trusted by it.
        return Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {text.Length}\0"), .. text]));
#pragma warning restore CA5350
    }

    /// <summary>A new issue with the page, its address and the build already in it.</summary>
    private string Report(SourceText source, string path, string title)
    {
        var subject = $"Error: {title}";
        var address = (settings.Url ?? "") + path;
        var build = $"{source.Path}, version {VersionOf(source)[..12]}{commit}";
        return isGitLab
            ? $"{repository}/-/issues/new?issue[title]={Data(subject)}&issue[description]={Data($"Page: {title}\nAddress: {address}\nBuild: {build}\n\n")}"
            : $"{repository}/issues/new?template=error.yml&title={Data(subject)}&page={Data(title)}&address={Data(address)}&build={Data(build)}";
    }

    private static string Escaped(string path) => Data(path).Replace("%2F", "/", StringComparison.Ordinal);

    private static string Data(string text) => Uri.EscapeDataString(text);
}
