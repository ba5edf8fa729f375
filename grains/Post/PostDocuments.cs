using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Post;

public sealed record Letter : Document
{
    public required string Person { get; init; }

    /// <summary>The key of the mail in the person's grain.</summary>
    public required string Mail { get; init; }

    /// <summary>How often it was taken to be sent.</summary>
    public required int Tries { get; init; }

    /// <summary>Until then it is someone's.</summary>
    public DateTimeOffset? Until { get; init; }

    public static string IdOf(string key) => $"letter/{key}";
}

/// <summary>What the addresses for answers by mail are signed with. Only the house can open it.</summary>
public sealed record ReplyKey : Document
{
    public const string TheId = "reply-key";

    /// <summary>The key, sealed by the house.</summary>
    public required string Sealed { get; init; }
}
