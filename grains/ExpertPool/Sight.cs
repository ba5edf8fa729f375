using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>Who sees a pool: its experts all of it, the programme's managers everything but what is asked.</summary>
internal static class Sight
{
    private const string Look = "look";
    private const string Expert = "expert";

    private static readonly Audience Experts = new(Look, Expert);
    private static readonly Audience Managers = new(Look);

    public static Audience Of(IState state, Actor actor) =>
        state.Find<PoolDocument>(PoolDocument.TheId) is null ? Audience.Nobody
        : actor.Kind == ActorKind.System || Expertise.Find(state, actor.Id) is not null ? Experts
        : IsManager(state, actor.Id) ? Managers
        : Audience.Nobody;

    /// <summary>Whoever keeps the pool: its coordinators, and the programme's managers.</summary>
    public static bool Keeps(IState state, string person) => Expertise.Find(state, person)?.Coordinator is true || IsManager(state, person);

    public static long Since(IState state, Actor actor) => new[]
    {
        state.Find<PoolDocument>(PoolDocument.TheId)?.Created ?? 0,
        state.Find<PoolStaff>(PoolStaff.TheId)?.Rev ?? 0,
        state.Find<ExpertDocument>(ExpertDocument.IdOf(actor.Id))?.Rev ?? 0,
    }.Max();

    public static Scope On(Document document) => document switch
    {
        QueuedQuestion or PastQuestion => Scope.AnyOf(Expert),
        PoolStaff or LentExpert => Scope.Nobody,
        _ => Scope.Everyone,
    };

    private static bool IsManager(IState state, string person) => state.Find<PoolStaff>(PoolStaff.TheId)?.People.Contains(person) == true;
}
