using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>What happened in a poll. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PollBegun), "poll-begun")]
[JsonDerivedType(typeof(OptionAdded), "option-added")]
[JsonDerivedType(typeof(OptionRemoved), "option-removed")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(StandInNamed), "stand-in-named")]
[JsonDerivedType(typeof(GuestInvited), "guest-invited")]
[JsonDerivedType(typeof(GuestWithdrawn), "guest-withdrawn")]
[JsonDerivedType(typeof(GuestAnswered), "guest-answered")]
[JsonDerivedType(typeof(PollDescribed), "poll-described")]
[JsonDerivedType(typeof(DeadlineSet), "deadline-set")]
[JsonDerivedType(typeof(PollClosed), "poll-closed")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(OptionChosen), "option-chosen")]
[JsonDerivedType(typeof(PollCancelled), "poll-cancelled")]
[JsonDerivedType(typeof(MemberSet), "member-set")]
[JsonDerivedType(typeof(RolesEnded), "roles-ended")]
[JsonDerivedType(typeof(SchoolSet), "school-set")]
[JsonDerivedType(typeof(GuestMailPutOff), "guest-mail-put-off")]
[JsonDerivedType(typeof(GuestMailPosted), "guest-mail-posted")]
[JsonDerivedType(typeof(GuestMailEnded), "guest-mail-ended")]
[JsonDerivedType(typeof(AddressesErased), "addresses-erased")]
public abstract record PollEvent : Event;

public sealed record PollBegun(string Leerlab, string Organiser, [property: JsonIgnore] BeginPoll Fact) : PollEvent;

public sealed record OptionAdded(string Option, [property: JsonIgnore] When When) : PollEvent;

public sealed record OptionRemoved(string Option) : PollEvent;

/// <summary>All that the person answers from now on.</summary>
public sealed record Answered(
    string Person,
    [property: JsonIgnore] ImmutableArray<Choice> Choices,
    [property: JsonIgnore] string? Remark) : PollEvent;

public sealed record StandInNamed(string Person, string? By) : PollEvent;

public sealed record GuestInvited(
    string Guest,
    string? For,
    [property: JsonIgnore] string Name,
    [property: JsonIgnore] string TokenHash,
    [property: JsonIgnore] string? Address = null) : PollEvent;

public sealed record GuestWithdrawn(string Guest) : PollEvent;

public sealed record GuestAnswered(
    string Guest,
    [property: JsonIgnore] ImmutableArray<Choice> Choices,
    [property: JsonIgnore] string? Remark) : PollEvent;

/// <summary>All three as they are from now on.</summary>
public sealed record PollDescribed(bool Everyone, [property: JsonIgnore] string Title, [property: JsonIgnore] string? Note) : PollEvent;

public sealed record DeadlineSet(DateTimeOffset? Deadline) : PollEvent;

public sealed record PollClosed : PollEvent;

/// <param name="Guests">Keys of the guests who are reminded by mail.</param>
public sealed record Reminded(ImmutableArray<string> People, ImmutableArray<string>? Guests = null) : PollEvent;

public sealed record OptionChosen(string Option, string Meeting, [property: JsonIgnore] ChooseOption Asked) : PollEvent;

public sealed record PollCancelled([property: JsonIgnore] string Reason) : PollEvent;

public sealed record MemberSet(string Person, [property: JsonIgnore] SetMember Fact) : PollEvent;

public sealed record RolesEnded(string Person) : PollEvent;

public sealed record SchoolSet(string School, [property: JsonIgnore] SetSchool Fact) : PollEvent;
