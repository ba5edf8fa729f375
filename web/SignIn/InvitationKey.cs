using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.SignIn;

/// <summary>What stands in the invitation's link.</summary>
internal record InvitationKey(string Grain, string Invitation, string Token)
{
    internal string TokenHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)));

    /// <summary>The grain that invites, when it can be one.</summary>
    internal GrainId? Place() =>
        Ids.IsPart(Invitation) && GrainId.TryParse(Grain, out var grain) && (grain.Kind == "leerlab" || grain == StoreMark.Programme) ? grain : null;
}

/// <summary>The invitation is accepted; who is not signed in says who they are.</summary>
internal sealed record AcceptRequest(
    string Grain, string Invitation, string Token, string? GivenName = null, string? Prefix = null, string? Surname = null, string? Language = null)
{
    internal InvitationKey Key => new(Grain, Invitation, Token);
}

/// <summary>What an invitation is for.</summary>
/// <param name="State">open, used, expired or withdrawn.</param>
internal sealed record InvitationView(string Name, string Role, string? School, string? SchoolName, DateTimeOffset Expires, string State)
{
    public static InvitationView Of(JsonElement invitation, IReadOnlyDictionary<string, JsonElement> documents, GrainId grain, DateTimeOffset now)
    {
        var school = invitation.Text("school");
        var expires = invitation.GetProperty("expires").GetDateTimeOffset();
        return new(
            documents[grain.Kind].Text("name")!,
            invitation.Text("role")!,
            school,
            school is not null && documents.TryGetValue(school, out var document) ? document.Text("name") : null,
            expires,
            StateOf(invitation, expires, now));
    }

    private static string StateOf(JsonElement invitation, DateTimeOffset expires, DateTimeOffset now) =>
        invitation.TryGetProperty("usedBy", out _) ? "used"
        : invitation.TryGetProperty("withdrawn", out _) ? "withdrawn"
        : expires <= now ? "expired"
        : "open";
}
