using System.ComponentModel;
using System.Diagnostics;

namespace Almanac.Reading;

/// <summary>Starts git with a list of arguments, never through a shell.</summary>
public static class Git
{
    /// <summary>What a command prints, how it ended, and the first line of its fault. Throws <see cref="IOException"/> where git cannot be started.</summary>
    public static (int Exit, string Output, string Fault) Ask(string root, params IEnumerable<string> arguments)
    {
        using var git = Start(root, arguments);
        var fault = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output, fault.Result.Split('\n')[0].Trim());
    }

    /// <summary>Starts a command whose output is read as it comes. Throws <see cref="IOException"/> where git cannot be started.</summary>
    public static Process Start(string root, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new IOException("git cannot be started", fault);
        }
    }
}
