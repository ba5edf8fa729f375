using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;

namespace Leerlabs.Cli.Demo;

/// <summary>How a leerlab came to its coach: proposed by the team, agreed on by every school, accepted; and who is proposed to follow.</summary>
internal sealed class CoachSteps(ExampleData data, ExampleLeerlab leerlab, ExampleCalendar calendar, DateTimeOffset start)
{
    private readonly GrainId _grain = new("leerlab", leerlab.Key);

    private ExampleMember Coach => leerlab.Members.Single(member => member.Role == Role.Coach);

    public IEnumerable<Step> All() => [.. Appointment(), .. Availability(), .. Proposal()];

    private IEnumerable<Step> Appointment()
    {
        var (coach, coaching) = (Coach, leerlab.Coaching);
        var team = leerlab.Members.First(member => member.Role == Role.LeerlabTeam).Person;
        yield return Say(start, team, new ProposeCoach(coach.Id, $"person/{coach.Person}", coaching.Effort, coaching.Form, DutchDay.Of(start)));
        foreach (var (school, index) in leerlab.Schools.Select((goal, index) => (goal.School, index)))
            yield return Say(start.AddMinutes(1 + index), Delegate(school), new AnswerAppointment(coach.Id, ExampleData.SchoolId(school), Agrees: true));

        yield return Say(start.AddMinutes(15), coach.Person, new AnswerProposal(coach.Id, Accepts: true));
    }

    private IEnumerable<Step> Availability()
    {
        if (data.People.Single(person => person.Key == Coach.Person).Availability is not { } has)
            yield break;

        var off = (has.Off ?? []).Select(time => new TimeOff(calendar.In(time.InDays), calendar.In(time.InDays + time.Days - 1), time.What));
        yield return new Step(
            start.AddMinutes(20), new GrainId("coach", Coach.Person), Actor.Person($"person/{Coach.Person}"), new SetAvailability([.. off], has.Days, has.Hours), Settles: true);
    }

    private IEnumerable<Step> Proposal()
    {
        if (leerlab.Proposal is not { } proposal)
            yield break;

        var at = calendar.Of(proposal);
        yield return Say(
            at,
            proposal.By,
            new ProposeCoach(proposal.Id, $"person/{proposal.Person}", proposal.Effort, proposal.Form, calendar.In(proposal.StartsInDays)));
        foreach (var answer in proposal.Answers)
            yield return Say(
                at = After(at, answer), answer.By, new AnswerAppointment(proposal.Id, ExampleData.SchoolId(answer.School), answer.Objection is null, answer.Objection));
    }

    /// <summary>A weekend may move an answer to before what it answers.</summary>
    private DateTimeOffset After(DateTimeOffset before, ExampleAnswer answer)
    {
        var told = calendar.Of(answer);
        return told > before ? told : before.AddMinutes(20);
    }

    private string Delegate(string school) => leerlab.Members
        .Where(member => member.Role == Role.Delegate && member.School == school)
        .MaxBy(member => member.StartDaysAgo)!.Person;

    private Step Say(DateTimeOffset at, string person, LeerlabCommand command) => new(at, _grain, Actor.Person($"person/{person}"), command, Settles: true);
}
