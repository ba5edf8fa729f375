using System.Collections.Immutable;
using System.Text;

namespace Leerlabs.Storage.Sqlite;

/// <summary>The file of erasures beside the database: one JSON object a line, only ever added to, on disk before an erasure is acknowledged.</summary>
internal sealed class ErasureJournal(string path)
{
    private bool _behind;

    /// <summary>Adds lines; when an earlier addition failed, everything that is missing.</summary>
    public void Add(IReadOnlyCollection<Erasure> erasures, ErasureTable done)
    {
        var lines = _behind ? Missing(done) : erasures;
        _behind = true;
        Append(lines);
        _behind = false;
    }

    /// <summary>
    /// Makes database and journal equal: erasures that a restored database has not had are done now, and lines that a crash kept
    /// from the journal are added.
    /// </summary>
    public void Reconcile(Tables tables)
    {
        var done = tables.Erasures.All().Select(erasure => erasure.Id).ToHashSet();
        var missed = Read().Where(erasure => !done.Contains(erasure.Id)).ToList();
        if (missed.Count > 0)
            Replay(tables, missed);

        Append(Missing(tables.Erasures));
    }

    public ImmutableArray<Erasure> Read() =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(Erasure.FromLine).OfType<Erasure>()] : [];

    private List<Erasure> Missing(ErasureTable done)
    {
        var known = Read().Select(erasure => erasure.Id).ToHashSet();
        return [.. done.All().Where(erasure => !known.Contains(erasure.Id))];
    }

    private static void Replay(Tables tables, List<Erasure> missed)
    {
        tables.Database.Execute("BEGIN IMMEDIATE");
        foreach (var erasure in missed)
            ErasureReplay.Run(tables, erasure);

        tables.Database.Execute("COMMIT");
        tables.Database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void Append(IReadOnlyCollection<Erasure> erasures)
    {
        if (erasures.Count == 0)
            return;

        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        var text = new StringBuilder(EndsInLine(file) ? "" : "\n").AppendJoin('\n', erasures.Select(erasure => erasure.ToLine())).Append('\n');
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(text.ToString()));
        file.Flush(flushToDisk: true);
    }

    private static bool EndsInLine(FileStream file)
    {
        if (file.Length == 0)
            return true;

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
