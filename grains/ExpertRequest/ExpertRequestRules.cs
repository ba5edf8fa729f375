using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>
/// A request (expertvraag) of a leerlab to the expertpool: the question, the conversation about it, and its answer. Its readers are those of the leerlab
/// that the asker chose, who are told by the leerlab; its experts are told by the pool of its theme.
/// </summary>
public sealed class ExpertRequestRules : IGrainRules
{
    /// <summary>What the asker and the experts see, and who only reads along does not.</summary>
    public static Scope BehindTheScenes { get; } = Scope.AnyOf(Standing.Inner, Standing.Own);

    public string Kind => "expert-request";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new(RequestDocument.TheId, RequestJson.Default.RequestDocument),
        new(QuestionDocument.TheId, RequestJson.Default.QuestionDocument),
        new(CheckDocument.TheId, RequestJson.Default.CheckDocument),
        new("step", RequestJson.Default.StepDocument),
        new(Evaluation.TheId, RequestJson.Default.Evaluation),
        new(ShareDocument.TheId, RequestJson.Default.ShareDocument),
        new("appointment", RequestJson.Default.AppointmentDocument),
        new("message", RequestJson.Default.MessageDocument) { Paged = true, InSnapshot = true, Erasable = true },
        new("note", RequestJson.Default.NoteDocument) { Paged = true, InSnapshot = true },
        new(DraftDocument.TheId, RequestJson.Default.DraftDocument),
        new("along", RequestJson.Default.AlongDocument),
        new("upload", RequestJson.Default.UploadDocument) { PageOnly = true },
        new("bytes", RequestJson.Default.BytesDocument) { PageOnly = true },
        new(PoolCircle.TheId, RequestJson.Default.PoolCircle),
        new("member", RequestJson.Default.MemberCopy),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, RequestJson.Default.RequestCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((RequestCommand)command, RequestJson.Default.RequestCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((RequestEvent)happened, RequestJson.Default.RequestEvent);

    public IEnumerable<Need> Needs(Command command) => Talking.Needs((RequestCommand)command);

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        RequestFact when actor.IsPerson => Refusal.Forbidden(),
        RequestFact fact => Facts.Decide(state, fact, actor, now),
        EndAlong end when actor.Kind == ActorKind.Grain => Alongs.End(state, end),
        _ when !actor.IsPerson => Refusal.Forbidden(),
        _ when Asking.Of(state, actor, now) is { } asking && !asking.Standing.Audience.IsNobody => Ask(asking, command),
        _ => Refusal.Forbidden(),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => Telling.With(state, Happen(state, happened, stamp));

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Standing.AudienceOf(state, actor, now);

    public long RightsSince(IState state, Actor actor) => Standing.Since(state, actor);

    public Scope ScopeOf(IState state, Document document) => Standing.On(document);

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) =>
        MemberCopies.WhoseTurn(state, name) is { } person ? new EndRoles(person) : Lateness.WhenDue(name) ?? Endings.WhenDue(name) ?? Uploads.WhenDue(state, name);

