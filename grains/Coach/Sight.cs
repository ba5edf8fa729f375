using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>
/// Who sees a coach: the coach, the programme's staff, and those who read in a leerlab that has or had the coach, or proposed so. A proposal of another
/// leerlab is not theirs to see.
/// </summary>
internal static class Sight
{
    private const string Look = "look";
    private const string Self = "self";
    private const string Programme = "programme";

    public static Audience Of(IState state, Actor actor) =>
        state.Find<CoachDocument>(CoachDocument.TheId) is { } coach ? new Audience(Grants(state, coach, actor)) : Audience.Nobody;

    /// <summary>Circles and staff change seldom: whoever watches then starts afresh.</summary>
    public static long Since(IState state) => state.All<Circle>().Select(circle => circle.Rev)
        .Append(state.Find<Staff>(Staff.TheId)?.Rev ?? 0)
        .Append(state.Find<CoachDocument>(CoachDocument.TheId)?.Created ?? 0)
        .Max();

    public static Scope On(Document document) => document switch
    {
        CoachDocument => Scope.AnyOf(Look),
        Coaching { Engagement: { State: AppointmentState.Appointed } } => Scope.AnyOf(Look),
        Coaching coaching => Scope.AnyOf(Self, Programme, Of(coaching.Engagement.Leerlab)),
        _ => Scope.Nobody,
    };

    private static string[] Grants(IState state, CoachDocument coach, Actor actor)
    {
        string[] grants =
        [
            .. actor.IsTrusted || actor.Id == coach.Person ? [Self] : Array.Empty<string>(),
            .. state.Find<Staff>(Staff.TheId)?.People.Contains(actor.Id) == true ? [Programme] : Array.Empty<string>(),
            .. state.All<Circle>().Where(circle => circle.People.Contains(actor.Id)).Select(circle => Of(Ids.KeyOf(circle.Id))),
        ];
        return grants.Length == 0 ? grants : [Look, .. grants];
    }

    private static string Of(string leerlab) => $"leerlab/{Ids.KeyOf(leerlab)}";
}
