using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Planning;

public sealed class PlanningTests(PlanningTests.Schools house) : IClassFixture<PlanningTests.Schools>
{
    [Fact]
    public async Task Delegate_sees_which_school_has_school_and_why_not()
    {
        var day = (await Ask(house.Sanne, $"/api/school-days?leerlab={house.Lab.Key}&from=2026-10-20&to=2026-10-20")).GetProperty("days")[0];

        Assert.Equal((1, 2), (day.GetProperty("open").GetInt32(), day.GetProperty("of").GetInt32()));
        var closed = Assert.Single(day.GetProperty("but").EnumerateArray());
        Assert.Equal("""{"school":"school/00aa02","state":"closed","why":{"what":"school-holiday","name":"Herfstvakantie","from":"2026-10-17","to":"2026-10-25"}}""", closed.GetRawText());
    }

    [Fact]
    public async Task Assistant_proposes_days_on_which_both_have_school()
    {
        var slots = (await Ask(house.Sanne, Slots("from=2026-10-12&to=2026-10-30&start=15:30&minutes=60&weekdays=2"))).GetProperty("slots");

        var best = slots[0];
        Assert.Equal("""{"start":"2026-10-27T15:30","end":"2026-10-27T16:30"}""", best.GetProperty("when").GetRawText());
        Assert.Equal((2, "none", LabHouse.Kwelder), (best.GetProperty("open").GetInt32(), best.GetProperty("coach").GetString(), best.GetProperty("host").GetString()));
        Assert.Equal(3, slots.GetArrayLength());
    }

    [Fact]
    public async Task Year_without_holidays_is_said_and_not_proposed()
    {
        var answer = await Ask(house.Sanne, Slots("from=2029-10-01&to=2029-10-05"));

        Assert.Equal(0, answer.GetProperty("slots").GetArrayLength());
        Assert.Equal("2029-2030", answer.GetProperty("unknown")[0].GetProperty("schoolYear").GetString());
    }

    [Theory]
    [InlineData("from=2026-10-12&to=2026-10-11", "to-before-from")]
    [InlineData("from=2026-10-12&to=2028-10-12", "period-too-long")]
    [InlineData("from=2026-10-12&to=2026-10-13&weekdays=9", "invalid")]
    [InlineData("from=2026-10-12&to=2026-10-13&start=half", "invalid")]
    public async Task Question_that_makes_no_sense_is_refused(string query, string key)
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        using var answer = await sanne.Get(Slots(query));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(key, (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement.GetProperty("key").GetString());
    }

    private string Slots(string query) => $"/api/leerlabs/{house.Lab.Key}/slots?{query}";

    private async Task<JsonElement> Ask(string person, string path)
    {
        using var visitor = await house.Town.SignIn(person);
        using var answer = await visitor.Get(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement.Clone();
    }

    /// <summary>A school in the north and one in the south, in the autumn of 2026.</summary>
    public sealed class Schools : LabHouse
    {
        protected override async Task Furnish()
        {
            await base.Furnish();
            await Register("00AA", "01", Region.North);
            await Register("00AA", "02", Region.South);
            await Town.Tell(Town.Programme, new SetHolidays(
            [
                new("2026-2027-herfstvakantie-noord", "Herfstvakantie", new(2026, 10, 10), new(2026, 10, 18), false, "bron", "2026-2027", Region.North),
                new("2026-2027-herfstvakantie-zuid", "Herfstvakantie", new(2026, 10, 17), new(2026, 10, 25), false, "bron", "2026-2027", Region.South),
            ], []));
        }

        private async Task Register(string brin, string branch, Region region) => await Town.Tell(new GrainId("school", $"{brin}{branch}".ToLowerInvariant()), new RegisterSchool(new()
        {
            Brin = brin,
            Branch = branch,
            Name = $"School {branch}",
            ShortName = $"School {branch}",
            Sector = Sector.Secondary,
            Place = "Goes",
            Region = region,
            Example = false,
        }));
    }
}
