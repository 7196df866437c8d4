// The tasks of the project: dotnet cake --target=Build | Test | Site | Serve | Format | Bench.
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

Task("Readers")
    .Description("Installs the readers that open what the build wrote: the packages of tests/Almanac.ReaderTests.")
    .Does(() =>
{
    if (!Answers("node") && IsRunningOnLinux() && FileExists("/usr/bin/apt-get") && Environment.UserName == "root")
    {
        Run("apt-get", "update -qq");
        Run("apt-get", "install -y -qq --no-install-recommends nodejs npm");
    }
    if (!Answers("node")) throw new CakeException("The reader tests need Node.js 20 or later with npm: https://nodejs.org.");
    Run("npm", "ci --no-audit --no-fund --loglevel=error", "tests/Almanac.ReaderTests");
});

Task("Format")
    .Description("Says which files are not formatted; --fix mends them.")
    .Does(() => Run("dotnet", "format Almanac.slnx whitespace --no-restore" + (HasArgument("fix") ? "" : " --verify-no-changes")));

Task("Test")
    .IsDependentOn("Build")
    .IsDependentOn("Format")
    .IsDependentOn("Browser")
    .IsDependentOn("Readers")
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
    failed += ReaderTests() ? 0 : 1;

    var counters = GetFiles($"{results}/*.trx").Select(file => XDocument.Load(file.FullPath).Descendants().Single(e => e.Name.LocalName == "Counters")).ToList();
    int Sum(string name) => counters.Sum(c => (int)c.Attribute(name));
    var readers = FileExists($"{results}/readers.tap") ? System.IO.File.ReadAllLines($"{results}/readers.tap") : Array.Empty<string>();
    int Tap(string name) => readers.Where(l => l.StartsWith($"# {name} ")).Select(l => int.Parse(l[(name.Length + 3)..])).LastOrDefault();
    var lost = 2 - counters.Count + (Tap("tests") == 0 ? 1 : 0);
    Console.WriteLine($"{Sum("passed") + Tap("pass")} passed, {Sum("failed") + Sum("error") + Tap("fail") + Tap("cancelled") + lost} failed");
    if (failed > 0 || lost > 0 || Sum("passed") == 0) throw new CakeException("There are failed tests.");
});

// Opens a build of the almanac of Mali with other people's readers.
bool ReaderTests()
{
    var site = MakeAbsolute(results + Directory("site")).FullPath;
    var almanac = $"site/bin/{configuration}/net10.0/almanac.dll";
    if (StartProcess("dotnet", $"{almanac} build --bundle --url https://almanac.example/ --output {site}") != 0) return false;
    return StartProcess("node", new ProcessSettings
    {
        Arguments = $"--test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination={MakeAbsolute(results).FullPath}/readers.tap",
        WorkingDirectory = "tests/Almanac.ReaderTests",
        EnvironmentVariables = new Dictionary<string, string> { ["ALMANAC_SITE"] = site },
    }) == 0;
}

Task("Site")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"site/bin/{configuration}/net10.0/almanac.dll build"));

Task("Serve")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"site/bin/{configuration}/net10.0/almanac.dll serve"));

Task("Bench")
    .Description("Races the native program against Hugo, times the parts, and writes docs/performance.md; --sizes=200,1000,10000.")
    .Does(() =>
{
    var program = MakeAbsolute(Directory("./output.bench")).FullPath;
    // Native code brings packages of its own, which are not those of the lock file.
    Run("dotnet", $"publish site -c Release -r {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier} -p:PublishAot=true -p:RestoreLockedMode=false -p:NuGetLockFilePath={program}.lock.json -o {program}");
    Run("dotnet", $"run --project tests/Almanac.Benchmarks -c Release -- race {program}/almanac {Argument("sizes", "200,1000,10000")} docs/performance.md");
});

RunTarget(target);

string FindBrowser()
{
    var named = EnvironmentVariable("CHROMIUM");
    if (!string.IsNullOrEmpty(named)) return named;
    return (EnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(System.IO.File.Exists);
}

bool Answers(string program)
{
    try
    {
        return StartProcess(program, new ProcessSettings { Arguments = "--version", RedirectStandardOutput = true }) == 0;
    }
    catch (Exception)
    {
        return false;
    }
}

void Run(string program, string arguments, string folder = ".")
{
    var exit = StartProcess(program, new ProcessSettings { Arguments = arguments, WorkingDirectory = folder });
    if (exit != 0) throw new CakeException($"{program} {arguments.Split(' ')[0]} ended with {exit}.");
}
