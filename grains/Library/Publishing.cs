using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Works come, come anew and go. Facts may arrive twice or late: an older edition never beats a newer one.</summary>
internal static class Publishing
{
    /// <summary>With a work all of its editions go.</summary>
    public static IEnumerable<Need> Needs(Command command) => command switch
    {
        WithdrawWork withdraw => [new Need(WorkDocument.IdOf(withdraw.Work), "edition")],
        WithdrawFactsheet withdraw => [new Need(WorkDocument.IdOf(withdraw.Factsheet), "edition")],
        _ => [],
    };

    public static Decision Publish(IState state, PublishWork fact, Actor actor)
    {
        var known = Find(state, fact.Work);
        return Ids.IsPart(fact.Work) && fact.Edition >= 1 && fact.Content.WorkKind != WorkKind.Factsheet && MayPublish(state, fact.Work, actor) && !(known?.Edition >= fact.Edition)
            ? new WorkPublished(fact.Work, fact.Edition, fact)
            : Decision.Nothing;
    }

    public static Decision Withdraw(IState state, WithdrawWork fact, Actor actor) =>
        Find(state, fact.Work) is { State: WorkState.Public } && MayPublish(state, fact.Work, actor)
            ? new WorkWithdrawn(fact.Work, fact.Reason)
            : Decision.Nothing;

    public static Changes Apply(IState state, WorkPublished published, Stamp stamp)
    {
        var (fact, content) = (published.Fact, published.Fact.Content);
        var work = WorkDocument.IdOf(published.Work);
        return Changes.Put(
            Listed(state, fact, stamp),
            new EditionDocument
            {
                Id = EditionDocument.IdOf(published.Work, published.Edition),
                Parent = work,
                Work = published.Work,
                Edition = published.Edition,
                Published = stamp.At,
                Content = content,
            },
            new OriginDocument
            {
                Id = OriginDocument.IdOf(published.Work),
                // A factsheet is made here, whoever of the staff changes it.
                Grain = content.WorkKind == WorkKind.Factsheet ? $"{state.Grain}" : stamp.By,
                Contact = fact.Contact,
                Writers = fact.Writers ?? [],
            },
            Readings.Of(state, published.Work) with { Writers = fact.Writers ?? [] }) with
        {
            Messages = [.. FollowNews.Of(state, published, stamp)],
        };
    }

    public static Changes Apply(IState state, WorkWithdrawn withdrawn, Stamp stamp)
    {
        var work = WorkDocument.IdOf(withdrawn.Work);
        ImmutableArray<string> words = [.. state.All<EditionDocument>().Where(edition => edition.Parent == work).Select(edition => edition.Id), .. Said(state, work)];
        var origin = state.Find<OriginDocument>(OriginDocument.IdOf(withdrawn.Work))!;
        return Changes.Put(Emptied(state.Find<WorkDocument>(work)!, stamp), origin with { Reason = withdrawn.Reason }) with
        {
            Deletes = words,
            Erases = [work, .. words],
        };
    }

    // What others tell of it is of no use without it.
    private static IEnumerable<string> Said(IState state, string work) =>
        state.All<AdoptionDocument>().Concat<Document>(state.All<ReviewDocument>()).Where(said => said.Parent == work).Select(said => said.Id);

    private static WorkDocument? Find(IState state, string work) => state.Find<WorkDocument>(WorkDocument.IdOf(work));

    private static bool MayPublish(IState state, string work, Actor actor) =>
        !(state.Find<OriginDocument>(OriginDocument.IdOf(work)) is { } origin && origin.Grain != actor.Id);

    private static WorkDocument Listed(IState state, PublishWork fact, Stamp stamp) => new()
    {
        Id = WorkDocument.IdOf(fact.Work),
        WorkKind = fact.Content.WorkKind,
        Title = fact.Content.Title,
        Summary = fact.Content.Summary,
        Themes = fact.Content.Themes,
        SchoolTypes = fact.Content.SchoolTypes,
        Years = fact.Content.Years,
        Subject = fact.Content.Subject,
        Programme = fact.Content.Programme,
        Leerlab = fact.Content.Leerlab,
        Schools = fact.Content.Schools,
        Licence = fact.Content.Licence,
        Reviewed = fact.Content.Reviewed,
        English = fact.Content.English,
        Edition = fact.Edition,
        Published = Find(state, fact.Work)?.Published ?? stamp.At,
        Changed = stamp.At,
        State = WorkState.Public,
        Reachable = fact.Contact is null ? null : true,
        Adopted = Find(state, fact.Work)?.Adopted,
    };

    private static WorkDocument Emptied(WorkDocument work, Stamp stamp) => new()
    {
        Id = work.Id,
        WorkKind = work.WorkKind,
        Title = "",
        Summary = "",
        Themes = [],
        SchoolTypes = [],
        Years = [],
        Licence = work.Licence,
        Edition = work.Edition,
        Published = work.Published,
        Changed = stamp.At,
        State = WorkState.Withdrawn,
        Unknown = Document.NothingUnknown,
    };
}
