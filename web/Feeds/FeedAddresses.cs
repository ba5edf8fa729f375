using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Leerlabs.Web.Feeds;

/// <summary>
/// The secret addresses of people's calendars: <c>/calendar/{person}_{secret}.ics</c>. The person's grain keeps the hash, to check, and the secret sealed, to
/// tell the person; a new one ends the old one at once.
/// </summary>
internal sealed class FeedAddresses(IGrainHost host, IDataProtectionProvider protection)
{
    private const int SecretBytes = 20;
    private const char Between = '_';

    private readonly IDataProtector _seal = protection.CreateProtector("leerlabs.calendar.v1");

    /// <summary>The person's own address; made when there is none that can still be told.</summary>
    public async Task<string> Of(GrainId person, CancellationToken cancellation)
    {
        var secret = Known(await host.Read(person, cancellation));
        return Path(person, (secret is null ? null : Unseal(secret.Value.Text("sealed")!)) ?? await Renew(person, secret, cancellation));
    }

    /// <summary>A new address; the old one answers no more.</summary>
    public async Task<string> New(GrainId person, CancellationToken cancellation) =>
        Path(person, await Renew(person, Known(await host.Read(person, cancellation)), cancellation));

    /// <summary>Whose calendar it is; null when nobody's.</summary>
    public async Task<(GrainId Person, IReadOnlyDictionary<string, JsonElement> Documents)?> Find(string token, CancellationToken cancellation)
    {
        var at = token.LastIndexOf(Between);
        if (at < 0 || !GrainId.TryParse($"person/{token[..at]}", out var person))
            return null;

        var documents = await host.Read(person, cancellation);
        return Known(documents) is { } secret && IsSame(Hash(token[(at + 1)..]), secret.Text("hash")!) ? (person, documents) : null;
    }

    // Of two that make one at once, one is taken: whoever comes second tells that one.
    private async Task<string> Renew(GrainId person, JsonElement? instead, CancellationToken cancellation)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var given = new GiveCalendar(Hash(secret), _seal.Protect(secret), instead?.Text("hash")) { CommandId = $"{Guid.CreateVersion7()}" };
        var answer = await host.Tell(person, given, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"A calendar could not get an address: {answer.Refusal.Key}.");

        return Unseal(Known(await host.Read(person, cancellation))!.Value.Text("sealed")!) ?? secret;
    }

    private string? Unseal(string known)
    {
        try
        {
            return _seal.Unprotect(known);
        }
        catch (CryptographicException)
        {
            // Of a key that is gone: the old address still answers, but nobody can be told it any more.
            return null;
        }
    }

    private static JsonElement? Known(IReadOnlyDictionary<string, JsonElement> documents) =>
        documents.TryGetValue(CalendarSecret.TheId, out var found) ? found : null;

    private static string Path(GrainId person, string secret) => $"/calendar/{person.Key}{Between}{secret}.ics";

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static bool IsSame(string hash, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
