using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>Rows in a file, one a line, each as the service writes it. ETags and times of the service do not go along.</summary>
public static class RowLines
{
    public static async Task Write(Stream file, IAsyncEnumerable<TableRow> rows, CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await using (var json = new Utf8JsonWriter(file))
                RowJson.Write(json, row);

            await file.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }

    /// <exception cref="JsonException">It is no such file.</exception>
    public static async IAsyncEnumerable<TableRow> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return RowJson.Read(json.RootElement, etag: null);
        }
    }
}
