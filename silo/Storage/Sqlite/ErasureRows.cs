namespace Leerlabs.Storage.Sqlite;

/// <summary>Erases frames and documents of a grain.</summary>
internal static class ErasureRows
{
    public static void Write(Tables tables, long grain, Erasure erasure)
    {
        foreach (var seq in erasure.Seqs)
            tables.Frames.Erase(grain, seq);

        foreach (var id in erasure.Documents)
            tables.Documents.Delete(grain, id);
    }
}
