using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.ExpertRequest.Sharing;

/// <summary>How an accepted answer comes to the library: an expert prepares it, the asker consents, and either may take it back.</summary>
internal static class Shares
{
    public static Decision Ask(Asking asking, RequestCommand command) => command switch
    {
        PrepareShare prepare => Prepare(asking, prepare),
        ConsentShare consent => Consent(asking, consent),
        DeclineShare decline => Decline(asking, decline),
        WithdrawShare withdraw => Withdraw(asking, withdraw),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    public static Changes Apply(IState state, RequestEvent happened, Stamp stamp) => happened switch
    {
        SharePrepared prepared => Prepared(state, prepared.Asked, stamp),
        ShareConsented => Published(state, stamp),
        ShareDeclined declined => Changes.Put(The(state) with { State = ShareState.Declined, Reason = declined.Reason }) with
        {
            Messages = [.. Notices.ToHelpers(state, Person.InboxKind.ExpertMessage, stamp)],
        },
        ShareWithdrawn withdrawn => Changes.Put(The(state) with { State = ShareState.Withdrawn, Reason = withdrawn.Reason }) with
        {
            Messages = [Notices.Word(state, Asker(state), stamp), new(LibraryRules.Main, new WithdrawWork(state.Grain.Key))],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    private static Decision Prepare(Asking asking, PrepareShare asked)
    {
        if (!Prepares(asking))
            return Refusal.Forbidden();

        var clean = asked with { Title = asked.Title.Trim(), Question = asked.Question.Trim(), Answer = asked.Answer.Trim(), Choices = [.. asked.Choices.Distinct()] };
        var refusal = (asking.Request is { State: RequestState.Closed, Accepted: not null } ? null : Refusal.Conflict("share-not-closed"))
            ?? (asking.State.Find<ShareDocument>(ShareDocument.TheId) is { State: ShareState.Published } ? Refusal.Conflict("share-published") : null)
            ?? Check.Line(clean.Title, "title")
            ?? Check.Text(clean.Question, "question", Limits.RequestText)
            ?? Check.Text(clean.Answer, "answer", Limits.CommentText)
            ?? ShareNames.Refuse(clean, asking.Request.Name);
        return refusal is not null ? refusal : new SharePrepared(clean);
    }

    private static Decision Consent(Asking asking, ConsentShare asked) =>
        !asking.Standing.IsAsker ? Refusal.Forbidden()
        : asking.State.Find<ShareDocument>(ShareDocument.TheId) is not { } share ? Refusal.NotFound()
        : share is { State: ShareState.Published } && share.Version == asked.Version ? Decision.Nothing
        : share.State != ShareState.Offered || share.Version != asked.Version ? Refusal.Conflict("share-moved-on")
        : new ShareConsented();

    private static Decision Decline(Asking asking, DeclineShare asked) =>
        !asking.Standing.IsAsker ? Refusal.Forbidden()
        : asking.State.Find<ShareDocument>(ShareDocument.TheId) is not { State: ShareState.Offered } ? Refusal.Conflict("share-moved-on")
        : Check.AtMost(asked.Reason, "reason") is { } refusal ? refusal
        : new ShareDeclined(Texts.OrNone(asked.Reason));

    private static Decision Withdraw(Asking asking, WithdrawShare asked) =>
        !asking.Standing.IsAsker && !Prepares(asking) ? Refusal.Forbidden()
        : asking.State.Find<ShareDocument>(ShareDocument.TheId) is not { State: ShareState.Published } ? Refusal.Conflict("share-not-published")
        : Check.AtMost(asked.Reason, "reason") is { } refusal ? refusal
        : new ShareWithdrawn(Texts.OrNone(asked.Reason));

    private static Changes Prepared(IState state, PrepareShare asked, Stamp stamp) => Changes.Put(new ShareDocument
    {
        Id = ShareDocument.TheId,
        Title = asked.Title,
        Question = asked.Question,
        Answer = asked.Answer,
        Choices = asked.Choices,
        By = stamp.By,
        At = stamp.At,
        Version = (state.Find<ShareDocument>(ShareDocument.TheId)?.Version ?? 0) + 1,
        State = ShareState.Offered,
    }) with
    {
        Messages = [Notices.Word(state, Asker(state), stamp)],
    };

    private static Changes Published(IState state, Stamp stamp)
    {
        var share = The(state);
        var theme = state.Find<RequestDocument>(RequestDocument.TheId)!.Theme;
        return Changes.Put(share with { State = ShareState.Published, Consented = stamp.At }) with
        {
            Messages =
            [
                new(LibraryRules.Main, new PublishWork(state.Grain.Key, share.Version, ShareNames.Work(share, theme), share.By, [share.By, Asker(state)])),
                .. Notices.ToHelpers(state, Person.InboxKind.ExpertSettled, stamp),
            ],
        };
    }

    private static bool Prepares(Asking asking) => asking.Leads || asking.Standing.IsAlong;

    private static ShareDocument The(IState state) => state.Find<ShareDocument>(ShareDocument.TheId)!;

    private static string Asker(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!.Asker;
}
