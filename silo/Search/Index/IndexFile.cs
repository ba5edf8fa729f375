using System.Globalization;

namespace Leerlabs.Search.Index;

/// <summary>The file of an index, held for one process: nodes on one machine may share a folder, and then each has a file of its own there.</summary>
internal sealed class IndexFile : IDisposable
{
    private const int Most = 64;
    private readonly FileStream _lock;

    private IndexFile(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>The file itself, or the first beside it that nobody has: <c>search.db, search-2.db</c> ...</summary>
    /// <exception cref="IOException">There is none.</exception>
    public static IndexFile Take(string path)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? path : System.IO.Path.ChangeExtension(path, null) + string.Create(CultureInfo.InvariantCulture, $"-{number}.db");
            try
            {
                return new(name, new FileStream($"{name}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (number < Most)
            {
                // Another node has it.
            }
        }
    }

    public void ThrowAway()
    {
        foreach (var file in new[] { Path, $"{Path}-wal", $"{Path}-shm" })
            File.Delete(file);
    }

    public void Dispose() => _lock.Dispose();
}
