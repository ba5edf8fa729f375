namespace Leerlabs.Bench;

/// <summary>A folder that goes with its holder.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leerlabs-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
