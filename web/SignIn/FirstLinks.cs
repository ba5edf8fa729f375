using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <summary>The first way in of someone whom others registered: who holds the token is that person.</summary>
internal sealed class FirstLinks(IGrainHost host, TimeProvider time)
{
    /// <summary>The link's invitation is the person's own.</summary>
    public static bool IsOne(InvitationKey key) => key.Invitation == FirstLink.TheId && GrainId.TryParse(key.Grain, out var grain) && grain.Kind == "person";

    public async Task<Result<InvitationView>> Look(InvitationKey key, CancellationToken cancellation)
    {
        var documents = await host.Read(GrainId.Parse(key.Grain), cancellation);
        if (!documents.TryGetValue(FirstLink.TheId, out var link) || !documents.TryGetValue("person", out var person) || !IsSame(key.TokenHash, link.Text("tokenHash")!))
            return Refusal.NotFound("invitation-unknown");

        var expires = link.GetProperty("expires").GetDateTimeOffset();
        var name = DutchName.Full(person.Text("givenName")!, person.Text("prefix"), person.Text("surname")!);
        return new InvitationView(name, "person", null, null, expires, link.TryGetProperty("usedAt", out _) ? "used" : expires <= time.GetUtcNow() ? "expired" : "open");
    }

    /// <returns>The person.</returns>
    public async Task<Result<string>> Use(InvitationKey key, CancellationToken cancellation)
    {
        var person = GrainId.Parse(key.Grain);
        // A new id each time: a link that was used is refused, not answered with the first receipt.
        var used = await host.Tell(person, new UseFirstLink(key.TokenHash) { CommandId = $"{Guid.CreateVersion7()}" }, cancellation);
        return used.Succeeded ? $"{person}" : used.Refusal;
    }

    private static bool IsSame(string hash, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
