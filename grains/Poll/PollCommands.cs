using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Poll;

/// <summary>What can be asked of a poll (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(GiveAnswer), "answer")]
[JsonDerivedType(typeof(AnswerFor), "answer-for")]
[JsonDerivedType(typeof(NameStandIn), "name-stand-in")]
[JsonDerivedType(typeof(InviteGuest), "invite-guest")]
[JsonDerivedType(typeof(WithdrawGuest), "withdraw-guest")]
[JsonDerivedType(typeof(AddOption), "add-option")]
[JsonDerivedType(typeof(RemoveOption), "remove-option")]
[JsonDerivedType(typeof(DescribePoll), "describe-poll")]
[JsonDerivedType(typeof(SetDeadline), "set-deadline")]
[JsonDerivedType(typeof(ClosePoll), "close-poll")]
[JsonDerivedType(typeof(Remind), "remind")]
[JsonDerivedType(typeof(ChooseOption), "choose-option")]
[JsonDerivedType(typeof(CancelPoll), "cancel-poll")]
[JsonDerivedType(typeof(BeginPoll), "begin-poll")]
[JsonDerivedType(typeof(SetMember), "set-member")]
[JsonDerivedType(typeof(EndRoles), "end-roles")]
[JsonDerivedType(typeof(SetSchool), "set-school")]
[JsonDerivedType(typeof(AnswerGuest), "answer-guest")]
[JsonDerivedType(typeof(EndTerm), "end-term")]
[JsonDerivedType(typeof(RemindThose), "remind-those")]
[JsonDerivedType(typeof(PutGuestMailOff), "put-guest-mail-off")]
[JsonDerivedType(typeof(PostGuestMail), "post-guest-mail")]
[JsonDerivedType(typeof(EndGuestMail), "end-guest-mail")]
[JsonDerivedType(typeof(StopGuestMail), "stop-guest-mail")]
[JsonDerivedType(typeof(EndAddresses), "end-addresses")]
public abstract record PollCommand : Command;

/// <summary>Answers that change; those to other options stay. An empty remark takes it away.</summary>
public sealed record GiveAnswer(ImmutableArray<ChoiceWish> Choices, string? Remark = null) : PollCommand;

/// <summary>As <see cref="GiveAnswer"/>, of the leerlab team for someone who asked; it shows.</summary>
public sealed record AnswerFor(string Person, ImmutableArray<ChoiceWish> Choices, string? Remark = null) : PollCommand;

/// <summary>Of a delegate: who of the same school comes instead; left out: nobody any more.</summary>
public sealed record NameStandIn(string? Person = null) : PollCommand;

/// <param name="StandsIn">The guest stands in for the delegate who asks.</param>
/// <param name="Address">Where the guest gets the link, a reminder and the outcome by mail; left out: only who invites gives the link on.</param>
public sealed record InviteGuest(string Guest, string Name, string TokenHash, bool? StandsIn = null, string? Address = null) : PollCommand;

/// <summary>The guest's link works no more, and what the guest answered goes.</summary>
public sealed record WithdrawGuest(string Guest) : PollCommand;

public sealed record AddOption(string Option, When When) : PollCommand;

/// <summary>What was answered to it goes along.</summary>
public sealed record RemoveOption(string Option) : PollCommand;

/// <summary>Changes what is given; an empty note takes it away.</summary>
public sealed record DescribePoll(string? Title = null, string? Note = null, bool? Everyone = null) : PollCommand;

/// <summary>Until when can be answered; left out: until it is closed by hand. Opens a closed poll again.</summary>
public sealed record SetDeadline(DateTimeOffset? Deadline = null) : PollCommand;

public sealed record ClosePoll : PollCommand;

/// <summary>Reminds those who owe an answer.</summary>
public sealed record Remind : PollCommand;

/// <summary>The option becomes a meeting.</summary>
/// <param name="Meeting">The key that the meeting gets.</param>
/// <param name="Title">The meeting's; the poll's when left out.</param>
public sealed record ChooseOption(string Option, string Meeting, MeetingKind MeetingKind, string? Title = null, Place? Place = null) : PollCommand;

public sealed record CancelPoll(string Reason) : PollCommand;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record PollFact : PollCommand;

/// <summary>Of the leerlab: a poll begins, with those who are in the leerlab at that moment.</summary>
/// <param name="Stamp">The leerlab's sequence number.</param>
public sealed record BeginPoll(
    string Leerlab,
    string Name,
    long Stamp,
    string Organiser,
    string Title,
    ImmutableArray<NewOption> Options,
    ImmutableArray<PollSchool> Schools,
    ImmutableArray<MemberRoles> Members,
    bool? Everyone = null,
    string? Note = null,
    DateTimeOffset? Deadline = null) : PollFact;

/// <summary>Someone's roles in the leerlab as they are from now on; none: no longer in it.</summary>
/// <param name="Stamp">The leerlab's sequence number; an older fact is ignored.</param>
public sealed record SetMember(string Person, long Stamp, ImmutableArray<AccessRole> Roles) : PollFact;

/// <summary>A due time: a role of the person is over.</summary>
public sealed record EndRoles(string Person) : PollFact;

/// <summary>A school joined or left the leerlab.</summary>
public sealed record SetSchool(string School, string Name, int Mark, bool Left) : PollFact;

/// <summary>Of the edge, which saw the guest's token.</summary>
public sealed record AnswerGuest(string Guest, string TokenHash, ImmutableArray<ChoiceWish> Choices, string? Remark = null) : PollFact;

/// <summary>A due time: the deadline is there.</summary>
public sealed record EndTerm : PollFact;

/// <summary>A due time: the deadline is near.</summary>
public sealed record RemindThose : PollFact;
