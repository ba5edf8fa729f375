using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>Signs each try with the account key (Azure documentation, "Authorize with Shared Key", Shared Key Lite for the Table service).</summary>
internal sealed class SharedKeyPolicy(string account, string key, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    private readonly byte[] _key = Convert.FromBase64String(key);

    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var address = message.Request.Uri.ToUri();
        var signed = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{date}\n/{account}{address.AbsolutePath}{Component(address)}"));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{Convert.ToBase64String(signed)}");
    }

    private static string Component(Uri address)
    {
        var comp = address.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return comp is null ? "" : $"?{comp}";
    }
}
