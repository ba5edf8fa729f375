using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Storage.Sqlite;

/// <summary>A few connections for reading. Each read starts after every commit that was answered, so it sees them.</summary>
internal sealed class ReadPool : IDisposable
{
    private readonly Channel<Tables> _free = Channel.CreateUnbounded<Tables>();

    public ReadPool(string database, int connections)
    {
        for (var i = 0; i < connections; i++)
            _free.Writer.TryWrite(new Tables(Database.ForReading(database)));
    }

    public async ValueTask<T> Read<T>(Func<Tables, T> read, CancellationToken cancellation)
    {
        var tables = await Take(cancellation);
        try
        {
            return read(tables);
        }
        catch (SqliteException e)
        {
            throw Faults.Meaning(e);
        }
        finally
        {
            Return(tables);
        }
    }

    public void Dispose()
    {
        _free.Writer.TryComplete();
        while (_free.Reader.TryRead(out var tables))
            tables.Dispose();
    }

    private async ValueTask<Tables> Take(CancellationToken cancellation)
    {
        try
        {
            return await _free.Reader.ReadAsync(cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }
    }

    private void Return(Tables tables)
    {
        if (!_free.Writer.TryWrite(tables))
            tables.Dispose();
    }
}
