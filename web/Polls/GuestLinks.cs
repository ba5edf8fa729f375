using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Site;
using Microsoft.AspNetCore.DataProtection;

namespace Leerlabs.Web.Polls;

/// <summary>
/// Links of guests. Who invited keeps the only token of the first; for a mail the house makes another one, a word that only it can read and that says which secret it
/// stands for. So no token is stored anywhere, and a withdrawn guest's links, of either kind, are worth nothing.
/// </summary>
internal sealed class GuestLinks(IDataProtectionProvider protection, SiteAddress site)
{
    /// <summary>The length of a token that a browser made: 32 bytes in base64url. The house's words are longer.</summary>
    private const int Plain = 43;

    private readonly IDataProtector _links = protection.CreateProtector("leerlabs.poll.guest.v1");

    public Uri Of(GrainId poll, string guest, string tokenHash) => site.Page($"/prikken#{poll.Key}/{guest}/{_links.Protect($"{poll.Key} {guest} {tokenHash}")}");

    /// <summary>The hash that proves a link.</summary>
    public string HashOf(GuestKey key) => (key.Token.Length > Plain ? Read(key) : null) ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Token)));

    private string? Read(GuestKey key)
    {
        try
        {
            return _links.Unprotect(key.Token).Split(' ') is [var poll, var guest, var hash] && (poll, guest) == (key.Poll, key.Guest) ? hash : null;
        }
        catch (CryptographicException)
        {
            // Not ours, or cut off.
            return null;
        }
    }
}