    private static Decision Ask(Asking asking, Command command) => command switch
    {
        TriageRequest triage => Triage.Look(asking, triage),
        SharpenQuestion sharpen => Triage.Sharpen(asking, sharpen),
        AgreeQuestion => Triage.Agree(asking),
        CompleteRequest complete => Triage.Complete(asking, complete),
        TakeRequest => Taking.Take(asking),
        AssignRequest assign => Taking.Assign(asking, assign),
        AskAlong along => Alongs.Ask(asking, along),
        EndAlong end => Alongs.End(asking, end),
        Say say => Talking.Say(asking, say),
        AnswerRequest answer => Talking.Answer(asking, answer),
        BeginDraft => Drafts.Begin(asking),
        WithdrawMessage withdraw => Talking.Withdraw(asking, withdraw),
        AddNote note => Talking.Note(asking, note),
        AcceptAnswer accept => Endings.Accept(asking, accept),
        ReturnAnswer back => Endings.Return(asking, back),
        CloseRequest => Endings.Close(asking),
        WithdrawRequest withdraw => Endings.Withdraw(asking, withdraw),
        ReopenRequest reopen => Endings.Reopen(asking, reopen),
        Evaluate evaluate => Endings.Evaluate(asking, evaluate),
        BeginUpload begin => Uploads.Begin(asking, begin),
        AttachFile attach => RequestFiles.Attach(asking, attach),
        DescribeFile describe => RequestFiles.Describe(asking, describe),
        RemoveFile remove => RequestFiles.Remove(asking, remove),
        OfferTimes offer => Offering.Offer(asking, offer),
        PickTime pick => Choosing.Pick(asking, pick),
        DeclineTimes decline => Choosing.Decline(asking, decline),
        CancelAppointment cancel => Choosing.Cancel(asking, cancel),
        PrepareShare or ConsentShare or DeclineShare or WithdrawShare => Shares.Ask(asking, (RequestCommand)command),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private static Changes Happen(IState state, Event happened, Stamp stamp) => happened switch
    {
        RequestBegun begun => Birth.Apply(begun, stamp),
        MemberSet set => MemberCopies.Set(new MemberRoles(set.Fact.Person, set.Fact.Roles), set.Fact.Stamp),
        RolesEnded ended => MemberCopies.End(state, ended.Person, stamp.At),
        PoolHeard heard => Facts.Apply(state, heard, stamp),
        LatenessTold told => Lateness.Apply(state, told, stamp),
        RequestTriaged triaged => Triage.Apply(state, triaged, stamp),
        RequestMoved moved => Triage.Apply(state, moved, stamp),
        WordingProposed proposed => Triage.Apply(state, proposed, stamp),
        QuestionSharpened sharpened => Triage.Apply(state, sharpened, stamp),
        RequestCompleted completed => Triage.Apply(state, completed),
        RequestTaken taken => Taking.Apply(state, taken, stamp),
        RequestAssigned assigned => Taking.Apply(state, assigned, stamp),
        AlongSought sought => Alongs.Apply(state, sought, stamp),
        AlongJoined joined => Alongs.Apply(state, joined, stamp),
        AlongEnded ended => Alongs.Apply(state, ended),
        Said said => Talking.Apply(state, said, stamp),
        RequestAnswered answered => Talking.Apply(state, answered, stamp),
        DraftBegun => Drafts.Apply(state, stamp),
        AnswerLeft left => Drafts.Apply(state, left),
        MessageWithdrawn withdrawn => Talking.Apply(state, withdrawn, stamp),
        NoteAdded added => Talking.Apply(added, stamp),
        AnswerAccepted accepted => Endings.Apply(state, accepted, stamp),
        AnswerReturned returned => Endings.Apply(state, returned, stamp),
        RequestClosed closed => Endings.Apply(state, closed, stamp),
        RequestWithdrawn withdrawn => Endings.Apply(state, withdrawn, stamp),
        RequestReopened reopened => Endings.Apply(state, reopened, stamp),
        Evaluated evaluated => Endings.Apply(evaluated, stamp),
        UploadBegun begun => Incoming.Begun(begun.Upload, begun.Size, stamp),
        UploadFinished finished => Incoming.Finished(state, finished.Fact, stamp),
        UploadDropped dropped => Incoming.Dropped(state, dropped.Upload),
        BytesForgotten forgotten => Incoming.Forgotten(forgotten.Bytes),
        FileAttached attached => RequestFiles.Apply(state, attached),
        FileDescribed described => RequestFiles.Apply(state, described),
        FileRemoved removed => RequestFiles.Apply(state, removed),
        TimesOffered offered => Offering.Apply(state, offered, stamp),
        TimePicked picked => Choosing.Apply(state, picked, stamp),
        TimesDeclined declined => Choosing.Apply(state, declined, stamp),
        AppointmentCancelled cancelled => Choosing.Apply(state, cancelled, stamp),
        SharePrepared or ShareConsented or ShareDeclined or ShareWithdrawn => Shares.Apply(state, (RequestEvent)happened, stamp),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };
}
