using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Mail;

/// <summary>
/// The address to which one person's mail program answers about one meeting: <c>antwoord+{token}@leerlabs.example</c>. Who has not got the invitation can't guess it, so an
/// answer to it proves itself. In lower case and digits alone: some mail servers do not keep capitals.
/// </summary>
internal sealed class ReplyAddresses(ReplySecret secret, LeerlabsOptions options)
{
    private const int TokenBytes = 16;

    private readonly string[]? _parts = options.Mail?.Replies?.Address.Split('@');

    /// <returns>Null: answers by mail are not read here.</returns>
    public async ValueTask<string?> Of(GrainId meeting, string person, CancellationToken cancellation) =>
        _parts is [var name, var host] ? $"{name}+{Token(await secret.Key(cancellation), meeting, person)}@{host}" : null;

    /// <summary>Whose of these people one of the addresses is.</summary>
    public async ValueTask<string?> WhoseIs(IReadOnlyCollection<string> addresses, GrainId meeting, IEnumerable<string> people, CancellationToken cancellation)
    {
        var key = await secret.Key(cancellation);
        var tokens = addresses.Select(TokenIn).OfType<string>().Select(Encoding.UTF8.GetBytes).ToArray();
        return people.FirstOrDefault(person => Array.Exists(tokens, token => CryptographicOperations.FixedTimeEquals(token, Encoding.UTF8.GetBytes(Token(key, meeting, person)))));
    }

    private string? TokenIn(string address)
    {
        var (plain, begin) = (address.Trim().ToLowerInvariant(), $"{_parts![0]}+".ToLowerInvariant());
        var end = $"@{_parts[1]}".ToLowerInvariant();
        return plain.Length > begin.Length + end.Length && plain.StartsWith(begin, StringComparison.Ordinal) && plain.EndsWith(end, StringComparison.Ordinal)
            ? plain[begin.Length..^end.Length]
            : null;
    }

    private static string Token(byte[] key, GrainId meeting, string person) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{meeting} {person}"))[..TokenBytes]);
}
