using Azure.Core;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>Where the tables are and what opens them: an account key, a shared access signature or, without either, an identity.</summary>
public sealed record TableConnection(Uri Endpoint)
{
    /// <summary>The account of Azurite, known to everyone (Azure documentation, "Use the Azurite emulator").</summary>
    public const string DevelopmentAccount = "devstoreaccount1";

    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public string? Account { get; init; }

    /// <summary>In Base64.</summary>
    public string? AccountKey { get; init; }

    /// <summary>A query without its question mark.</summary>
    public string? Signature { get; init; }

    /// <summary>Used when there is neither key nor signature.</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>Where the blobs of the same account are; found from <see cref="Endpoint"/> when it is not named.</summary>
    public Uri Blobs
    {
        get => field ?? (IsLocal
            ? new UriBuilder(Endpoint) { Port = 10000 }.Uri
            : new UriBuilder(Endpoint) { Host = Endpoint.Host.Replace(".table.", ".blob.", StringComparison.Ordinal) }.Uri);
        init;
    }

    /// <summary>Only this machine.</summary>
    public bool IsLocal => Endpoint.IsLoopback;

    /// <summary>Reads a connection string, <c>UseDevelopmentStorage=true</c>, or an address with or without a signature.</summary>
    /// <exception cref="FormatException">It can't be read; the message says why and holds no secret.</exception>
    public static TableConnection Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var address))
            return new(new Uri(address.GetLeftPart(UriPartial.Path))) { Signature = address.Query is { Length: > 1 } query ? query[1..] : null };

        return ConnectionText.Read(text);
    }

    /// <summary>Azurite on this machine.</summary>
    public static TableConnection Development(int port = 10002) =>
        new(new Uri($"http://127.0.0.1:{port}/{DevelopmentAccount}")) { Account = DevelopmentAccount, AccountKey = DevelopmentKey };

    /// <summary>Without secrets: logs show it.</summary>
    public override string ToString() => Endpoint.AbsoluteUri;
}
