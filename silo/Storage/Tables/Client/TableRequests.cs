using System.Buffers;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>Sends requests; what is no success is an exception that says what to do.</summary>
internal sealed class TableRequests(HttpPipeline pipeline)
{
    /// <param name="missing">A code with which 404 is an answer and no fault.</param>
    public async Task<Response> Send(
        RequestMethod method, string address, string? etag, ReadOnlyMemory<byte>? body, CancellationToken cancellation, string? missing = null, string contentType = "application/json")
    {
        var message = pipeline.CreateMessage();
        Fill(message.Request, method, address, etag);
        if (body is { } content)
            Fill(message.Request, content, contentType);

        await Send(message, cancellation);
        var answer = message.Response;
        return answer.Status is < 300 || (missing is not null && IsMissing(answer, missing)) ? answer : throw Refused(answer);
    }

    public static ReadOnlyMemory<byte> Body(TableRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
            RowJson.Write(json, row);

        return buffer.WrittenMemory;
    }

    private static void Fill(Request request, RequestMethod method, string address, string? etag)
    {
        request.Method = method;
        request.Uri.Reset(new Uri(address));
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("x-ms-version", "2020-12-06");
        request.Headers.Add("Prefer", "return-no-content");
        if (etag is not null)
            request.Headers.Add("If-Match", etag);
    }

    private static void Fill(Request request, ReadOnlyMemory<byte> body, string contentType)
    {
        request.Headers.Add("Content-Type", contentType);
        request.Content = RequestContent.Create(body);
    }

    private async Task Send(HttpMessage message, CancellationToken cancellation)
    {
        try
        {
            await pipeline.SendAsync(message, cancellation);
        }
        catch (Exception lost) when (!cancellation.IsCancellationRequested && lost is RequestFailedException or AggregateException or OperationCanceledException or IOException)
        {
            throw TablesException.Of(0, TablesException.Unreachable, (lost as AggregateException)?.InnerExceptions[^1].Message ?? lost.Message, lost);
        }
    }

    private static bool IsMissing(Response answer, string code) => answer.Status == 404 && Refused(answer, dispose: false).Code is var told && (told == code || told == "EntityNotFound");

    private static TablesException Refused(Response answer, bool dispose = true)
    {
        var refusal = ServiceRefusal.Of(answer.Status, answer.Headers.TryGetValue("x-ms-error-code", out var code) ? code : null, answer.Content.ToMemory());
        if (dispose)
            answer.Dispose();

        return refusal;
    }
}
