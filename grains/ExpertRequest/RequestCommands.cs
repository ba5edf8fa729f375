using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What can be asked of a request to the expertpool (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BeginRequest), "begin-request")]
[JsonDerivedType(typeof(SetMember), "set-member")]
[JsonDerivedType(typeof(EndRoles), "end-roles")]
[JsonDerivedType(typeof(HearPool), "hear-pool")]
[JsonDerivedType(typeof(GrantAlong), "grant-along")]
[JsonDerivedType(typeof(TellLate), "tell-late")]
[JsonDerivedType(typeof(EndAccepted), "end-accepted")]
[JsonDerivedType(typeof(AnswerTogether), "answer-together")]
[JsonDerivedType(typeof(FinishUpload), "finish-upload")]
[JsonDerivedType(typeof(DropUpload), "drop-upload")]
[JsonDerivedType(typeof(ForgetBytes), "forget-bytes")]
[JsonDerivedType(typeof(TriageRequest), "triage-request")]
[JsonDerivedType(typeof(SharpenQuestion), "sharpen-question")]
[JsonDerivedType(typeof(AgreeQuestion), "agree-question")]
[JsonDerivedType(typeof(CompleteRequest), "complete-request")]
[JsonDerivedType(typeof(TakeRequest), "take-request")]
[JsonDerivedType(typeof(AssignRequest), "assign-request")]
[JsonDerivedType(typeof(AskAlong), "ask-along")]
[JsonDerivedType(typeof(EndAlong), "end-along")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(AnswerRequest), "answer-request")]
[JsonDerivedType(typeof(BeginDraft), "begin-draft")]
[JsonDerivedType(typeof(WithdrawMessage), "withdraw-message")]
[JsonDerivedType(typeof(AddNote), "add-note")]
[JsonDerivedType(typeof(AcceptAnswer), "accept-answer")]
[JsonDerivedType(typeof(ReturnAnswer), "return-answer")]
[JsonDerivedType(typeof(CloseRequest), "close-request")]
[JsonDerivedType(typeof(WithdrawRequest), "withdraw-request")]
[JsonDerivedType(typeof(ReopenRequest), "reopen-request")]
[JsonDerivedType(typeof(Evaluate), "evaluate")]
[JsonDerivedType(typeof(BeginUpload), "begin-upload")]
[JsonDerivedType(typeof(AttachFile), "attach-file")]
[JsonDerivedType(typeof(DescribeFile), "describe-file")]
[JsonDerivedType(typeof(RemoveFile), "remove-file")]
[JsonDerivedType(typeof(OfferTimes), "offer-times")]
[JsonDerivedType(typeof(PickTime), "pick-time")]
[JsonDerivedType(typeof(DeclineTimes), "decline-times")]
[JsonDerivedType(typeof(CancelAppointment), "cancel-appointment")]
[JsonDerivedType(typeof(PrepareShare), "prepare-share")]
[JsonDerivedType(typeof(ConsentShare), "consent-share")]
[JsonDerivedType(typeof(DeclineShare), "decline-share")]
[JsonDerivedType(typeof(WithdrawShare), "withdraw-share")]
public abstract record RequestCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record RequestFact : RequestCommand;

/// <summary>Of the leerlab: someone asked.</summary>
/// <param name="Name">The leerlab's.</param>
/// <param name="Theme">The key of the pool.</param>
/// <param name="School">In whose name, when the asker is of a school.</param>
/// <param name="Kept">Why what looked like pupil data stays.</param>
public sealed record BeginRequest(
    string Leerlab,
    string Name,
    string Asker,
    string Theme,
    AskedQuestion Question,
    RequestReaders Readers,
    long Stamp,
    ImmutableArray<MemberRoles> Members,
    string? School = null,
    string? Kept = null) : RequestFact;

/// <summary>Of the leerlab: somebody's roles as they are now.</summary>
public sealed record SetMember(string Person, long Stamp, ImmutableArray<AccessRole> Roles) : RequestFact;

