using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

/// <summary>Leerlabs of two schools that look for a coach.</summary>
internal static class AppointmentBench
{
    public static Actor Ineke { get; } = Actor.Person("person/ineke");

    public static Actor Abdel { get; } = Actor.Person("person/abdel");

    public static Actor OfKwelderland { get; } = In(Role.Delegate);

    public static Actor OfWaterlinde { get; } = Actor.Person("person/delegate-waterlinde");

    public static ProposeCoach Proposal { get; } = new("proposal1", Ineke.Id, new Effort(1, 8), "Elke maand een bezoek.", Today);

    public static AnswerProposal Accept { get; } = new("proposal1", true);

    public static AnswerAppointment Yes(string school, string appointment = "proposal1") => new(appointment, school, true);

    public static RuleBench WithoutCoach()
    {
        var bench = Started();
        bench.Does(TheManager, new AddSchool(Kwelderland, "Kwelderland College", "Delfzijl", "41001"));
        bench.Does(TheManager, new AddSchool(Waterlinde, "Waterlinde", "Gouda"));
        bench.Does(TheManager, new AddMember("delegate-waterlinde", OfWaterlinde.Id, Role.Delegate, Waterlinde));
        foreach (var role in Enum.GetValues<Role>().Except([Role.ProgrammeManager, Role.Coach]))
            bench.Does(TheManager, MemberIn(role));
        return bench;
    }

    public static RuleBench Proposed()
    {
        var bench = WithoutCoach();
        bench.Does(TheManager, Proposal);
        return bench;
    }

    /// <summary>Everyone who is asked says yes.</summary>
    public static void Agree(RuleBench bench, string appointment = "proposal1")
    {
        bench.Does(OfKwelderland, Yes(Kwelderland, appointment));
        bench.Does(OfWaterlinde, Yes(Waterlinde, appointment));
        bench.Does(Actor.Person(Of(bench, appointment).Person), new AnswerProposal(appointment, true));
    }

    public static Appointment Of(RuleBench bench, string key = "proposal1") => bench.State.Get<Appointment>($"appointment/{key}");

    /// <summary>The coach of a day, of today when it is left out.</summary>
    public static Member? CoachOf(RuleBench bench, DateOnly? day = null) =>
        bench.State.Ordered.OfType<Member>().SingleOrDefault(member => member.Role == Role.Coach && member.IsPresent(day ?? DutchDay.Of(bench.Now)));
}
