using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <summary>Looks up and accepts invitations. Who holds the token may see what it is for; nobody can tell an unknown one from a wrong token.</summary>
internal sealed class Invitations(IGrainHost host, StoreMark mark, TimeProvider time)
{
    public async Task<Result<InvitationView>> Look(InvitationKey key, CancellationToken cancellation)
    {
        if (await mark.IsExample(cancellation))
            return Refusal.Forbidden("example-no-invitations");
        if (key.Place() is not { } grain)
            return Refusal.NotFound("invitation-unknown");

        var documents = await host.Read(grain, cancellation);
        if (!documents.TryGetValue($"invitation/{key.Invitation}", out var invitation) || !Proves(key, documents))
            return Refusal.NotFound("invitation-unknown");

        return InvitationView.Of(invitation, documents, grain, time.GetUtcNow());
    }

    /// <summary>Gives the invitation's role to a person, and answers who that is: the one who is signed in, or a new one.</summary>
    public async Task<Result<string>> Accept(AcceptRequest request, Caller? caller, CancellationToken cancellation)
    {
        var view = await Look(request.Key, cancellation);
        if (!view.Succeeded)
            return view.Refusal;
        if (view.Value.State != "open")
            return Refusal.Conflict($"invitation-{view.Value.State}");

        var person = caller?.Grain ?? new GrainId("person", Derived(request.Key, "person"));
        if (caller is null && await Register(request, person, cancellation) is { } refusal)
            return refusal;

        var accepted = await host.Send(request.Key.Place()!.Value, Actor.System, AcceptCommand(request.Key, person), cancellation);
        return accepted.Succeeded ? $"{person}" : accepted.Refusal;
    }

    // The ids derive from the invitation, so that trying again makes neither a second person nor a second member.
    private async Task<Refusal?> Register(AcceptRequest request, GrainId person, CancellationToken cancellation)
    {
        var language = request.Language == "en" ? Language.English : Language.Dutch;
        var register = new Register(request.GivenName?.Trim() ?? "", request.Surname?.Trim() ?? "", language, Example: false, request.Prefix?.Trim())
        {
            CommandId = Derived(request.Key, "register"),
        };
        return (await host.Tell(person, register, cancellation)).Refusal;
    }

    private static byte[] AcceptCommand(InvitationKey key, GrainId person) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "accept-invitation",
        commandId = Derived(key, $"accept {person}"),
        invitation = key.Invitation,
        tokenHash = key.TokenHash,
        person = $"{person}",
        member = Derived(key, "member"),
    });

    private static bool Proves(InvitationKey key, IReadOnlyDictionary<string, JsonElement> documents) =>
        documents.TryGetValue($"invitation-secret/{key.Invitation}", out var secret)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key.TokenHash), Encoding.ASCII.GetBytes(secret.Text("tokenHash")!));

    private static string Derived(InvitationKey key, string what) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\n{key.Grain}\n{key.Invitation}\n{key.TokenHash}")))[..32];
}
