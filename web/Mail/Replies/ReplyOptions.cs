using System.Net.Mail;

namespace Leerlabs.Web.Mail;

/// <summary>Where answers to invitations come in: an address whose mail a mail server hands to <c>POST /api/mail/inbound</c>.</summary>
/// <param name="Address">Such as <c>antwoord@leerlabs.example</c>; mail to <c>antwoord+anything@</c> must arrive there too.</param>
/// <param name="Secret">What the mail server says to be let in.</param>
public sealed record ReplyOptions(string Address, string Secret)
{
    private const int ShortestSecret = 32;

    /// <summary>A name before the @ has 64 octets at most (RFC 5321, 4.5.3.1.1), of which the plus and the token take 33.</summary>
    private const int LongestName = 31;

    /// <summary>What the environment says in <c>Inbound__Address</c> and <c>Inbound__Secret</c>; null: no answers by mail.</summary>
    /// <exception cref="ArgumentException">One without the other.</exception>
    public static ReplyOptions? FromEnvironment() => (Variable("Address"), Variable("Secret")) switch
    {
        (null, null) => null,
        ({ } address, { } secret) => new(address, secret),
        _ => throw new ArgumentException("Inbound__Address and Inbound__Secret belong together."),
    };

    /// <exception cref="ArgumentException">It can't be right; the message says what.</exception>
    internal void Validate()
    {
        if (!MailAddress.TryCreate(Address, out var address) || address.Address != Address || address.User.Length > LongestName || address.User.Contains('+', StringComparison.Ordinal))
            throw new ArgumentException($"Inbound__Address is a bare mail address with at most {LongestName} characters before the @, and no plus among them.");
        if (Secret.Length < ShortestSecret)
            throw new ArgumentException($"Inbound__Secret has at least {ShortestSecret} characters.");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable($"Inbound__{name}") is { Length: > 0 } value ? value : null;
}
