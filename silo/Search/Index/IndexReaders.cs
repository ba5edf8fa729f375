using System.Collections.Concurrent;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>As many connections as read at the same time.</summary>
internal sealed class IndexReaders(string path) : IDisposable
{
    private readonly ConcurrentBag<IndexReader> _free = [];

    public T Use<T>(Func<IndexReader, T> read)
    {
        var reader = _free.TryTake(out var free) ? free : new IndexReader(Database.ForReading(path));
        try
        {
            return read(reader);
        }
        finally
        {
            _free.Add(reader);
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out var reader))
            reader.Dispose();
    }
}
