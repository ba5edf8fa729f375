using System.Net.Mail;

namespace Leerlabs.Web.Mail;

/// <summary>The mail server through which mail goes.</summary>
public sealed record MailOptions(string Host, string From)
{
    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Encrypted from the greeting on (STARTTLS); without it only to a server on this machine or in a network of one's own.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Where answers to invitations come in; null: people answer on the page alone.</summary>
    public ReplyOptions? Replies { get; init; }

    /// <summary>What the environment says in <c>Smtp__Host</c>, <c>Smtp__Port</c>, <c>Smtp__User</c>, <c>Smtp__Password</c>, <c>Smtp__From</c> and <c>Smtp__Tls</c>; null: no mail.</summary>
    /// <exception cref="ArgumentException">A host without a sender, or a port or a choice that is none.</exception>
    public static MailOptions? FromEnvironment()
    {
        if (Variable("Host") is not { } host)
            return null;

        var from = Variable("From") ?? throw new ArgumentException("Smtp__From is missing: the address that mail comes from.");
        var port = int.TryParse(Variable("Port") ?? "587", out var number) ? number : throw new ArgumentException("Smtp__Port is a number.");
        var tls = bool.TryParse(Variable("Tls") ?? "true", out var wanted) ? wanted : throw new ArgumentException("Smtp__Tls is true or false.");
        return new MailOptions(host, from) { Port = port, Tls = tls, User = Variable("User"), Password = Variable("Password"), Replies = ReplyOptions.FromEnvironment() };
    }

    /// <exception cref="ArgumentException">It can't be right; the message says what.</exception>
    internal void Validate()
    {
        if (!MailAddress.TryCreate(From, out _))
            throw new ArgumentException("Smtp__From is no mail address.");
        if (Port is < 1 or > 65_535)
            throw new ArgumentException("Smtp__Port lies between 1 and 65535.");
        if (User is null != Password is null)
            throw new ArgumentException("Smtp__User and Smtp__Password belong together.");
        Replies?.Validate();
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable($"Smtp__{name}") is { Length: > 0 } value ? value : null;
}