/// <summary>A due time: a role ended by itself.</summary>
public sealed record EndRoles(string Person) : RequestFact;

/// <summary>Of the pool of the theme: who is in it, and by when an answer was promised.</summary>
public sealed record HearPool(long Stamp, ImmutableArray<PoolMember> Experts, Promise Promise) : RequestFact;

/// <summary>Of another pool: the one who was asked along is an expert there.</summary>
public sealed record GrantAlong(string Person, string By) : RequestFact;

/// <summary>A due time: the promised day comes near, or has passed.</summary>
public sealed record TellLate(bool Passed) : RequestFact;

/// <summary>A due time: accepted long enough ago.</summary>
public sealed record EndAccepted : RequestFact;

/// <summary>Of the text in which experts wrote together: one of them sends it as the answer.</summary>
public sealed record AnswerTogether(string Message, string Text, string By) : RequestFact;

/// <summary>Of an expert: it stands at the right theme, or belongs at another.</summary>
/// <param name="Theme">The key of the other theme.</param>
public sealed record TriageRequest(string? Theme = null) : RequestCommand;

/// <summary>A better wording: of the asker at once, of an expert a proposal.</summary>
public sealed record SharpenQuestion(string Text) : RequestCommand;

/// <summary>Of the asker: the proposed wording says it.</summary>
public sealed record AgreeQuestion : RequestCommand;

/// <summary>Of the asker or an expert: what is given changes, an empty text takes it away.</summary>
public sealed record CompleteRequest(
    string? Context = null, string? Tried = null, DateOnly? By = null, AnswerForm? How = null, ImmutableArray<string>? Entries = null) : RequestCommand;

/// <summary>Of an expert of the pool, while nobody has it.</summary>
public sealed record TakeRequest : RequestCommand;

/// <summary>Of the coordinator, or of the expert who hands it over.</summary>
/// <param name="Instead">Who has it as far as the sender knows: if another has it meanwhile, nothing changes.</param>
public sealed record AssignRequest(string Person, string? Instead = null) : RequestCommand;

/// <summary>Of the expert or the coordinator.</summary>
/// <param name="Pool">The key of the pool that the colleague is of, when it is another.</param>
public sealed record AskAlong(string Person, string? Pool = null) : RequestCommand;

/// <summary>Of those who ask along, of the colleague, or of the pool that the colleague left.</summary>
public sealed record EndAlong(string Person) : RequestCommand;

/// <param name="Message">The key of the new message.</param>
public sealed record Say(
    string Message, string Text, DateTimeOffset? WrittenAt = null, PupilCheck? Check = null, ImmutableArray<FileWish>? Files = null) : RequestCommand;

/// <summary>Of who helps: the answer.</summary>
public sealed record AnswerRequest(
    string Message, string Text, DateTimeOffset? WrittenAt = null, PupilCheck? Check = null, ImmutableArray<FileWish>? Files = null) : RequestCommand;

/// <summary>Of who has it, thinks along or keeps the pool: they write the answer together from now on.</summary>
public sealed record BeginDraft : RequestCommand;

/// <summary>Of its writer: its words go, everywhere.</summary>
public sealed record WithdrawMessage(string Message) : RequestCommand;

/// <summary>A note among experts. The asker never receives it.</summary>
public sealed record AddNote(string Note, string Text, DateTimeOffset? WrittenAt = null) : RequestCommand;

/// <summary>Of the asker: this is the answer.</summary>
public sealed record AcceptAnswer(string Message) : RequestCommand;

/// <summary>Of the asker: not yet.</summary>
public sealed record ReturnAnswer(string Reason) : RequestCommand;

public sealed record CloseRequest : RequestCommand;

public sealed record WithdrawRequest(string? Reason = null) : RequestCommand;

public sealed record ReopenRequest(string Reason) : RequestCommand;

/// <summary>Of the asker, afterwards.</summary>
public sealed record Evaluate(Helped Helped, bool? InTime = null, string? Remark = null) : RequestCommand;
