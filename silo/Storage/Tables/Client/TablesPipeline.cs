using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Leerlabs.Storage.Attachments.Blobs;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>The way of a request: tried again as the options say, signed for each try, over connections that are kept.</summary>
internal static class TablesPipeline
{
    private const string TokenScope = "https://storage.azure.com/.default";
    private const int MostConnections = 128;

    public static HttpPipeline Build(TableConnection connection, TablesOptions options, out IDisposable transport) =>
        Build(connection, options, static (account, key, time) => new SharedKeyPolicy(account, key, time), out transport);

    /// <summary>The same way to the blobs of the account, which want another signature.</summary>
    public static HttpPipeline BuildForBlobs(TableConnection connection, TablesOptions options, out IDisposable transport) =>
        Build(connection, options, static (account, key, time) => new BlobSignature(account, key, time), out transport);

    private static HttpPipeline Build(TableConnection connection, TablesOptions options, Signing signing, out IDisposable transport)
    {
        var http = Transport(connection);
        transport = http;
        var client = new TablesClientOptions { Transport = http };
        client.Retry.Mode = RetryMode.Exponential;
        (client.Retry.MaxRetries, client.Retry.Delay, client.Retry.MaxDelay, client.Retry.NetworkTimeout) =
            (options.Retries, options.Delay, options.LongestDelay, options.TryTime);
        return HttpPipelineBuilder.Build(client, Authorization(connection, signing, options.Time));
    }

    private static HttpPipelinePolicy Authorization(TableConnection connection, Signing signing, TimeProvider time) => connection switch
    {
        { AccountKey: { } key, Account: { } account } => signing(account, key, time),
        { Signature: { } signature } => new SignaturePolicy(signature),
        _ => new BearerTokenAuthenticationPolicy(connection.Credential ?? new DefaultAzureCredential(), TokenScope),
    };

    private static HttpClientTransport Transport(TableConnection connection) => new(new HttpClient(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxConnectionsPerServer = MostConnections,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Azurite closes what was idle for five seconds, also while the next request is on its way.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(connection.IsLocal ? 2 : 60),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !connection.IsLocal,
    })
    { Timeout = Timeout.InfiniteTimeSpan });

    private delegate HttpPipelinePolicy Signing(string account, string key, TimeProvider time);

    private sealed class TablesClientOptions : ClientOptions;
}
