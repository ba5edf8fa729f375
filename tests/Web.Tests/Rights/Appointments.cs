using System.Text.Json;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>The targets of the rows about choosing a coach. One proposal is open at a time.</summary>
internal static class Appointments
{
    private static readonly DateOnly Day = DutchDay.Of(TimeProvider.System.GetUtcNow()).AddDays(7);

    public static Engagement Engagement(string leerlab, AppointmentState state = AppointmentState.Appointed) =>
        new(leerlab, "De dagstart telt", "Hoe?", state, new Effort(Hours: 4), "Elke maand.", Day, 0, 2, false);

    /// <summary>What someone asks who proposes; nothing else is open then.</summary>
    public static async Task<object> Proposing(RightsHouse house, string? school = null)
    {
        await TakeBack(house);
        var (appointment, person) = (Town.New(), house.Cast["stranger"]);
        return school is null
            ? new { appointment, person, effort = new { hours = 4 }, form = "Elke maand.", start = Day }
            : new { appointment, person, effort = new { hours = 4 }, form = "Elke maand.", start = Day, school };
    }

    public static async Task<string> Proposed(RightsHouse house, string? person = null)
    {
        await TakeBack(house);
        var key = Town.New();
        await house.Town.Tell(house.Lab.Leerlab, new ProposeCoach(key, person ?? house.Cast["stranger"], new Effort(Hours: 4), "Elke maand.", Day));
        return key;
    }

    /// <summary>What someone asks who writes down once more how the coach was chosen.</summary>
    public static async Task<object> Recording(RightsHouse house)
    {
        var schools = await house.PresentSchools();
        return new
        {
            appointment = Town.New(),
            person = house.Cast["coach"],
            effort = new { hours = 4 },
            form = "Elke maand.",
            start = Day.AddDays(-30),
            agreed = schools.Select(school => new { school, on = Day.AddDays(-30) }),
            note = "Op de startbijeenkomst.",
        };
    }

    private static async Task TakeBack(RightsHouse house)
    {
        foreach (var one in (await Documents(house)).OfType("appointment").Where(one => one.Text("state") == "open"))
            await house.Town.Tell(house.Lab.Leerlab, new WithdrawAppointment(Ids.KeyOf(one.Text("id")!), "Plaats maken."));
    }

    /// <summary>Waits until the coach's grain has heard who may look, and tells the appointment there.</summary>
    public static async Task<string> Known(RightsHouse house)
    {
        var coach = Of(house);
        await Until(house, coach, "researcher", "leerlab/");
        await Until(house, coach, "team", "programme");
        return Ids.KeyOf((await Documents(house)).OfType("appointment").Last(one => one.Text("person") == house.Cast["coach"] && one.Text("state") == "appointed").Text("id")!);
    }

    public static string Of(RightsHouse house) => $"coach/{Ids.KeyOf(house.Cast["coach"])}";

    private static Task Until(RightsHouse house, string coach, string name, string grant) => house.Town.Until(coach, async () =>
        (await house.Host.AudienceOf(GrainId.Parse(coach), Actor.Person(house.Cast[name]), CancellationToken.None)).Key.Contains(grant, StringComparison.Ordinal));

    private static Task<IReadOnlyDictionary<string, JsonElement>> Documents(RightsHouse house) =>
        house.Host.Read(GrainId.Parse(house.Lab.Leerlab), CancellationToken.None);
}
