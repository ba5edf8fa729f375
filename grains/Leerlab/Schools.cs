using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The schools of the leerlab: joining, what each wants to reach, leaving.</summary>
internal static class Schools
{
    public static LeerlabSchool? Present(IState state, string school) =>
        state.Find<LeerlabSchool>(LeerlabSchool.IdOf(school)) is { Left: null } present ? present : null;

    public static Decision Add(IState state, AddSchool asked, DateTimeOffset now) =>
        RefuseNew(state, asked) is { } refusal
            ? refusal
            : new SchoolJoined(
                asked.School,
                Marks.Free(state, asked.School),
                DutchDay.Of(now),
                asked.Name.Trim(),
                asked.Place.Trim(),
                Texts.OrNone(asked.Board),
                Texts.OrNone(asked.Goal));

    public static Decision SetGoal(IState state, SetGoal asked)
    {
        if (Present(state, asked.School) is not { } school)
            return Refusal.NotFound("school-not-here");
        if (Check.AtMost(asked.Goal, "goal") is { } refusal)
            return refusal;

        var goal = Texts.OrNone(asked.Goal);
        return goal == school.Goal ? Decision.Nothing : new GoalSet(asked.School, goal);
    }

    /// <summary>The school's people lose their access and its open invitations lapse; what was written for the leerlab stays.</summary>
    public static Decision Remove(IState state, RemoveSchool asked, DateTimeOffset now)
    {
        if (Present(state, asked.School) is null)
            return Refusal.NotFound("school-not-here");
        if (Check.Reason(asked.Reason) is { } refusal)
            return refusal;

        var (today, reason) = (DutchDay.Of(now), asked.Reason.Trim());
        return Decision.Accept([
            .. state.All<Member>().Where(member => member.School == asked.School && !member.IsOver(today))
                .Select(member => new MemberEnded(Ids.KeyOf(member.Id), today, reason)),
            .. state.All<Invitation>().Where(invitation => invitation.School == asked.School && InvitationRules.IsOpen(invitation))
                .Select(invitation => new InvitationWithdrawn(Ids.KeyOf(invitation.Id))),
            .. Answering.Without(state, asked.School, now),
            new SchoolLeft(asked.School, today, reason),
        ]);
    }

    public static Changes Apply(IState state, SchoolJoined joined, Stamp stamp)
    {
        var school = new LeerlabSchool
        {
            Id = LeerlabSchool.IdOf(joined.School),
            School = joined.School,
            Name = joined.Name,
            Place = joined.Place,
            Board = joined.Board,
            Goal = joined.Goal,
            Mark = joined.Mark,
            Joined = joined.Joined,
        };
        var changes = Put(state, stamp, school);
        return changes with { Messages = [.. changes.Messages, .. Keepers.Tell(state, school)] };
    }

    public static Changes Apply(IState state, GoalSet set, Stamp stamp) =>
        Changes.Put(state.Find<LeerlabSchool>(LeerlabSchool.IdOf(set.School))! with { Goal = set.Goal, GoalSince = DutchDay.Of(stamp.At) });

    public static Changes Apply(IState state, SchoolLeft left, Stamp stamp) =>
        Put(state, stamp, state.Find<LeerlabSchool>(LeerlabSchool.IdOf(left.School))! with { Left = left.Left, Reason = left.Reason });

    private static Changes Put(IState state, Stamp stamp, LeerlabSchool school) => Changes.Put(school) with
    {
        Messages = [.. Facts.School(state, school), .. CoachFacts.Of(state, school, stamp)],
    };

    private static Refusal? RefuseNew(IState state, AddSchool asked) =>
        Check.Grain(asked.School, "school", "school")
        ?? Check.Line(asked.Name, "name")
        ?? Check.Line(asked.Place, "place")
        ?? Check.LineOrNone(asked.Board, "board")
        ?? Check.AtMost(asked.Goal, "goal")
        ?? (Present(state, asked.School) is null ? null : Refusal.Conflict("school-here-already"))
        ?? (Marks.AreTaken(state) ? Refusal.Conflict("too-many-schools").With("most", Limits.SchoolsPerLeerlab) : null);
}
