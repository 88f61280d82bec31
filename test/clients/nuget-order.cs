using System;
using NuGet.Versioning;

/// For each line but the last, whether its version is below, at or above the next one's: -1, 0, 1; nothing where one is none.
public static class Program
{
    public static void Main()
    {
        NuGetVersion before = null;
        var first = true;
        string line;
        while ((line = Console.In.ReadLine()) != null)
        {
            NuGetVersion version;
            NuGetVersion.TryParse(line, out version);
            if (!first) Console.WriteLine(before == null || version == null ? "" : Math.Sign(before.CompareTo(version)).ToString());
            before = version;
            first = false;
        }
    }
}
