using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Library;

/// <summary>
/// "Wij doen dit ook": schools that do what a work tells, shown and counted at the work. The library knows no memberships, so the grain of whoever says it
/// is asked whether they may speak for that school.
/// </summary>
internal static class Adoptions
{
    public static Decision Adopt(IState state, AdoptWork asked, Actor actor)
    {
        var work = Works.Find(state, asked.Work);
        var refusal = Refuse(asked.Work, asked.School)
            ?? (work is { State: WorkState.Public, WorkKind: not WorkKind.Factsheet } ? null : Refusal.NotFound())
            ?? (work?.Schools?.Any(school => school.Grain == asked.School) is true ? Refusal.Conflict("adoption-own") : null)
            ?? Check.AtMost(asked.Result, "result")
            ?? Check.AtMost(asked.Kept, "kept")
            ?? RefusePupils(asked);
        return refusal is not null ? refusal
            : Find(state, asked.Work, asked.School) is { } known && known.Result == Texts.OrNone(asked.Result) ? Decision.Nothing
            : Wish(state, new(asked.Work, asked.School, Texts.OrNone(asked.Result), Ends: false), actor);
    }

    public static Decision End(IState state, EndAdoption asked, Actor actor) =>
        Refuse(asked.Work, asked.School) is { } refusal ? refusal
        : Find(state, asked.Work, asked.School) is null ? Decision.Nothing
        : Wish(state, new(asked.Work, asked.School, null, Ends: true), actor);

    /// <summary>The work may have gone while the grain was asked.</summary>
    public static Decision Confirm(IState state, ConfirmAdoption fact, Actor actor) => Wished(state, fact.Work, fact.School, actor.Id) switch
    {
        null => Decision.Nothing,
        { Ends: true } when fact.May && Find(state, fact.Work, fact.School) is not null => new AdoptionEnded(fact.Work, fact.School, actor.Id),
        { Ends: null } when fact.May && Works.Find(state, fact.Work) is { State: WorkState.Public } => new WorkAdopted(fact.Work, fact.School, actor.Id),
        _ => new AdoptionWishDropped(fact.Work, fact.School, actor.Id),
    };

    public static Changes Apply(AdoptionWished wished, Stamp stamp)
    {
        var wish = new AdoptionWish
        {
            Id = AdoptionWish.IdOf(wished.Work, wished.School, stamp.By),
            Work = wished.Work,
            School = wished.School,
            Result = wished.Result,
            Ends = wished.Ends ? true : null,
        };
        return Changes.Put(wish) with { Messages = [new(GrainId.Parse(stamp.By), new VouchForSchool(wished.Work, wished.School))] };
    }

    public static Changes Apply(IState state, WorkAdopted adopted, Stamp stamp)
    {
        var (known, wish) = (Find(state, adopted.Work, adopted.School), Wished(state, adopted.Work, adopted.School, adopted.By)!);
        var adoption = new AdoptionDocument
        {
            Id = AdoptionDocument.IdOf(adopted.Work, adopted.School),
            Parent = WorkDocument.IdOf(adopted.Work),
            Work = adopted.Work,
            School = adopted.School,
            Since = known?.Since ?? stamp.At,
            Result = wish.Result,
            Told = wish.Result is null ? null : stamp.At,
        };
        return Without(wish).And(Changes.Put(adoption, Works.Counted(state, adopted.Work, known is null ? 1 : 0, stamp)) with
        {
            Erases = known?.Result is null ? [] : [known.Id],
            Messages = known is null ? [.. AdoptionNews.Of(state, adopted, stamp), .. FollowNews.Of(state, adopted, stamp)] : [],
        });
    }

    public static Changes Apply(IState state, AdoptionEnded ended, Stamp stamp)
    {
        var adoption = AdoptionDocument.IdOf(ended.Work, ended.School);
        return Without(Wished(state, ended.Work, ended.School, ended.By)!)
            .And(Changes.Put(Works.Counted(state, ended.Work, -1, stamp)) with { Deletes = [adoption], Erases = [adoption] });
    }

    public static Changes Apply(IState state, AdoptionWishDropped dropped) => Without(Wished(state, dropped.Work, dropped.School, dropped.By)!);

    private static Decision Wish(IState state, AdoptionWished wished, Actor actor) =>
        Wished(state, wished.Work, wished.School, actor.Id) is { } waits && waits.Result == wished.Result && waits.Ends is true == wished.Ends ? Decision.Nothing : wished;

    private static Changes Without(AdoptionWish wish) => new() { Deletes = [wish.Id], Erases = wish.Result is null ? [] : [wish.Id] };

    private static Refusal? Refuse(string work, string school) =>
        (Ids.IsPart(work) ? null : Refusal.Invalid("id-wrong", "work")) ?? Check.Grain(school, "school", "school");

    // Everybody will read it. Whether a name is a pupil's, whoever writes knows best.
    private static Refusal? RefusePupils(AdoptWork asked) =>
        string.IsNullOrWhiteSpace(asked.Kept) && PupilData.KindsIn([asked.Result]).Any(kind => kind != PupilDataKind.Name)
            ? Refusal.Invalid("pupil-data-found", "kept")
            : null;

    private static AdoptionDocument? Find(IState state, string work, string school) => state.Find<AdoptionDocument>(AdoptionDocument.IdOf(work, school));

    private static AdoptionWish? Wished(IState state, string work, string school, string person) =>
        Ids.TypeOf(person) == "person" ? state.Find<AdoptionWish>(AdoptionWish.IdOf(work, school, person)) : null;
}
