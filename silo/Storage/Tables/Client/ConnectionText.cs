using System.Collections.Immutable;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>Reads connection strings as the Azure portal gives them: <c>name=value</c> with semicolons between.</summary>
internal static class ConnectionText
{
    private const string PublicCloud = "core.windows.net";

    public static TableConnection Read(string text)
    {
        var values = Values(text);
        if (values.TryGetValue("UseDevelopmentStorage", out var development) && bool.TryParse(development, out var wanted) && wanted)
            return Development(values);

        var key = values.GetValueOrDefault("AccountKey");
        if (key is not null && !IsBase64(key))
            throw new FormatException("The AccountKey of the connection string is not Base64: it may have been cut off.");

        var connection = new TableConnection(Endpoint(values))
        {
            Account = values.GetValueOrDefault("AccountName") ?? AccountOf(Endpoint(values)),
            AccountKey = key,
            Signature = values.GetValueOrDefault("SharedAccessSignature")?.TrimStart('?'),
        };
        return Uri.TryCreate(values.GetValueOrDefault("BlobEndpoint"), UriKind.Absolute, out var blobs) ? connection with { Blobs = blobs } : connection;
    }

    private static TableConnection Development(ImmutableDictionary<string, string> values)
    {
        var connection = TableConnection.Development();
        return values.TryGetValue("DevelopmentStorageProxyUri", out var proxy) && Uri.TryCreate(proxy, UriKind.Absolute, out var host)
            ? connection with { Endpoint = new Uri($"{host.Scheme}://{host.Host}:10002/{TableConnection.DevelopmentAccount}") }
            : connection;
    }

    private static Uri Endpoint(ImmutableDictionary<string, string> values)
    {
        if (values.TryGetValue("TableEndpoint", out var named))
            return Uri.TryCreate(named, UriKind.Absolute, out var address) ? address : throw new FormatException("The TableEndpoint of the connection string is no address.");

        return values.TryGetValue("AccountName", out var account)
            ? new Uri($"{values.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{values.GetValueOrDefault("EndpointSuffix", PublicCloud)}")
            : throw new FormatException("The connection string names neither AccountName nor TableEndpoint. For Azurite on this machine it is UseDevelopmentStorage=true.");
    }

    private static ImmutableDictionary<string, string> Values(string text)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException("A connection string is name=value with semicolons between; one part of this one has no name.");

            values[part[..equals].Trim()] = part[(equals + 1)..].Trim();
        }

        return values.ToImmutable();
    }

    private static bool IsBase64(string key) => Convert.TryFromBase64String(key, new byte[key.Length], out _);

    // account.table.core.windows.net, or 127.0.0.1:10002/account.
    private static string AccountOf(Uri endpoint) =>
        endpoint.AbsolutePath.Trim('/') is { Length: > 0 } path ? path : endpoint.Host.Split('.')[0].Replace("-secondary", "", StringComparison.Ordinal);
}
