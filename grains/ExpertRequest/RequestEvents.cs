using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What happened to a request. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RequestBegun), "request-begun")]
[JsonDerivedType(typeof(MemberSet), "member-set")]
[JsonDerivedType(typeof(RolesEnded), "roles-ended")]
[JsonDerivedType(typeof(PoolHeard), "pool-heard")]
[JsonDerivedType(typeof(LatenessTold), "lateness-told")]
[JsonDerivedType(typeof(RequestTriaged), "request-triaged")]
[JsonDerivedType(typeof(RequestMoved), "request-moved")]
[JsonDerivedType(typeof(WordingProposed), "wording-proposed")]
[JsonDerivedType(typeof(QuestionSharpened), "question-sharpened")]
[JsonDerivedType(typeof(RequestCompleted), "request-completed")]
[JsonDerivedType(typeof(RequestTaken), "request-taken")]
[JsonDerivedType(typeof(RequestAssigned), "request-assigned")]
[JsonDerivedType(typeof(AlongSought), "along-sought")]
[JsonDerivedType(typeof(AlongJoined), "along-joined")]
[JsonDerivedType(typeof(AlongEnded), "along-ended")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(RequestAnswered), "request-answered")]
[JsonDerivedType(typeof(MessageWithdrawn), "message-withdrawn")]
[JsonDerivedType(typeof(NoteAdded), "note-added")]
[JsonDerivedType(typeof(AnswerAccepted), "answer-accepted")]
[JsonDerivedType(typeof(AnswerReturned), "answer-returned")]
[JsonDerivedType(typeof(RequestClosed), "request-closed")]
[JsonDerivedType(typeof(RequestWithdrawn), "request-withdrawn")]
[JsonDerivedType(typeof(RequestReopened), "request-reopened")]
[JsonDerivedType(typeof(Evaluated), "evaluated")]
[JsonDerivedType(typeof(DraftBegun), "draft-begun")]
[JsonDerivedType(typeof(AnswerLeft), "answer-left")]
[JsonDerivedType(typeof(UploadBegun), "upload-begun")]
[JsonDerivedType(typeof(UploadFinished), "upload-finished")]
[JsonDerivedType(typeof(UploadDropped), "upload-dropped")]
[JsonDerivedType(typeof(BytesForgotten), "bytes-forgotten")]
[JsonDerivedType(typeof(FileAttached), "file-attached")]
[JsonDerivedType(typeof(FileDescribed), "file-described")]
[JsonDerivedType(typeof(FileRemoved), "file-removed")]
[JsonDerivedType(typeof(TimesOffered), "times-offered")]
[JsonDerivedType(typeof(TimePicked), "time-picked")]
[JsonDerivedType(typeof(TimesDeclined), "times-declined")]
[JsonDerivedType(typeof(AppointmentCancelled), "appointment-cancelled")]
[JsonDerivedType(typeof(SharePrepared), "share-prepared")]
[JsonDerivedType(typeof(ShareConsented), "share-consented")]
[JsonDerivedType(typeof(ShareDeclined), "share-declined")]
[JsonDerivedType(typeof(ShareWithdrawn), "share-withdrawn")]
public abstract record RequestEvent : Event;

public sealed record RequestBegun([property: JsonIgnore] BeginRequest Fact) : RequestEvent;

public sealed record MemberSet([property: JsonIgnore] SetMember Fact) : RequestEvent;

public sealed record RolesEnded(string Person) : RequestEvent;

public sealed record PoolHeard([property: JsonIgnore] HearPool Fact) : RequestEvent;

public sealed record LatenessTold(bool Passed) : RequestEvent;

public sealed record RequestTriaged : RequestEvent;

public sealed record RequestMoved(string Theme) : RequestEvent;

public sealed record WordingProposed([property: JsonIgnore] string Text) : RequestEvent;

/// <summary>The question has another wording from now on; the first one is kept beside it.</summary>
public sealed record QuestionSharpened([property: JsonIgnore] string Text) : RequestEvent;

public sealed record RequestCompleted([property: JsonIgnore] AskedQuestion Question) : RequestEvent;

public sealed record RequestTaken(string Person) : RequestEvent;

public sealed record RequestAssigned(string Person) : RequestEvent;

/// <summary>Another pool is asked whether it has this expert.</summary>
public sealed record AlongSought([property: JsonIgnore] string Person, [property: JsonIgnore] string Pool) : RequestEvent;

public sealed record AlongJoined(string Person, [property: JsonIgnore] string Pool, [property: JsonIgnore] string By) : RequestEvent;

public sealed record AlongEnded(string Person) : RequestEvent;

public sealed record Said(
    string Message,
    [property: JsonIgnore] Say Asked,
    [property: JsonIgnore] RequestSide Side,
    [property: JsonIgnore] ImmutableArray<AttachedFile>? Files = null) : RequestEvent;

/// <param name="By">Who sent what was written together.</param>
public sealed record RequestAnswered(
    string Message,
    [property: JsonIgnore] Say Asked,
    [property: JsonIgnore] string? By = null,
    [property: JsonIgnore] ImmutableArray<AttachedFile>? Files = null) : RequestEvent;

public sealed record MessageWithdrawn(string Message) : RequestEvent;

public sealed record NoteAdded(string Note, [property: JsonIgnore] AddNote Asked) : RequestEvent;

public sealed record AnswerAccepted(string Message) : RequestEvent;

public sealed record AnswerReturned([property: JsonIgnore] string Reason) : RequestEvent;

public sealed record RequestClosed : RequestEvent;

public sealed record RequestWithdrawn([property: JsonIgnore] string? Reason) : RequestEvent;

public sealed record RequestReopened([property: JsonIgnore] string Reason) : RequestEvent;

public sealed record Evaluated([property: JsonIgnore] Evaluate Asked) : RequestEvent;

public sealed record DraftBegun : RequestEvent;

/// <summary>What was written together could not be taken any more: its words go back to those who wrote it.</summary>
public sealed record AnswerLeft([property: JsonIgnore] string Message) : RequestEvent;
