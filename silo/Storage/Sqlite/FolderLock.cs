using System.Globalization;
using System.Text;

namespace Leerlabs.Storage.Sqlite;

/// <summary>One process per data folder. The file holds the process id for whoever looks; the lock goes with the process, also after a crash.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="StoreUnusableException">Another process holds the folder.</exception>
    public static FolderLock Take(DataFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            var file = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Sign(file);
            return new FolderLock(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The data folder {folder.Path} is in use by another Leerlabs, or can't be written to ({e.Message}).", e);
        }
    }

    public void Dispose() => _file.Dispose();

    private static void Sign(FileStream file)
    {
        file.SetLength(0);
        file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
    }
}
