using System.ComponentModel;
using System.Diagnostics;

namespace Leerlabs.Cli.Serving;

/// <summary>The browser that this machine opens pages with.</summary>
internal static class Browser
{
    /// <summary>Does nothing where there is none: the address was printed.</summary>
    public static void Open(Uri page)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException)
        {
            Console.Error.WriteLine("No browser could be opened here.");
        }
    }
}
