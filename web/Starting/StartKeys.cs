using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Starting;

/// <summary>
/// Keys that follow from what stands in the file, so that the same line makes the same thing once. A person is known by mail, and without one by
/// name and school; a role by leerlab, person, role, school and first day.
/// </summary>
internal static partial class StartKeys
{
    private const int Slug = 40;

    public static string Leerlab(string name)
    {
        var folded = FoldedText.Fold(name);
        var slug = NoLetters().Replace(folded, "-").Trim('-');
        return $"{(slug.Length > Slug ? slug[..Slug].TrimEnd('-') : slug)}-{Hash("leerlab", folded)[..8]}".TrimStart('-');
    }

    public static string Person(StartPerson person, string? school) => "person/" + (person.Mail is { } mail
        ? Hash("person by mail", mail)
        : Hash("person by name", FoldedText.Fold(DutchName.Full(person.GivenName, person.Prefix, person.Surname)), school ?? ""))[..32];

    public static string Member(string leerlab, string person, StartPerson role, string? school) =>
        Hash("member", leerlab, person, $"{role.Role}", school ?? "", $"{role.Start:yyyy-MM-dd}")[..32];

    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
