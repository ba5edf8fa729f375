using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Library;

/// <summary>
/// Two members of other leerlabs judge an edition: a mark that its writers may ask for, never a gate. The library knows no memberships, so the grain of
/// whoever judges is asked.
/// </summary>
internal static class Reviews
{
    /// <summary>So many find it good in every point before it bears the mark.</summary>
    private const int Enough = 2;

    public static IEnumerable<Need> Needs(Command command) =>
        command is ConfirmReview confirm ? [new(EditionDocument.IdOf(confirm.Work, confirm.Edition))] : [];

    public static Decision Ask(IState state, AskReview asked, Actor actor)
    {
        var work = Works.Find(state, asked.Work);
        return work is not { State: WorkState.Public, WorkKind: WorkKind.PracticeExample } ? Refusal.NotFound()
            : !Works.PeopleOf(state, asked.Work).Contains(actor.Id) ? Refusal.Forbidden()
            : work.Reviewed is true ? Refusal.Conflict("review-done")
            : work.AsksReview is true == asked.On ? Decision.Nothing
            : new ReviewAsked(asked.Work, asked.On);
    }

    public static Decision Give(IState state, GiveReview asked, Actor actor)
    {
        var work = Works.Find(state, asked.Work);
        var refusal = (work is { State: WorkState.Public } ? null : Refusal.NotFound())
            ?? (Works.PeopleOf(state, asked.Work).Contains(actor.Id) ? Refusal.Forbidden("review-own") : null)
            ?? (work?.AsksReview is true ? null : Refusal.Conflict("review-not-asked"))
            ?? (work?.Edition == asked.Edition ? null : Refusal.Conflict("review-older"))
            ?? Check.Text(asked.Remark, "remark");
        return refusal is not null ? refusal : new ReviewWished(asked.Work, asked.Edition, asked.Points, asked.Remark.Trim());
    }

    /// <summary>There may be another edition by now, or none.</summary>
    public static Decision Confirm(IState state, ConfirmReview fact, Actor actor)
    {
        if (Wished(state, fact.Work, actor.Id) is not { } wish)
            return Decision.Nothing;

        var isAsked = Works.Find(state, fact.Work) is { AsksReview: true } work && work.Edition == wish.Edition && wish.Edition == fact.Edition;
        return isAsked && fact.Leerlab is { } leerlab ? new WorkReviewed(fact.Work, wish.Edition, actor.Id, leerlab) : new ReviewWishDropped(fact.Work, actor.Id);
    }

    public static Changes Apply(IState state, ReviewAsked asked) =>
        Changes.Put(Works.Find(state, asked.Work)! with { AsksReview = asked.On ? true : null });

    public static Changes Apply(IState state, ReviewWished wished, Stamp stamp)
    {
        var wish = new ReviewWish
        {
            Id = ReviewWish.IdOf(wished.Work, stamp.By),
            Work = wished.Work,
            Edition = wished.Edition,
            Points = wished.Points,
            Remark = wished.Remark,
        };
        var vouch = new VouchForReview(wished.Work, wished.Edition, Works.Find(state, wished.Work)!.Leerlab?.Grain ?? "");
        return Changes.Put(wish) with { Messages = [new(GrainId.Parse(stamp.By), vouch)] };
    }

    public static Changes Apply(IState state, WorkReviewed reviewed, Stamp stamp)
    {
        var wish = Wished(state, reviewed.Work, reviewed.By)!;
        var review = new ReviewDocument
        {
            Id = ReviewDocument.IdOf(reviewed.Work, reviewed.Edition, reviewed.By),
            Parent = WorkDocument.IdOf(reviewed.Work),
            Work = reviewed.Work,
            Edition = reviewed.Edition,
            By = reviewed.By,
            Leerlab = reviewed.Leerlab,
            Points = wish.Points,
            Remark = wish.Remark,
            At = stamp.At,
            Writers = [.. Works.PeopleOf(state, reviewed.Work)],
        };
        return Without(wish).And(new()
        {
            Puts = [review, .. Marked(state, review)],
            Erases = state.Find<ReviewDocument>(review.Id) is null ? [] : [review.Id],
            Messages = [.. News(state, reviewed, stamp)],
        });
    }

    public static Changes Apply(IState state, ReviewWishDropped dropped) => Without(Wished(state, dropped.Work, dropped.By)!);

    /// <summary>With the second that finds it good in every point, the edition bears the mark and nobody is asked any more.</summary>
    private static IEnumerable<Document> Marked(IState state, ReviewDocument latest)
    {
        var others = state.All<ReviewDocument>().Count(review => review.Parent == latest.Parent && review.Edition == latest.Edition && review.Id != latest.Id && review.Points.AreAll);
        if (!latest.Points.AreAll || others + 1 < Enough || state.Find<EditionDocument>(EditionDocument.IdOf(latest.Work, latest.Edition)) is not { } edition)
            return [];

        return [Works.Find(state, latest.Work)! with { Reviewed = true, AsksReview = null }, edition with { Content = edition.Content with { Reviewed = true } }];
    }

    private static IEnumerable<Message> News(IState state, WorkReviewed reviewed, Stamp stamp)
    {
        var news = new Notify($"review-{reviewed.Work}-{stamp.Seq}", InboxKind.WorkReviewed, $"{state.Grain}", reviewed.Work, reviewed.By, stamp.At);
        return Works.PeopleOf(state, reviewed.Work).Select(person => new Message(GrainId.Parse(person), news));
    }

    private static Changes Without(ReviewWish wish) => new() { Deletes = [wish.Id], Erases = [wish.Id] };

    private static ReviewWish? Wished(IState state, string work, string person) =>
        Ids.TypeOf(person) == "person" ? state.Find<ReviewWish>(ReviewWish.IdOf(work, person)) : null;
}
