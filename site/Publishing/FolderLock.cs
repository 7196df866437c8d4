using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Almanac.Publishing;

/// <summary>
/// Holds a folder, so that two builds that publish into it do so one after the other. The system lets go of it when a build is killed, and
/// nothing is left behind. Windows, and file systems that know no such lock, let both go on.
/// </summary>
internal sealed partial class FolderLock : IDisposable
{
    private const int Exclusive = 2;
    private const int Interrupted = 4;

    private readonly SafeFileHandle? handle;

    private FolderLock(SafeFileHandle? handle) => this.handle = handle;

    /// <summary>Waits until no other build holds the folder, and holds it.</summary>
    public static FolderLock Take(string folder)
    {
        if (OperatingSystem.IsWindows()) return new(null);
        var handle = new SafeFileHandle(Open(folder, 0), ownsHandle: true);
        while (!handle.IsInvalid && Lock(handle, Exclusive) != 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }
        return new(handle);
    }

    public void Dispose() => handle?.Dispose();

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeFileHandle file, int operation);
}
