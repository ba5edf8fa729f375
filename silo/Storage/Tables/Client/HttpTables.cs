using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Core;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>The table service over HTTP.</summary>
public sealed class HttpTables : ITables, IDisposable
{
    private readonly TableRequests _requests;
    private readonly TableAddress _address;
    private readonly IDisposable _transport;

    public HttpTables(TableConnection connection, TablesOptions? options = null)
    {
        _address = new TableAddress(connection.Endpoint);
        _requests = new TableRequests(TablesPipeline.Build(connection, options ?? new(), out _transport));
    }

    public async Task Create(string table, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _requests.Send(RequestMethod.Post, _address.Tables, null, JsonSerializer.SerializeToUtf8Bytes(new TableName(table), NameJson.Default.TableName), cancellation);
        }
        catch (TablesException there) when (there.Code == "TableAlreadyExists")
        {
            // As wanted.
        }
    }

    public async Task Drop(string table, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _requests.Send(RequestMethod.Delete, _address.Table(table), null, null, cancellation);
        }
        catch (TablesException gone) when (gone.IsMissing)
        {
            // As wanted.
        }
    }

    public async Task<TableRow?> Get(string table, TableKey key, CancellationToken cancellation)
    {
        using var answer = await _requests.Send(RequestMethod.Get, _address.Row(table, key), null, null, cancellation, missing: "ResourceNotFound");
        if (answer.Status == 404)
            return null;

        using var json = JsonDocument.Parse(answer.Content.ToMemory());
        return RowJson.Read(json.RootElement, answer.Headers.ETag?.ToString("H"));
    }

    public async IAsyncEnumerable<TableRow> Query(string table, TableQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var left = query.Take ?? int.MaxValue;
        var next = (string?)"";
        while (next is not null && left > 0)
        {
            var address = $"{_address.Query(table)}?{QueryText.Of(query, Math.Min(left, query.AtOnce))}{next}";
            using var answer = await _requests.Send(RequestMethod.Get, address, null, null, cancellation);
            using var json = JsonDocument.Parse(answer.Content.ToMemory());
            foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
            {
                left--;
                yield return RowJson.Read(row, null);
            }

            next = QueryText.Next(answer.Headers);
        }
    }

    public async Task<ImmutableArray<string>> Write(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 1)
            return [await Write(table, changes[0], cancellation)];

        var changeset = new Changeset(_address);
        var body = changeset.Write(table, changes);
        using var answer = await _requests.Send(RequestMethod.Post, _address.Transactions, null, body, cancellation, contentType: changeset.ContentType);
        return ChangesetAnswer.Read(answer.Content.ToMemory().Span, changes.Count);
    }

    public void Dispose() => _transport.Dispose();

    private async Task<string> Write(string table, TableChange change, CancellationToken cancellation)
    {
        var (method, address, etag, row) = ChangeRequest.Of(_address, table, change);
        using var answer = await _requests.Send(RequestMethod.Parse(method), address, etag, row is null ? null : TableRequests.Body(row), cancellation);
        return answer.Headers.ETag is { } made && row is not null ? made.ToString("H") : "";
    }
}
