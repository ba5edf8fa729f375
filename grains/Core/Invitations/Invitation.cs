using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Core.Invitations;

/// <summary>An invitation to take a role. Its link works once, until <see cref="Expires"/>; the token's hash is kept apart.</summary>
public sealed record Invitation : Document
{
    public required Role Role { get; init; }

    public string? School { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public string? UsedBy { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? Withdrawn { get; init; }

    public static string IdOf(string key) => $"invitation/{key}";
}

/// <summary>What proves an invitation: the SHA-256 of its token in lower hex. No person may see it; only the house itself.</summary>
public sealed record InvitationSecret : Document
{
    public required string TokenHash { get; init; }

    public static string IdOf(string key) => $"invitation-secret/{key}";
}
