using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Leerlabs.Storage.Attachments.Blobs;

/// <summary>Signs each try with the account key (Azure documentation, "Authorize with Shared Key", for the Blob service).</summary>
internal sealed class BlobSignature(string account, string key, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    private static readonly string[] Signed = ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    private readonly byte[] _key = Convert.FromBase64String(key);

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("x-ms-date", time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        var text = new StringBuilder($"{request.Method}\n");
        foreach (var name in Signed)
            text.Append(Value(request, name)).Append('\n');
        foreach (var header in request.Headers.Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase)).OrderBy(header => header.Name.ToLowerInvariant(), StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{header.Name.ToLowerInvariant()}:{header.Value}\n");
        text.Append(Resource(request.Uri.ToUri()));
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{text}")))}");
    }

    // An empty body counts as no length at all.
    private static string Value(Request request, string name) =>
        request.Headers.TryGetValue(name, out var value) && !(name == "Content-Length" && value == "0") ? value : "";

    private string Resource(Uri address)
    {
        var text = new StringBuilder($"/{account}{address.AbsolutePath}");
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
            text.Append('\n').Append(Uri.UnescapeDataString(part.Replace('=', ':')));
        return $"{text}";
    }
}
