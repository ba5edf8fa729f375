using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Leerlabs.Storage.Attachments.Blobs;

/// <summary>Sends requests to one container, which is made when it is not there (Azure documentation, "Blob service REST API").</summary>
internal sealed class BlobRequests(HttpPipeline pipeline, Uri endpoint, string container)
{
    private readonly string _container = $"{endpoint.AbsoluteUri.TrimEnd('/')}/{container}";

    /// <summary>A request about a blob, or with no name about the container.</summary>
    /// <param name="answers">Statuses that are an answer and no fault, besides success.</param>
    /// <exception cref="StoreUnavailableException">The service refused, or could not be reached.</exception>
    public async Task<Response> Send(
        RequestMethod method, string name, string query, ReadOnlyMemory<byte>? body, IReadOnlyDictionary<string, string> headers, int[] answers, CancellationToken cancellation)
    {
        var answer = await SendOnce(method, name, query, body, headers, cancellation);
        if (answer.Status == 404 && Code(answer) == "ContainerNotFound")
        {
            await Create(cancellation);
            answer = await SendOnce(method, name, query, body, headers, cancellation);
        }

        return answer.Status < 300 || answers.Contains(answer.Status) ? answer : throw Refused(answer);
    }

    public static string Code(Response answer) => answer.Headers.TryGetValue("x-ms-error-code", out var code) ? code : "";

    private async Task Create(CancellationToken cancellation)
    {
        using var answer = await SendOnce(RequestMethod.Put, "", "restype=container", null, new Dictionary<string, string>(), cancellation);
        if (answer.Status >= 300 && Code(answer) != "ContainerAlreadyExists")
            throw Refused(answer);
    }

    private async Task<Response> SendOnce(
        RequestMethod method, string name, string query, ReadOnlyMemory<byte>? body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{_container}{(name.Length > 0 ? "/" : "")}{name}{(query.Length > 0 ? "?" : "")}{query}"));
        message.Request.Headers.Add("x-ms-version", "2020-12-06");
        foreach (var (header, value) in headers)
            message.Request.Headers.Add(header, value);
        if (body is { } content || (method == RequestMethod.Put && (content = default).IsEmpty))
        {
            message.Request.Content = RequestContent.Create(content);
            message.Request.Headers.Add("Content-Length", content.Length.ToString(CultureInfo.InvariantCulture));
            message.Request.Headers.Add("Content-Type", "application/octet-stream");
        }

        try
        {
            await pipeline.SendAsync(message, cancellation);
            return message.Response;
        }
        catch (Exception lost) when (!cancellation.IsCancellationRequested && lost is RequestFailedException or AggregateException or OperationCanceledException or IOException)
        {
            throw new StoreUnavailableException($"Blob storage could not be reached: check the connection and the network. ({lost.Message})", lost);
        }
    }

    private static StoreUnavailableException Refused(Response answer) => new(
        answer.Status is 401 or 403
            ? $"The credentials do not open the blobs: check the account key, the role of the identity, and this machine's clock. ({answer.Status} {Code(answer)})"
            : $"Blob storage can't do this now. ({answer.Status} {Code(answer)})");
}
