// The tasks of the project: dotnet cake --target=Build | Test | Site | Serve | Format.
using System.Xml.Linq;

var target = Argument("target", "Site");
var configuration = Argument("configuration", "Release");
var results = Directory("./tests/TestResults");

Task("Build")
    .Does(() => DotNetBuild("Almanac.slnx", new DotNetBuildSettings { Configuration = configuration }));

Task("Browser")
    .Description("Finds Chromium for the browser tests, and installs Debian's where it may.")
    .Does(() =>
{
    if (FindBrowser() is not null) return;
    var mayInstall = IsRunningOnLinux() && FileExists("/usr/bin/apt-get") && Environment.UserName == "root";
    if (mayInstall)
    {
        Run("apt-get", "update -qq");
        Run("apt-get", "install -y -qq --no-install-recommends chromium fonts-dejavu-core");
    }
    if (FindBrowser() is null)
    {
        throw new CakeException("The browser tests need Chromium: install it (on Debian: sudo apt-get install chromium), or name it in the variable CHROMIUM.");
    }
});

Task("Format")
    .Description("Says which files are not formatted; --fix mends them.")
    .Does(() => Run("dotnet", "format Almanac.slnx whitespace --no-restore" + (HasArgument("fix") ? "" : " --verify-no-changes")));

Task("Test")
    .IsDependentOn("Build")
    .IsDependentOn("Format")
    .IsDependentOn("Browser")
    .Does(() =>
{
    CleanDirectory(results);
    var failed = 0;
    foreach (var name in new[] { "Almanac.Tests", "Almanac.BrowserTests" })
    {
        // The test programs are run as they are: a program that fails still leaves its result file.
        failed += StartProcess("dotnet", new ProcessSettings
        {
            Arguments = $"tests/{name}/bin/{configuration}/net10.0/{name}.dll -result-trx {results}/{name}.trx -noColor",
        }) == 0 ? 0 : 1;
    }

    var counters = GetFiles($"{results}/*.trx").Select(file => XDocument.Load(file.FullPath).Descendants().Single(e => e.Name.LocalName == "Counters")).ToList();
    int Sum(string name) => counters.Sum(c => (int)c.Attribute(name));
    var lost = 2 - counters.Count;
    Console.WriteLine($"{Sum("passed")} passed, {Sum("failed") + Sum("error") + lost} failed");
    if (failed > 0 || lost > 0 || Sum("passed") == 0) throw new CakeException("There are failed tests.");
});

Task("Site")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"site/bin/{configuration}/net10.0/almanac.dll build"));

Task("Serve")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"site/bin/{configuration}/net10.0/almanac.dll serve"));

RunTarget(target);

string FindBrowser()
{
    var named = EnvironmentVariable("CHROMIUM");
    if (!string.IsNullOrEmpty(named)) return named;
    return (EnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(System.IO.File.Exists);
}

void Run(string program, string arguments)
{
    var exit = StartProcess(program, arguments);
    if (exit != 0) throw new CakeException($"{program} {arguments.Split(' ')[0]} ended with {exit}.");
}
