using System.Collections.Immutable;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Core.Members;

/// <summary>Somebody's roles in a grain that keeps a copy of a membership: the owner of the membership tells them (design 4.6).</summary>
public sealed record MemberCopy : Document
{
    public required string Person { get; init; }

    /// <summary>None: the person was here and is no more.</summary>
    public required ImmutableArray<AccessRole> Roles { get; init; }

    /// <summary>The owner's sequence number of this copy.</summary>
    public required long Stamp { get; init; }

    public static string IdOf(string person) => $"member/{Ids.KeyOf(person)}";
}

/// <summary>Somebody's roles, as they stand in a fact.</summary>
public sealed record MemberRoles(string Person, ImmutableArray<AccessRole> Roles) : Part;
