using System.CommandLine;
using Almanac.Bundling;
using Almanac.Diagnostics;
using Almanac.Parsing;
using Almanac.Publishing;

namespace Almanac.Commands;

/// <summary>The command line: its commands, options and exit statuses.</summary>
public static class CommandLine
{
    private static readonly Option<string> Root = new("--root") { Description = "The folder with seeds/ and content/", DefaultValueFactory = _ => ".", HelpName = "DIR" };
    private static readonly Option<string?> Output = new("--output") { Description = "Where the site goes; output/ in the root unless given", HelpName = "DIR" };
    private static readonly Option<string?> Url = new("--url") { Description = "The address of the hosted site, in place of that of site.yml", HelpName = "URL" };
    private static readonly Option<string?> Schemas = new("--output") { Description = "Where the schemas go; schemas/ in the root unless given", HelpName = "DIR" };
    private static readonly Option<string?> Bundles = new("--output") { Description = "Where the editions go; bundle/ in the root unless given", HelpName = "DIR" };
    private static readonly Option<bool> Bundle = new("--bundle") { Description = "Put the editions that carry the site into its folder offline/, and link to them" };
    private static readonly Option<string?> Since = new("--since") { Description = "The manifest.json of an older copy: make a ZIP of only what changed as well", HelpName = "MANIFEST" };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Let warnings stop the build as errors do" };
    private static readonly Option<bool> NoCache = new("--no-cache") { Description = "Make everything anew, whatever the last build left, and leave nothing" };
    private static readonly Option<int> Port = new("--port") { Description = "The port to listen on", DefaultValueFactory = _ => 8080, HelpName = "N" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print all that was read, for programs" };
    private static readonly Option<string> Format = CreateFormat("How faults are told", "text", "github", "json");
    private static readonly Option<string> DiffFormat = CreateFormat("Plain text, or Markdown for a comment", "text", "github");

    /// <summary>Runs a command; without one, builds the site.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The seed text" };
        var root = new RootCommand("Almanac builds a cross-linked reference wiki out of a seed text and hand-curated entries.") { Root, Output, Url, Bundle, Strict, NoCache, Format };
        root.SetAction(parsed => Build(parsed, output, error));

        Url.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { Length: > 0 } text && SiteSettingsReader.AddressOf(text) is null) given.AddError($"`{text}` is no web address; write it as https://example.org/");
        });
        var build = new Command("build", "Build the site") { Root, Output, Url, Bundle, Strict, NoCache, Format };
        build.SetAction(parsed => Build(parsed, output, error));
        var check = new Command("check", "Say what is wrong, and write nothing") { Root, Strict, Format };
        check.SetAction(parsed => WithRoot(parsed, error, folder => new BuildCommand(output, error).Check(folder, parsed.GetValue(Strict), parsed.GetValue(Format)!)));
        var serve = new Command("serve", "Build, serve on this machine, and rebuild when a file changes") { Root, Port };
        serve.SetAction((parsed, stop) => WithRoot(parsed, error, folder => ServeCommand.RunAsync(folder, parsed.GetValue(Port), output, error, stop)));
        var seed = new Command("seed", "Show what is read out of a seed text") { file, Json };
        seed.SetAction(parsed => SeedCommand.Run(parsed.GetValue(file)!, parsed.GetValue(Json), output, error));
        var kind = new Argument<string>("KIND") { Description = "group, person, event or place" };
        var title = new Argument<string>("TITLE") { Description = "The title, in quotes" };
        var entry = new Command("new", "Write the file of a new entry, to be filled in") { kind, title, Root };
        entry.SetAction(parsed => WithRoot(parsed, error, folder => NewCommand.Run(folder, parsed.GetValue(kind)!, parsed.GetValue(title)!, output, error)));
        var folder = new Argument<string>("DIR") { Description = "A folder that is new or empty" };
        var init = new Command("init", "Write a small almanac that works, to put your own subject in its place") { folder };
        init.SetAction(parsed => InitCommand.Run(parsed.GetValue(folder)!, output, error));
        var schema = new Command("schema", "Write JSON Schemas of the front matter and the data files, for editors") { Schemas, Root };
        schema.SetAction(parsed => WithRoot(parsed, error, folder => SchemaCommand.Run(folder, parsed.GetValue(Schemas), output)));
        var revision = new Argument<string>("REF") { Description = "A git revision, such as main" };
        var diff = new Command("diff", "Say what a change since a git revision means") { revision, DiffFormat, Root };
        diff.SetAction(parsed => WithRoot(parsed, error, folder => DiffCommand.Run(folder, parsed.GetValue(revision)!, parsed.GetValue(DiffFormat)!, output, error)));
        var bundle = new Command("bundle", "Write the editions that carry the site: ZIP, one HTML file, EPUB, and ZIM where zimwriterfs is installed") { Bundles, Since, Url, Root };
        bundle.SetAction(parsed => WithRoot(parsed, error, folder => BundleCommand.Run(folder, parsed.GetValue(Bundles), parsed.GetValue(Since), AddressOf(parsed), output, error)));
        foreach (var command in (Command[])[build, serve, check, seed, init, entry, schema, diff, bundle]) root.Add(command);

        // Without response files: a title or a revision may begin with `@`.
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            foreach (var fault in result.Errors) error.WriteLine($"almanac: {fault.Message}");
            error.WriteLine("almanac: see `almanac --help`");
            return ExitCode.CommandLineIsWrong;
        }
        try
        {
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (EditionFaultException fault)
        {
            output.WriteLine(DiagnosticPrinter.Print([.. fault.Faults], colour: Surroundings.WantsColour(output)));
            return ExitCode.ContentHasErrors;
        }
        catch (OutputRefusedException fault)
        {
            error.WriteLine($"almanac: {fault.Message}");
            return ExitCode.CommandLineIsWrong;
        }
        catch (Exception fault) when (MachineFault(fault) is not null)
        {
            error.WriteLine($"almanac: {MachineFault(fault)!.Message}");
            return ExitCode.MachineFailed;
        }
    }

    /// <summary>What the disk or the memory refused, also where it refused several readers at once; null for any other fault.</summary>
    internal static Exception? MachineFault(Exception fault) => fault switch
    {
        IOException or UnauthorizedAccessException => fault,
        OutOfMemoryException => new IOException("the content needs more memory than three quarters of this machine’s; see docs/authoring/limits.md", fault),
        AggregateException many => many.Flatten().InnerExceptions.Select(MachineFault).ToList() is var found && found.Contains(null) ? null : found[0],
        _ => null,
    };

    private static int Build(ParseResult parsed, TextWriter output, TextWriter error) => WithRoot(parsed, error, folder =>
        new BuildCommand(output, error).Build(folder, parsed.GetValue(Output), parsed.GetValue(Strict), parsed.GetValue(Format)!, AddressOf(parsed), parsed.GetValue(Bundle), !parsed.GetValue(NoCache)));

    private static string? AddressOf(ParseResult parsed) => parsed.GetValue(Url) is { } url ? SiteSettingsReader.AddressOf(url) : null;

    private static T WithRoot<T>(ParseResult parsed, TextWriter error, Func<string, T> run)
    {
        var root = parsed.GetValue(Root)!;
        if (Directory.Exists(root)) return run(root);
        error.WriteLine($"almanac: there is no folder `{root}`");
        return typeof(T) == typeof(int) ? (T)(object)ExitCode.CommandLineIsWrong : (T)(object)Task.FromResult(ExitCode.CommandLineIsWrong);
    }

    private static Option<string> CreateFormat(string description, params string[] formats)
    {
        var format = new Option<string>("--format") { Description = description, DefaultValueFactory = _ => formats[0], HelpName = string.Join('|', formats) };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }
}
