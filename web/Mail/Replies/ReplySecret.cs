using System.Security.Cryptography;
using Leerlabs.Grains.Post;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Leerlabs.Web.Mail;

/// <summary>What the addresses for answers are signed with: made once, kept sealed in the store, the same on every node and after a restart.</summary>
internal sealed class ReplySecret(IGrainHost host, IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    private readonly IDataProtector _seal = protection.CreateProtector("leerlabs.mail.replies.v1");
    private byte[]? _key;

    public async ValueTask<byte[]> Key(CancellationToken cancellation) => _key ??= await Find(cancellation);

    private async Task<byte[]> Find(CancellationToken cancellation)
    {
        var known = await Sealed(cancellation);
        return Open(known) ?? await Make(known, cancellation);
    }

    // Of two that are made at once, one is taken: it must know which it replaces, and both read back which it is.
    private async Task<byte[]> Make(string? instead, CancellationToken cancellation)
    {
        var made = Convert.ToBase64String(_seal.Protect(RandomNumberGenerator.GetBytes(Bytes)));
        var answer = await host.Tell(PostRules.Main, new GiveReplyKey(made, instead) { CommandId = $"{Guid.CreateVersion7()}" }, cancellation);
        return answer.Succeeded && Open(await Sealed(cancellation)) is { } key
            ? key
            : throw new InvalidOperationException("There is no key for the addresses of answers.");
    }

    private async Task<string?> Sealed(CancellationToken cancellation) =>
        (await host.Read(PostRules.Main, cancellation)).TryGetValue(ReplyKey.TheId, out var found) ? found.Text("sealed") : null;

    private byte[]? Open(string? known)
    {
        try
        {
            return known is null ? null : _seal.Unprotect(Convert.FromBase64String(known));
        }
        catch (CryptographicException)
        {
            // Sealed with a key of the house that is gone: addresses in earlier invitations can't be known any more.
            return null;
        }
    }
}
