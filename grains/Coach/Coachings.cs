using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Programme;

namespace Leerlabs.Grains.Coach;

/// <summary>The appointments of a coach, as their leerlabs tell them; each open one is weighed against the rest, and its leerlab hears how it fits.</summary>
internal static class Coachings
{
    public static Decision Set(IState state, SetCoaching asked)
    {
        var known = state.Find<Coaching>(Coaching.IdOf(asked.Appointment));
        return known is not null && (known.Stamp > asked.Stamp || known.Engagement == asked.Engagement)
            ? Decision.Nothing
            : Begun(state, new CoachingSet(asked.Appointment, asked));
    }

    public static Decision Set(IState state, SetCircle asked)
    {
        var known = state.Find<Circle>(Circle.IdOf(asked.Leerlab));
        if (known is null ? asked.People.IsEmpty : known.Stamp > asked.Stamp || known.People.SequenceEqual(asked.People))
            return Decision.Nothing;

        return Begun(state, new CircleSet(asked.Leerlab, asked));
    }

    /// <summary>Told by the programme to coaches that it knows.</summary>
    public static Decision Set(IState state, SetStaff asked) =>
        state.Find<Staff>(Staff.TheId) is { } known && (known.Stamp > asked.Stamp || known.People.SequenceEqual(asked.People))
            ? Decision.Nothing
            : new StaffSet(asked);

    public static Changes Apply(CoachKnown known)
    {
        var coach = new CoachDocument { Id = CoachDocument.TheId, Person = known.Person, Off = [] };
        return Changes.Put(coach) with { Messages = [new Message(ProgrammeRules.Main, new KnowCoach(known.Person))] };
    }

    public static Changes Apply(IState state, CoachingSet set)
    {
        var id = Coaching.IdOf(set.Appointment);
        var fit = IsLive(set.Fact.Engagement) ? state.Find<Coaching>(id)?.Fit : null;
        var told = new Coaching { Id = id, Engagement = set.Fact.Engagement, Fit = fit, Stamp = set.Fact.Stamp };
        var all = state.All<Coaching>().Where(other => other.Id != id).Append(told);
        var (changed, messages) = Weighed(state.Find<CoachDocument>(CoachDocument.TheId)!, all);
        return Changes.Put([told, .. changed]) with { Messages = messages };
    }

    public static Changes Apply(CircleSet set) => Changes.Put(new Circle
    {
        Id = Circle.IdOf(set.Leerlab),
        People = set.Fact.People,
        Stamp = set.Fact.Stamp,
    });

    public static Changes Apply(StaffSet set) =>
        Changes.Put(new Staff { Id = Staff.TheId, People = set.Fact.People, Stamp = set.Fact.Stamp });

    /// <summary>Those that fit otherwise than before, and the leerlabs that must hear it.</summary>
    public static (ImmutableArray<Coaching> Changed, ImmutableArray<Message> Messages) Weighed(CoachDocument coach, IEnumerable<Coaching> coachings)
    {
        ImmutableArray<Coaching> all = [.. coachings];
        ImmutableArray<Coaching> changed =
        [
            .. from one in all
               where IsLive(one.Engagement)
               let fit = Load.Of(coach, one.Engagement, all.Where(other => other.Id != one.Id).Select(other => other.Engagement))
               where !Fit.Same(fit, one.Fit)
               select one with { Fit = fit },
        ];
        return (changed, [.. changed.Select(one => new Message(GrainId.Parse(one.Engagement.Leerlab), new WeighAppointment(Ids.KeyOf(one.Id), one.Fit)))]);
    }

    private static bool IsLive(Engagement engagement) => engagement.State is AppointmentState.Open or AppointmentState.Appointed;

    private static Decision Begun(IState state, CoachEvent happened) => state.Find<CoachDocument>(CoachDocument.TheId) is null
        ? Decision.Accept(new CoachKnown($"person/{state.Grain.Key}"), happened)
        : happened;
}
