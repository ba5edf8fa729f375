using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Of someone who is signed in: wants to hear what comes.</summary>
/// <param name="Subject"><c>theme/...</c> (or a compass point), <c>leerlab/...</c> or <c>work/...</c>.</param>
public sealed record Follow(string Subject) : LibraryCommand;

public sealed record Unfollow(string Subject) : LibraryCommand;

public sealed record SubjectFollowed(string Subject, [property: JsonIgnore] string By) : LibraryEvent;

public sealed record SubjectUnfollowed(string Subject, [property: JsonIgnore] string By) : LibraryEvent;

/// <summary>What someone follows. Theirs alone: nobody sees who follows what.</summary>
public sealed record FollowingDocument : Document
{
    public required string Person { get; init; }

    /// <summary>In the order in which they began.</summary>
    public required ImmutableArray<string> Subjects { get; init; }

    public static string IdOf(string person) => $"following/{Ids.KeyOf(person)}";
}
