using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>Where a guest gets mail about this poll. Only those who plan see it; it goes with the outcome (docs/adr/0019).</summary>
public sealed record GuestAddress : Document
{
    public required string Address { get; init; }

    public static string IdOf(string guest) => $"guest-address/{guest}";
}

/// <summary>A mail to a guest on its way out. Only the house sees it.</summary>
public sealed record GuestMail : Document
{
    /// <summary>The guest's key.</summary>
    public required string Guest { get; init; }

    public required GuestMailKind Kind { get; init; }

    /// <summary>In whose name.</summary>
    public required string By { get; init; }

    public static string IdOf(string key) => $"guest-mail/{key}";
}
