using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>Lets in the mail server that knows the secret, and not more mails at once than can be read.</summary>
internal sealed class InboundGate(LeerlabsOptions options, Door door, TimeProvider time)
{
    private readonly byte[]? _secret = options.Mail?.Replies is { } replies ? Hash(replies.Secret) : null;
    private readonly Bucket _mails = new(options.InboundMail.Burst, options.InboundMail.PerSecond, time);

    /// <summary>Without an address for answers there is nothing here.</summary>
    public bool IsOpen => _secret is not null;

    public bool Knows(HttpRequest request) => Said(request) is { } word && CryptographicOperations.FixedTimeEquals(Hash(word), _secret);

    /// <summary>Counts a mail, or a wrong secret; a refusal when there were too many.</summary>
    public Refusal? Refuse(HttpContext context, bool known) => known ? _mails.Refuse() : door.Refuse(context);

    /// <summary>As a bearer token (RFC 6750), or as a password with any name (RFC 7617) for who can only put it in an address.</summary>
    private static string? Said(HttpRequest request) => $"{request.Headers.Authorization}".Split(' ', 2) switch
    {
        [var scheme, var word] when scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) => word.Trim(),
        [var scheme, var coded] when scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) => Password(coded.Trim()),
        _ => null,
    };

    private static string? Password(string coded)
    {
        var octets = new byte[coded.Length];
        return Convert.TryFromBase64String(coded, octets, out var count) && Encoding.UTF8.GetString(octets, 0, count).Split(':', 2) is [_, var word] ? word : null;
    }

    // Of equal length, whatever was said.
    private static byte[] Hash(string word) => SHA256.HashData(Encoding.UTF8.GetBytes(word));
}
