namespace Leerlabs.Storage.Sqlite;

/// <summary>All tables on one connection.</summary>
internal sealed class Tables(Database database) : IDisposable
{
    public Database Database { get; } = database;

    public GrainTable Grains { get; } = new(database);

    public FrameTable Frames { get; } = new(database);

    public DocumentTable Documents { get; } = new(database);

    public ReceiptTable Receipts { get; } = new(database);

    public MessageTables Messages { get; } = new(database);

    public DueTable Due { get; } = new(database);

    public ContentTable Content { get; } = new(database);

    public ErasureTable Erasures { get; } = new(database);

    public void Dispose() => Database.Dispose();
}
