using System.Security.Cryptography;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Cli.Stores;

/// <summary>The file with the secret of a cluster.</summary>
internal static class KeyFile
{
    /// <summary>The file that was named; beside development storage one is made.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public static async Task<string?> Of(StorePlace place, CancellationToken cancellation)
    {
        if (place.Choice.Connection is not { } connection)
            return null;
        if (place.KeyFile is { } named)
            return File.Exists(named) ? named : throw new CliException($"There is no {named}. Make one, once for all nodes: openssl rand -base64 48 > {named}");
        if (!TableConnection.Parse(connection).IsLocal)
            throw new CliException("Sign-ins in Azure Table storage need --key-file, with the same file on every node: openssl rand -base64 48 > leerlabs.key");

        var own = Path.Combine(place.Choice.Folder, "sign-in.key");
        Directory.CreateDirectory(place.Choice.Folder);
        if (!File.Exists(own))
            await File.WriteAllTextAsync(own, Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)), cancellation);

        return own;
    }
}
