namespace Leerlabs.Web.Audit;

/// <summary>Where the trail is kept. Rows are only added, and go after twelve months.</summary>
internal interface IAuditStore
{
    Task Create(CancellationToken cancellation);

    /// <summary>Adds rows; the same ones a second time change nothing where the first time may have gone well.</summary>
    Task Add(IReadOnlyCollection<AuditRow> rows, CancellationToken cancellation);

    Task Forget(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Rows of a grain (empty: sign-ins) in a stretch of time, oldest first.</summary>
    Task<List<AuditRow>> Read(string grain, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}
