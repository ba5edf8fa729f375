using System.Text;

namespace Leerlabs.Silo.Tests.Storage.Sqlite;

/// <summary>Looks for words in the bytes of files.</summary>
internal static class CanaryBytes
{
    public static bool Holds(string file, string words)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    }

    public static IEnumerable<string> FilesWith(string folder, string words) =>
        Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && Holds(file, words));
}
