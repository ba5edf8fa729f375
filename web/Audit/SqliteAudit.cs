using System.Globalization;
using Leerlabs.Grains.Core;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Web.Audit;

/// <summary>The trail of one machine: a small database of its own beside the data.</summary>
internal sealed class SqliteAudit(LeerlabsOptions options) : IAuditStore
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = DataFiles.Audit(options.DataFolder!), Pooling = false }.ToString();

    public async Task Create(CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var create = connection.CreateCommand();
        create.CommandText = """
            pragma journal_mode = wal;
            create table if not exists audit (at text not null, person text not null, what text not null, grain text not null, id text);
            create index if not exists audit_grain on audit (grain, at);
            create index if not exists audit_at on audit (at);
            """;
        await create.ExecuteNonQueryAsync(cancellation);
    }

    public async Task Add(IReadOnlyCollection<AuditRow> rows, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "insert into audit values ($at, $person, $what, $grain, $id)";
        foreach (var row in rows)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$at", Text(row.At));
            insert.Parameters.AddWithValue("$person", row.Person);
            insert.Parameters.AddWithValue("$what", row.What);
            insert.Parameters.AddWithValue("$grain", row.Grain);
            insert.Parameters.AddWithValue("$id", (object?)row.Id ?? DBNull.Value);
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    public async Task Forget(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var delete = connection.CreateCommand();
        delete.CommandText = "delete from audit where at < $before";
        delete.Parameters.AddWithValue("$before", Text(now - Limits.AuditLife));
        await delete.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<List<AuditRow>> Read(string grain, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var select = connection.CreateCommand();
        select.CommandText = "select at, person, what, grain, id from audit where grain = $grain and at >= $from and at < $to order by at, rowid";
        select.Parameters.AddWithValue("$grain", grain);
        select.Parameters.AddWithValue("$from", Text(from));
        select.Parameters.AddWithValue("$to", Text(to));
        var rows = new List<AuditRow>();
        await using var reader = await select.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(new(At(reader.GetString(0)), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4)));
        return rows;
    }

    private async Task<SqliteConnection> Open(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
