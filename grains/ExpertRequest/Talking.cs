using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>The conversation of asker and experts, and what experts note among themselves.</summary>
internal static class Talking
{
    public static IEnumerable<Need> Needs(RequestCommand command) => command switch
    {
        Say say => [new(MessageDocument.IdOf(say.Message))],
        AnswerRequest answer => [new(MessageDocument.IdOf(answer.Message))],
        WithdrawMessage withdraw => [new(MessageDocument.IdOf(withdraw.Message))],
        AddNote note => [new(NoteDocument.IdOf(note.Note))],
        AnswerTogether give => [new(MessageDocument.IdOf(give.Message))],
        AttachFile { Message: { } message } => [new(MessageDocument.IdOf(message))],
        DescribeFile { Message: { } message } => [new(MessageDocument.IdOf(message))],
        RemoveFile { Message: { } message } => [new(MessageDocument.IdOf(message))],
        AcceptAnswer accept => [new(MessageDocument.IdOf(accept.Message))],
        _ => [],
    };

    public static Decision Say(Asking asking, Say asked)
    {
        if (!asking.Standing.IsAsker && !asking.Standing.Helps)
            return Refusal.Forbidden();

        var files = Files(asking, asked);
        return files.Succeeded ? new Said(asked.Message, asked, asking.Standing.IsAsker ? RequestSide.Asker : RequestSide.Expert, files.Value.Files) : files.Refusal;
    }

    /// <summary>
    /// Not of the pool's other experts: whoever answers has taken it, or was asked along. An accepted answer stays the answer until the asker opens the
    /// request again.
    /// </summary>
    public static Decision Answer(Asking asking, AnswerRequest asked)
    {
        if (!MayAnswer(asking))
            return asking.Standing.Helps ? Refusal.Forbidden("request-not-yours") : Refusal.Forbidden();

        var said = new Say(asked.Message, asked.Text, asked.WrittenAt, asked.Check, asked.Files);
        var files = asking.Request.State == RequestState.Accepted ? Refusal.Conflict("request-answered") : Files(asking, said);
        return files.Succeeded ? new RequestAnswered(asked.Message, said, Files: files.Value.Files) : files.Refusal;
    }

    public static bool MayAnswer(Asking asking) => asking.Request.Expert == asking.Person ? asking.Standing.IsOfPool : asking.Standing.IsAlong;

    public static Decision Withdraw(Asking asking, WithdrawMessage asked) =>
        asking.State.Find<MessageDocument>(MessageDocument.IdOf(asked.Message)) is not { } message ? Refusal.NotFound()
        : message.By != asking.Person ? Refusal.Forbidden()
        : asking.Request.Accepted == asked.Message ? Refusal.Conflict("request-answered")
        : message.Withdrawn is null ? new MessageWithdrawn(asked.Message)
        : Decision.Nothing;

    public static Decision Note(Asking asking, AddNote asked)
    {
        if (!asking.Standing.Helps)
            return Refusal.Forbidden();

        var refusal = Check.NewId(asked.Note, "note")
            ?? Check.Text(asked.Text, "text", Limits.CommentText)
            ?? asking.IsBelievable(asked.WrittenAt)
            ?? (asking.State.Find<NoteDocument>(NoteDocument.IdOf(asked.Note)) is null ? null : Refusal.Conflict("message-exists"));
        return refusal is not null ? refusal : new NoteAdded(asked.Note, asked);
    }

    public static Changes Apply(IState state, Said said, Stamp stamp)
    {
        var request = The(state);
        var helps = said.Side == RequestSide.Expert;
        var after = request with
        {
            Turn = helps ? RequestSide.Asker : RequestSide.Expert,
            State = helps && request.State == RequestState.Assigned ? RequestState.Talking : request.State,
        };
        return FileList.Taken(said.Files).And(Changes.Put(Message(said.Asked, said.Side, said.Files, stamp), after) with
        {
            Messages = [.. helps ? [Notices.Word(state, request.Asker, stamp)] : Notices.ToExperts(state, InboxKind.ExpertMessage, stamp)],
        });
    }

    public static Changes Apply(IState state, RequestAnswered answered, Stamp house)
    {
        var (request, stamp) = (The(state), house with { By = answered.By ?? house.By });
        return FileList.Taken(answered.Files).And(Changes.Put(
            Message(answered.Asked, RequestSide.Expert, answered.Files, stamp) with { Answer = true },
            request with { State = RequestState.Answered, Answered = stamp.At, Turn = RequestSide.Asker },
            Steps.Of(StepKind.Answered, stamp)) with
        {
            Messages = [Notices.Answer(state, stamp), .. answered.By is null ? [] : Drafts.Settled(state, answered.Message, taken: true)],
            DueTimes = Lateness.None,
        });
    }

    /// <summary>The words go from stored frames too, and the files with them.</summary>
    public static Changes Apply(IState state, MessageWithdrawn withdrawn, Stamp stamp)
    {
        var message = state.Find<MessageDocument>(MessageDocument.IdOf(withdrawn.Message))!;
        var empty = message with { Text = "", Flag = null, Files = null, Withdrawn = stamp.At, Unknown = Document.NothingUnknown };
        return (Changes.Put(empty) with { Erases = [message.Id] }).And(FileList.Released(state, message.Files));
    }

    public static Changes Apply(NoteAdded added, Stamp stamp) => Changes.Put(new NoteDocument
    {
        Id = NoteDocument.IdOf(added.Note),
        Text = added.Asked.Text.Trim(),
        By = stamp.By,
        At = stamp.At,
        WrittenAt = Claim(added.Asked.WrittenAt, stamp),
    });

    private static MessageDocument Message(Say said, RequestSide side, ImmutableArray<AttachedFile>? files, Stamp stamp) => new()
    {
        Id = MessageDocument.IdOf(said.Message),
        Text = said.Text.Trim(),
        By = stamp.By,
        Side = side,
        At = stamp.At,
        WrittenAt = Claim(said.WrittenAt, stamp),
        Flag = PupilChecks.Look(said.Check, [said.Text, .. RequestFiles.Words(files)]).Value?.Flag,
        Files = files,
    };

    // A clock that runs ahead says nothing.
    private static DateTimeOffset? Claim(DateTimeOffset? writtenAt, Stamp stamp) => writtenAt > stamp.At ? null : writtenAt;

    /// <summary>The files that come with it; or why it can't be said.</summary>
    private static Result<FileList> Files(Asking asking, Say asked)
    {
        if (Refuse(asking, asked) is { } refusal)
            return refusal;

        var files = RequestFiles.Choose(asking, asked.Files);
        return files.Succeeded && PupilChecks.Look(asked.Check, [asked.Text, .. RequestFiles.Words(files.Value.Files)]).Refusal is { } found ? found : files;
    }

    private static Refusal? Refuse(Asking asking, Say asked) =>
        asking.IsGoing()
        ?? Check.NewId(asked.Message, "message")
        ?? Check.Text(asked.Text, "text", Limits.CommentText)
        ?? asking.IsBelievable(asked.WrittenAt)
        ?? (asking.State.Find<MessageDocument>(MessageDocument.IdOf(asked.Message)) is null ? null : Refusal.Conflict("message-exists"));

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;
}
