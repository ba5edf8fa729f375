using System.Diagnostics;

namespace Leerlabs.Silo.Tests.Storage.Sqlite;

/// <summary>A real file system of a few megabytes, in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallDisk(int megabytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "leerlabs-test", Path))
            throw new InvalidOperationException("The small disk can't be mounted.");
    }

    public static bool IsPossible { get; } = Try();

    public string Path => _folder.Path;

    public static SmallDisk Mount(int megabytes) => new(megabytes);

    public string File(string name) => _folder.File(name);

    public void Dispose()
    {
        Run("umount", Path);
        _folder.Dispose();
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;

        try
        {
            using var disk = Mount(1);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
