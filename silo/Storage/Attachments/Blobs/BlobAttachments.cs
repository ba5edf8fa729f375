using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Azure.Core;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Attachments.Blobs;

/// <summary>
/// Files in Azure Blob storage, for the nodes of a cluster: <c>kept/{kind}/{key}/{hash}-{seq}</c>, and uploads as append blobs, whose place the service guards itself, so that
/// the pieces of one upload may come in at any node.
/// </summary>
public sealed class BlobAttachments : IAttachments
{
    private const string KeptFolder = "kept/";
    private const string UploadFolder = "uploads/";
    private static readonly ImmutableDictionary<string, string> Plain = ImmutableDictionary<string, string>.Empty;

    private readonly IDisposable _transport;
    private readonly BlobRequests _requests;

    /// <param name="prefix">The name of the container begins with it: several houses may live in one account.</param>
    public BlobAttachments(TableConnection connection, string prefix, TablesOptions? options = null) =>
        _requests = new(TablesPipeline.BuildForBlobs(connection, options ?? new(), out _transport), connection.Blobs, $"{prefix.ToLowerInvariant()}files");

    public async Task<long> Received(GrainId grain, string upload, CancellationToken cancellation)
    {
        using var answer = await _requests.Send(RequestMethod.Head, Upload(grain, upload), "", null, Plain, [404], cancellation);
        return answer.Status == 404 ? 0 : answer.Headers.ContentLengthLong ?? 0;
    }

    public async Task<long> Append(GrainId grain, string upload, long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (offset == 0)
            await Begin(grain, upload, cancellation);
        if (bytes.IsEmpty)
            return await Received(grain, upload, cancellation);

        var place = Plain.Add("x-ms-blob-condition-appendpos", offset.ToString(CultureInfo.InvariantCulture));
        using var answer = await _requests.Send(RequestMethod.Put, Upload(grain, upload), "comp=appendblock", bytes, place, [404, 412], cancellation);

        // Not there: someone was further, or an earlier try of ours was and its answer got lost.
        return answer.Status < 300 ? offset + bytes.Length : await Received(grain, upload, cancellation);
    }

    public async Task<byte[]> ReadUpload(GrainId grain, string upload, CancellationToken cancellation)
    {
        using var answer = await _requests.Send(RequestMethod.Get, Upload(grain, upload), "", null, Plain, [], cancellation);
        return answer.Content.ToArray();
    }

    public Task DropUpload(GrainId grain, string upload, CancellationToken cancellation) => Remove(Upload(grain, upload), cancellation);

    public async Task Keep(GrainId grain, string key, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var once = Plain.Add("x-ms-blob-type", "BlockBlob").Add("If-None-Match", "*");
        using var answer = await _requests.Send(RequestMethod.Put, PathOf(grain, key), "", bytes, once, [409, 412], cancellation);
    }

    public async Task<Stream?> Open(GrainId grain, string key, CancellationToken cancellation)
    {
        using var answer = await _requests.Send(RequestMethod.Get, PathOf(grain, key), "", null, Plain, [404], cancellation);
        return answer.Status == 404 ? null : new MemoryStream(answer.Content.ToArray(), writable: false);
    }

    public Task Forget(GrainId grain, string key, CancellationToken cancellation) => Remove(PathOf(grain, key), cancellation);

    public IAsyncEnumerable<KeptFile> Kept(CancellationToken cancellation) => List(KeptFolder, DateTimeOffset.MaxValue, cancellation);

    public IAsyncEnumerable<KeptFile> Uploads(DateTimeOffset untouchedSince, CancellationToken cancellation) => List(UploadFolder, untouchedSince, cancellation);

    public ValueTask DisposeAsync()
    {
        _transport.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string PathOf(GrainId grain, string key) => $"{KeptFolder}{grain}/{key}";

    private static string Upload(GrainId grain, string upload) => $"{UploadFolder}{grain}/{upload}";

    private async Task Begin(GrainId grain, string upload, CancellationToken cancellation)
    {
        var once = Plain.Add("x-ms-blob-type", "AppendBlob").Add("If-None-Match", "*");
        using var answer = await _requests.Send(RequestMethod.Put, Upload(grain, upload), "", null, once, [409, 412], cancellation);
    }

    private async Task Remove(string name, CancellationToken cancellation)
    {
        using var answer = await _requests.Send(RequestMethod.Delete, name, "", null, Plain, [404], cancellation);
    }

    private async IAsyncEnumerable<KeptFile> List(string folder, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var marker = ""; marker is not null;)
        {
            var query = $"comp=list&prefix={Uri.EscapeDataString(folder)}&restype=container{(marker.Length > 0 ? $"&marker={Uri.EscapeDataString(marker)}" : "")}";
            using var answer = await _requests.Send(RequestMethod.Get, "", query, null, Plain, [], cancellation);
            var page = XDocument.Parse(answer.Content.ToString().TrimStart('\uFEFF'));
            foreach (var blob in page.Descendants("Blob"))
                if (Read(blob, folder) is { } file && file.At <= before)
                    yield return file;

            marker = page.Root?.Element("NextMarker")?.Value is { Length: > 0 } next ? next : null;
        }
    }

    private static KeptFile? Read(XElement blob, string folder)
    {
        var properties = blob.Element("Properties")!;
        return blob.Element("Name")!.Value[folder.Length..].Split('/') is [var kind, var key, var name] && GrainId.TryParse($"{kind}/{key}", out var grain)
            ? new(grain, name, long.Parse(properties.Element("Content-Length")!.Value, CultureInfo.InvariantCulture), DateTimeOffset.Parse(properties.Element("Last-Modified")!.Value, CultureInfo.InvariantCulture))
            : null;
    }
}
