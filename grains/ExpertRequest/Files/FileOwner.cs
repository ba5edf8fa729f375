using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>The question or a message, as far as its files go. Internal notes have none.</summary>
internal sealed record FileOwner(Document Document)
{
    public ImmutableArray<AttachedFile> Files => (Document is QuestionDocument question ? question.Files : ((MessageDocument)Document).Files) ?? [];

    public AttachedFile? File(string id) => Files.FirstOrDefault(file => file.Id == id);

    /// <param name="flag">What looked like pupil data in what a file is called, beside what was flagged before.</param>
    public Changes Put(IState state, Func<ImmutableArray<AttachedFile>, ImmutableArray<AttachedFile>> change, PupilFlag? flag = null)
    {
        ImmutableArray<AttachedFile>? files = change(Files) is { IsEmpty: false } some ? some : null;
        return Document is QuestionDocument question
            ? Changes.Put(question with { Files = files }).And(CheckDocument.With(state, flag))
            : Changes.Put((MessageDocument)Document with { Files = files, Flag = PupilFlag.Join(((MessageDocument)Document).Flag, flag) });
    }

    public static FileOwner? Of(IState state, string? message) =>
        message is null ? new(state.Find<QuestionDocument>(QuestionDocument.TheId)!)
        : state.Find<MessageDocument>(MessageDocument.IdOf(message)) is { Withdrawn: null } known ? new(known)
        : null;

    /// <summary>The question's are the asker's, a message's its writer's; of an accepted answer they stay as they are.</summary>
    public static Result<FileOwner> ToChange(Asking asking, string? message)
    {
        if (Of(asking.State, message) is not { } owner)
            return Refusal.NotFound();
        if (!owner.IsOf(asking))
            return Refusal.Forbidden();

        return (asking.IsGoing() ?? (message is not null && message == asking.Request.Accepted ? Refusal.Conflict("request-answered") : null)) is { } refusal
            ? refusal
            : owner;
    }

    /// <summary>Who keeps the pool may also take a file away, of a request that is over too: a picture can be a pupil's business.</summary>
    public static Result<FileOwner> ToClear(Asking asking, string? message) =>
        Of(asking.State, message) is not { } owner ? Refusal.NotFound()
        : owner.IsOf(asking) || asking.Standing.IsCoordinator ? owner
        : Refusal.Forbidden();

    private bool IsOf(Asking asking) => Document is MessageDocument message ? message.By == asking.Person : asking.Standing.IsAsker;
}
