namespace Leerlabs.Cli.Backups;

/// <summary>A folder for the parts of a backup while it is made or put back, on the disk where it belongs; gone in the end.</summary>
internal sealed class Parts : IDisposable
{
    private readonly DirectoryInfo _folder;

    public Parts(string beside) => _folder = Directory.CreateDirectory(Path.Combine(beside, $".leerlabs-{Guid.NewGuid():n}"));

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
