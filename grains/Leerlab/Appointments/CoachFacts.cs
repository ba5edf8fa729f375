using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Leerlab;

/// <summary>What coaches and candidates hear of the leerlab: how their appointments stand, and who may look at them.</summary>
internal static class CoachFacts
{
    /// <summary>Of an appointment as it is about to be.</summary>
    public static ImmutableArray<Message> Of(IState state, Appointment appointment, Stamp stamp) =>
    [
        Coaching(state, The(state), appointment, state.All<Member>(), Answering.Present(state), stamp),
        Circles.Of(state, appointment.Person, [.. state.All<Appointment>().Where(other => other.Id != appointment.Id), appointment], state.All<Member>(), stamp),
        Candidacy(state, appointment.Person, stamp, appointment is { State: AppointmentState.Open, Candidate: not { Accepts: true } } ? true : null),
    ];

    /// <summary>A member changed: the days of a coach, or who may look.</summary>
    public static ImmutableArray<Message> Of(IState state, Member changed, Stamp stamp)
    {
        ImmutableArray<Appointment> all = [.. state.All<Appointment>()];
        ImmutableArray<Member> members = [.. state.All<Member>().Where(member => member.Id != changed.Id), changed];
        var persons = all.Select(one => one.Person).Concat(state.All<Candidate>().Select(one => one.Person)).Distinct();
        return
        [
            .. all.Where(one => one.Member == Ids.KeyOf(changed.Id))
                .Select(one => Coaching(state, The(state), one, members, Answering.Present(state), stamp)),
            .. persons.Select(person => Circles.Of(state, person, all, members, stamp)),
        ];
    }

    /// <summary>A school joined or left while an appointment is open.</summary>
    public static ImmutableArray<Message> Of(IState state, LeerlabSchool changed, Stamp stamp)
    {
        var schools = Answering.Present(state).Remove(changed.School);
        return Appointments.Open(state) is { } open
            ? [Coaching(state, The(state), open, state.All<Member>(), changed.Left is null ? schools.Add(changed.School) : schools, stamp)]
            : [];
    }

    /// <summary>The leerlab got another name.</summary>
    public static IEnumerable<Message> Of(IState state, LeerlabDocument leerlab, Stamp stamp) =>
        state.All<Appointment>().Select(one => Coaching(state, leerlab, one, state.All<Member>(), Answering.Present(state), stamp));

    /// <summary>Someone can be proposed.</summary>
    public static ImmutableArray<Message> Known(IState state, Candidate candidate, Stamp stamp) =>
        [Circles.With(state, candidate, stamp), Candidacy(state, candidate.Person, stamp)];

    private static LeerlabDocument The(IState state) => state.Find<LeerlabDocument>(LeerlabDocument.TheId)!;

    private static Message Coaching(
        IState state, LeerlabDocument leerlab, Appointment one, IEnumerable<Member> members, ImmutableHashSet<string> schools, Stamp stamp)
    {
        var member = members.FirstOrDefault(member => member.Id == Member.IdOf(one.Member ?? ""));
        var engagement = new Engagement(
            state.Grain.ToString(),
            leerlab.Name,
            leerlab.Question,
            one.State,
            one.Effort,
            one.Form,
            member?.Start ?? one.Start,
            one.Answers.Count(answer => answer.Agrees && schools.Contains(answer.School)),
            schools.Count,
            one.Candidate is { Accepts: true },
            member is null ? one.End : member.End,
            one.School is { } school ? state.Find<LeerlabSchool>(LeerlabSchool.IdOf(school))?.Name : null);
        return new(Circles.CoachOf(one.Person), new SetCoaching(Ids.KeyOf(one.Id), stamp.Seq, engagement));
    }

    /// <summary>So that those of the leerlab see the name.</summary>
    private static Message Candidacy(IState state, string person, Stamp stamp, bool? asked = null) =>
        new(GrainId.Parse(person), new SetCandidacy(state.Grain.ToString(), The(state).Name, stamp.Seq, asked));
}
