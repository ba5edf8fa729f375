namespace Leerlabs.Silo.Tests.Storage.Sqlite;

/// <summary>Runs where a small disk can be mounted, and is shown as skipped elsewhere.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.IsPossible ? null : "Needs root on Linux, to mount a small disk.";
}
