using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Visit;

/// <summary>What can be asked of a lesson visit (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BeginVisit), "begin-visit")]
[JsonDerivedType(typeof(SetMember), "set-member")]
[JsonDerivedType(typeof(EndRoles), "end-roles")]
[JsonDerivedType(typeof(ChangeVisit), "change-visit")]
[JsonDerivedType(typeof(CancelVisit), "cancel-visit")]
[JsonDerivedType(typeof(SetVisitGoal), "set-visit-goal")]
[JsonDerivedType(typeof(Observe), "observe")]
[JsonDerivedType(typeof(GiveFeedback), "give-feedback")]
[JsonDerivedType(typeof(CloseVisit), "close-visit")]
[JsonDerivedType(typeof(ShareVisit), "share-visit")]
public abstract record VisitCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record VisitFact : VisitCommand;

/// <summary>Of the leerlab: the two agreed on it.</summary>
/// <param name="Origin">The leerlab.</param>
/// <param name="Stamp">Its sequence number.</param>
/// <param name="Members">Everyone who is in it.</param>
/// <param name="By">Which of the two planned it; the other hears of it.</param>
public sealed record BeginVisit(
    string Origin,
    string Visitor,
    string Visited,
    When When,
    long Stamp,
    ImmutableArray<MemberRoles> Members,
    string? Lesson = null,
    Place? Place = null,
    string? Goal = null,
    string? By = null) : VisitFact;

/// <summary>Of the leerlab: somebody's roles as they are now.</summary>
public sealed record SetMember(string Person, long Stamp, ImmutableArray<AccessRole> Roles) : VisitFact;

/// <summary>A due time: a role ended by itself.</summary>
public sealed record EndRoles(string Person) : VisitFact;

/// <summary>Of either of the two: changes what is given; an empty lesson or place takes it away.</summary>
public sealed record ChangeVisit(When? When = null, string? Lesson = null, Place? Place = null) : VisitCommand;

public sealed record CancelVisit(string? Reason = null) : VisitCommand;

/// <summary>Of either of the two; empty takes it away.</summary>
public sealed record SetVisitGoal(string Goal) : VisitCommand;

/// <summary>Of the visitor: all three as they are from now on.</summary>
public sealed record Observe(string? Situation = null, string? Pupils = null, string? Effect = null) : VisitCommand;

/// <summary>Of the visitor: all three as they are from now on.</summary>
public sealed record GiveFeedback(string? FeedUp = null, string? FeedBack = null, string? FeedForward = null) : VisitCommand;

/// <summary>Of either of the two, once the three parts are there.</summary>
public sealed record CloseVisit : VisitCommand;

/// <summary>Of the visited teacher alone, once it is closed: who may read it from now on, and nobody else.</summary>
public sealed record ShareVisit(ImmutableArray<string> Readers) : VisitCommand;
