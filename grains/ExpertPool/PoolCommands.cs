using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>What can be asked of the pool of a theme (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DescribePool), "describe-pool")]
[JsonDerivedType(typeof(QueueRequest), "queue-request")]
[JsonDerivedType(typeof(LeaveQueue), "leave-queue")]
[JsonDerivedType(typeof(SeekAlong), "seek-along")]
[JsonDerivedType(typeof(AddExpert), "add-expert")]
[JsonDerivedType(typeof(ChangeExpert), "change-expert")]
[JsonDerivedType(typeof(RemoveExpert), "remove-expert")]
[JsonDerivedType(typeof(MarkSignal), "mark-signal")]
[JsonDerivedType(typeof(UnmarkSignal), "unmark-signal")]
[JsonDerivedType(typeof(WordSignal), "word-signal")]
[JsonDerivedType(typeof(JoinSignals), "join-signals")]
public abstract record PoolCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record PoolFact : PoolCommand;

/// <summary>Of the programme: the theme, its promise, the programme's calendar and managers, as they are from now on.</summary>
/// <param name="Days">Working days within which an answer is promised.</param>
/// <param name="Stamp">The programme's sequence number; an older fact is ignored.</param>
/// <param name="Line">A line of the programme (Kennisuitwisseling, Veranderaanpak), which takes requests as a theme does.</param>
public sealed record DescribePool(
    string Name,
    int Days,
    long Stamp,
    ImmutableArray<string> Managers,
    ImmutableArray<FreeDays> Free,
    string? English = null,
    bool? Line = null,
    bool? Retired = null) : PoolFact;

/// <summary>Of a request: how it is now.</summary>
/// <param name="Request">Its key.</param>
/// <param name="Question">How the question begins.</param>
public sealed record QueueRequest(string Request, RequestSummary Summary, string Question) : PoolFact;

/// <summary>Of a request: it belongs at another theme.</summary>
public sealed record LeaveQueue(string Request) : PoolFact;

/// <summary>Of a request at another theme: an expert from here is asked along.</summary>
public sealed record SeekAlong(string Request, string Person, string By) : PoolFact;

/// <summary>Of a coordinator or manager.</summary>
/// <param name="Days">Days a week for the pool.</param>
public sealed record AddExpert(string Person, string? Subjects = null, decimal? Days = null, bool? Coordinator = null) : PoolCommand;

/// <summary>Of a coordinator or manager, and but for the coordinating of the expert: all of it, as it is from now on.</summary>
public sealed record ChangeExpert(
    string Person, ImmutableArray<TimeOff> Off, string? Subjects = null, decimal? Days = null, bool? Coordinator = null) : PoolCommand;

/// <summary>Of a coordinator or manager.</summary>
public sealed record RemoveExpert(string Person) : PoolCommand;

/// <summary>Of an expert: a request asks for what others than experts have to give. It is a new signal, or one more request behind a known one.</summary>
/// <param name="Signal">A new key, or that of a signal that says the same.</param>
/// <param name="Request">Its key.</param>
/// <param name="Line">Of a new signal.</param>
/// <param name="Text">Of a new signal.</param>
public sealed record MarkSignal(string Signal, string Request, SignalLine? Line = null, string? Text = null) : PoolCommand;

/// <summary>Of an expert: the request does not ask for it after all.</summary>
public sealed record UnmarkSignal(string Signal, string Request) : PoolCommand;

/// <summary>Of an expert.</summary>
public sealed record WordSignal(string Signal, SignalLine Line, string Text) : PoolCommand;

/// <summary>Of an expert: two that say the same become one.</summary>
/// <param name="Signal">The one that goes.</param>
/// <param name="Into">The one that stays, with its words.</param>
public sealed record JoinSignals(string Signal, string Into) : PoolCommand;
