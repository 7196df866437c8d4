using System.Globalization;
using System.Runtime.InteropServices;

namespace Almanac.Tests;

public class HugePageTests
{
    [Fact]
    public void The_heap_has_mappings_that_hold_huge_pages_where_the_system_has_them()
    {
        Assert.SkipUnless(File.Exists("/sys/kernel/mm/transparent_hugepage/enabled"), "no huge pages here");

        HugePages.Ask();

        var (length, flags) = MappingOfAnObject();
        Assert.Contains("hg", flags);
        Assert.True(length >= 2 << 20, $"a mapping of {length} bytes");
    }

    /// <summary>The bytes and the flags ("rd wr hg") of the mapping that holds a new object, from /proc/self/smaps.</summary>
    private static (long Length, string[] Flags) MappingOfAnObject()
    {
        var pinned = GC.AllocateArray<byte>(1, pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
        long length = 0;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            if (length > 0 && line.StartsWith("VmFlags:", StringComparison.Ordinal)) return (length, line[8..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var ends = line.Split(' ')[0].Split('-');
            if (ends.Length == 2 && Number(ends[0]) <= address && address < Number(ends[1])) length = (long)(Number(ends[1]) - Number(ends[0]));
        }
        return default;
    }

    private static nuint Number(string digits) => nuint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
