using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>A date poll (datumprikker) of a leerlab.</summary>
public sealed record PollDocument : Document
{
    public const string TheId = "poll";

    public required string Leerlab { get; init; }

    /// <summary>The leerlab's name when the poll began, for guests.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string? Note { get; init; }

    /// <summary>The person who started it, and hears when everyone has answered.</summary>
    public required string Organiser { get; init; }

    /// <summary>Everyone is asked; otherwise one delegate of a school suffices.</summary>
    public required bool Everyone { get; init; }

    public required PollState State { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public required ImmutableArray<PollSchool> Schools { get; init; }

    public ChosenDate? Chosen { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; init; }

    /// <summary>When those who owed an answer were last reminded.</summary>
    public DateTimeOffset? Reminded { get; init; }

    /// <summary>When everyone had answered; the organiser was told then, once.</summary>
    public DateTimeOffset? Complete { get; init; }
}

/// <summary>A date that can be chosen.</summary>
public sealed record OptionDocument : Document
{
    public required When When { get; init; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset? At { get; init; }

    public static string IdOf(string key) => $"option/{key}";
}

/// <summary>What a person answered.</summary>
public sealed record AnswerDocument : Document
{
    public required string Person { get; init; }

    public required ImmutableArray<Choice> Choices { get; init; }

    public string? Remark { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset At { get; init; }

    public static string IdOf(string person) => $"answer/{Ids.KeyOf(person)}";
}

/// <summary>A delegate whom another one of the school stands in for (vervanger); its document's key is the delegate's.</summary>
public sealed record StandIn : Document
{
    public required string Person { get; init; }

    /// <summary>Who answers and comes instead.</summary>
    public required string By { get; init; }

    public static string IdOf(string person) => $"stand-in/{Ids.KeyOf(person)}";
}

/// <summary>Someone who is not in the leerlab and answers through a link of their own.</summary>
public sealed record Guest : Document
{
    public required string Name { get; init; }

    /// <summary>Who asked them.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The delegate for whom the guest stands in.</summary>
    public string? For { get; init; }

    public required ImmutableArray<Choice> Choices { get; init; }

    public string? Remark { get; init; }

    public DateTimeOffset? Answered { get; init; }

    public static string IdOf(string key) => $"guest/{key}";
}

/// <summary>What proves a guest's link: the SHA-256 of its token in lower hex. No person sees it; only the house.</summary>
public sealed record GuestSecret : Document
{
    public required string TokenHash { get; init; }

    public static string IdOf(string key) => $"guest-secret/{key}";
}
