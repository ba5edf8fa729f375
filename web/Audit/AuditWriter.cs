using Leerlabs.Storage.Tables.Client;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Web.Audit;

/// <summary>Writes the trail down, many rows in one go; at the end what is left.</summary>
internal sealed class AuditWriter(AuditTrail trail, IAuditStore store, TimeProvider time, ILogger<AuditWriter> logger) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private DateTimeOffset _forgotten;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.Create(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        trail.Complete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rows = new List<AuditRow>();
        while (await trail.Rows.WaitToReadAsync(CancellationToken.None))
        {
            while (rows.Count < AtOnce && trail.Rows.TryRead(out var row))
                rows.Add(row);
            if (await Write(rows))
                rows.Clear();
            else if (!trail.Rows.Completion.IsCompleted)
                await Task.Delay(Again, time, CancellationToken.None);
        }
    }

    private async Task<bool> Write(List<AuditRow> rows)
    {
        try
        {
            await store.Add([.. rows.Where(row => row.Settled is null)], CancellationToken.None);
            rows.ForEach(row => row.Settled?.TrySetResult());
            await ForgetDaily();
            return true;
        }
        catch (Exception fault) when (fault is SqliteException or TablesException)
        {
            logger.LogError(fault, "The audit trail can't be written; {Rows} rows wait", rows.Count);
            return false;
        }
    }

    private async Task ForgetDaily()
    {
        var now = time.GetUtcNow();
        if (now - _forgotten < Day)
            return;

        await store.Forget(now, CancellationToken.None);
        _forgotten = now;
    }
}
