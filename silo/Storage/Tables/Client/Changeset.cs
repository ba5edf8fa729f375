using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>The body of an entity group transaction: a multipart of one changeset (Azure documentation, "Performing entity group transactions").</summary>
internal sealed class Changeset(TableAddress address)
{
    private static readonly JsonWriterOptions Unchecked = new() { SkipValidation = true };

    private readonly string _id = Guid.NewGuid().ToString();
    private readonly ArrayBufferWriter<byte> _body = new(16 * 1024);

    public string ContentType => $"multipart/mixed; boundary=batch_{_id}";

    public ReadOnlyMemory<byte> Write(string table, IEnumerable<TableChange> changes)
    {
        Text($"--batch_{_id}\r\nContent-Type: multipart/mixed; boundary=changeset_{_id}\r\n\r\n");
        foreach (var change in changes)
            Write(table, change);

        Text($"--changeset_{_id}--\r\n--batch_{_id}--\r\n");
        return _body.WrittenMemory;
    }

    private void Write(string table, TableChange change)
    {
        var (method, place, etag, row) = ChangeRequest.Of(address, table, change);
        Text($"--changeset_{_id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        Text($"{method} {place} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\nPrefer: return-no-content\r\n");
        if (etag is not null)
            Text($"If-Match: {etag}\r\n");

        if (row is null)
            Text("\r\n");
        else
            Row(row);

        Text("\r\n");
    }

    private void Row(TableRow row)
    {
        Text("Content-Type: application/json\r\n\r\n");
        using (var json = new Utf8JsonWriter(_body, Unchecked))
            RowJson.Write(json, row);

        Text("\r\n");
    }

    private void Text(string text) => Encoding.UTF8.GetBytes(text, _body);
}
