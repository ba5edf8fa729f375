using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Copying;

namespace Leerlabs.Storage.Sqlite;

/// <summary>
/// The store of one machine: a SQLite database in a data folder that one process holds. One writer commits many grains' batches in
/// one transaction; what is answered is on disk (design 6).
/// </summary>
public sealed class SqliteStore : IGrainStore
{
    private const int ReadConnections = 4;
    private const int GrainsAtOnce = 500;

    private readonly DataFolder _folder;
    private readonly FolderLock _lock;
    private readonly Writer _writer;
    private readonly ReadPool _reads;

    private SqliteStore(DataFolder folder, FolderLock folderLock, Tables tables, TimeSpan tidyAfter)
    {
        (_folder, _lock) = (folder, folderLock);
        var journal = new ErasureJournal(folder.Journal);
        journal.Reconcile(tables);
        _reads = new ReadPool(folder.Database, ReadConnections);
        _writer = new Writer(tables, journal, tidyAfter);
    }

    /// <summary>Opens the store in a folder, or makes it.</summary>
    /// <exception cref="StoreUnusableException">The database is damaged, newer than this program, or in use; nothing was touched.</exception>
    public static SqliteStore Open(string dataFolder) => Open(dataFolder, tidyAfter: TimeSpan.FromMinutes(5));

    internal static SqliteStore Open(string dataFolder, TimeSpan tidyAfter)
    {
        var folder = new DataFolder(Path.GetFullPath(dataFolder));
        var folderLock = FolderLock.Take(folder);
        Tables? tables = null;
        try
        {
            tables = OpenTables(folder);
            return new SqliteStore(folder, folderLock, tables, tidyAfter);
        }
        catch (Exception e)
        {
            tables?.Dispose();
            folderLock.Dispose();
            throw Faults.Meaning(e);
        }
    }

    public ValueTask<long> Head(GrainId grain, CancellationToken cancellation) =>
        _reads.Read(tables => tables.Grains.Find(grain)?.Seq ?? 0, cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Resident(GrainId grain, CancellationToken cancellation) =>
        Rows(grain, (tables, number) => tables.Documents.Resident(number), cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Documents(
        GrainId grain, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        Rows(grain, (tables, number) => tables.Database.Snapshot(() => tables.Documents.Find(number, ids)), cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Page(GrainId grain, PageQuery query, CancellationToken cancellation) =>
        Rows(grain, (tables, number) => tables.Documents.Page(number, query), cancellation);

    public ValueTask<ImmutableArray<Frame>> Frames(GrainId grain, long after, int take, CancellationToken cancellation) =>
        Rows(grain, (tables, number) => tables.Frames.After(grain, number, after, take), cancellation);

    public ValueTask<StoredReceipt?> Receipt(GrainId grain, string person, string commandId, CancellationToken cancellation) =>
        _reads.Read(tables => tables.Grains.Find(grain) is { } row ? tables.Receipts.Find(row.Number, person, commandId) : null, cancellation);

    public ValueTask<ImmutableArray<OutgoingMessage>> Outgoing(GrainId grain, int take, CancellationToken cancellation) =>
        Rows(grain, (tables, number) => tables.Messages.First(number, take), cancellation);

    public ValueTask<ImmutableArray<ParkedMessage>> Parked(int take, CancellationToken cancellation) =>
        _reads.Read(tables => tables.Messages.Parked(take), cancellation);

    public ValueTask<MessageId?> Mark(GrainId grain, GrainId source, CancellationToken cancellation) =>
        _reads.Read(tables => tables.Grains.Find(grain) is { } row ? tables.Messages.Mark(row.Number, source) : null, cancellation);

    public ValueTask<ImmutableArray<GrainId>> Pending(CancellationToken cancellation) =>
        _reads.Read(tables => tables.Messages.Pending(), cancellation);

    public ValueTask<ImmutableArray<StoredDue>> Due(DateTimeOffset until, int take, CancellationToken cancellation) =>
        _reads.Read(tables => tables.Due.Until(until, take), cancellation);

    public async IAsyncEnumerable<GrainId> Grains(string kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = $"{kind}/";
        while (await _reads.Read(tables => tables.Grains.OfKind(kind, after, GrainsAtOnce), cancellation) is { IsEmpty: false } some)
        {
            foreach (var grain in some)
                yield return grain;

            after = some[^1].ToString();
        }
    }

    /// <summary>Once asked for, a commit is not cancelled any more: its outcome would be unknown.</summary>
    public Task<CommitResult> Commit(GrainBatch batch, CancellationToken cancellation)
    {
        var encoded = EncodedBatch.Of(batch);
        return Write(tables => BatchRows.Write(tables, encoded), result => result is CommitResult.Committed, Erasure.Of(batch), cancellation);
    }

    public Task Erase(GrainId grain, IReadOnlyCollection<long> seqs, IReadOnlyCollection<string> documents, CancellationToken cancellation)
    {
        var erasure = new Erasure(Erasure.NewId(), grain.ToString(), [.. seqs], [.. documents], []);
        return OnGrain(grain, (tables, number) => ErasureRows.Write(tables, number, erasure), erasure, cancellation);
    }

    public Task Delivered(GrainId grain, IReadOnlyCollection<MessageId> messages, CancellationToken cancellation) =>
        OnGrain(grain, (tables, number) => tables.Messages.Remove(number, messages), null, cancellation);

    public Task Park(GrainId grain, MessageId message, string reason, CancellationToken cancellation) =>
        OnGrain(grain, (tables, number) => tables.Messages.Park(number, message, reason), null, cancellation);

    /// <summary>Writes a consistent copy of the database to a new file while the store is in use.</summary>
    public Task BackupTo(string path, CancellationToken cancellation) => SqliteBackup.Copy(_folder.Path, path, cancellation);

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        _reads.Dispose();
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>All that is in it, for copying.</summary>
    public IStoreContent Content() => new SqliteContent(this);

    internal ValueTask<T> OnReader<T>(Func<Tables, T> read, CancellationToken cancellation) => _reads.Read(read, cancellation);

    /// <summary>Runs something on the writer's connection, between commits.</summary>
    internal Task<T> OnWriter<T>(Func<Tables, T> write) => Write(write, _ => true, null, CancellationToken.None);

    private static Tables OpenTables(DataFolder folder)
    {
        var exists = FileCheck.Holds(folder.Database);
        var tables = new Tables(Database.ForWriting(folder.Database));
        if (!exists)
            Schema.Create(tables.Database);

        return tables;
    }

    private ValueTask<ImmutableArray<T>> Rows<T>(
        GrainId grain, Func<Tables, long, ImmutableArray<T>> read, CancellationToken cancellation) =>
        _reads.Read(tables => tables.Grains.Find(grain) is { } row ? read(tables, row.Number) : [], cancellation);

    private Task<bool> OnGrain(GrainId grain, Action<Tables, long> write, Erasure? erasure, CancellationToken cancellation) => Write(
        tables =>
        {
            if (tables.Grains.Find(grain) is { } row)
                write(tables, row.Number);

            return true;
        },
        _ => true,
        erasure,
        cancellation);

    private Task<T> Write<T>(Func<Tables, T> write, Func<T, bool> keeps, Erasure? erasure, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var work = new WriteWork<T>(write, keeps, erasure);
        _writer.Add(work);
        return work.Task;
    }
}
