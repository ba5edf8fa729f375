using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.ClosedDays;

public sealed class ClosedImportTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly int Year = DutchDay.Of(TimeProvider.System.GetUtcNow()).Year + 1;

    [Fact]
    public async Task Calendar_is_looked_at_then_taken_and_a_second_time_changes_nothing()
    {
        var file = Calendar(
            Event("carnaval", $"DTSTART;VALUE=DATE:{Year}0208", $"DTEND;VALUE=DATE:{Year}0213", "SUMMARY:Carnaval"),
            Event("studie", $"DTSTART;TZID=W. Europe Standard Time:{Year}0310T130000", $"DTEND;TZID=W. Europe Standard Time:{Year}0310T170000", "SUMMARY:Studiemiddag"),
            Event("toets", $"DTSTART;VALUE=DATE:{Year}0405", "DURATION:P5D", "SUMMARY:Toetsweek 3"),
            Event("ouders", $"DTSTART:{Year}0414T183000Z", $"DTEND:{Year}0414T200000Z", "SUMMARY:Ouderavond"));

        var looked = await Post(house.Sanne, "look", file);
        Assert.Equal(
            [("carnaval", $"{Year}-02-08", $"{Year}-02-12", "holiday", "new"), ("studie", $"{Year}-03-10", $"{Year}-03-10", "study-day", "new"), ("toets", $"{Year}-04-05", $"{Year}-04-09", "test-week", "new")],
            Lines(looked).Zip(["carnaval", "studie", "toets"], (line, key) => (key, line.From, line.To, line.What, line.State)));
        Assert.Equal((22, "“Ouderavond” duurt geen hele dag en is overgeslagen."), Problem(looked));
        Assert.Empty(await house.Ids(LabHouse.Kwelder, "closed"));

        await Post(house.Sanne, "take", file);
        var again = await Post(house.Sanne, "take", file);

        Assert.Equal(3, (await house.Ids(LabHouse.Kwelder, "closed")).Length);
        Assert.All(Lines(again), line => Assert.Equal("same", line.State));

        var moved = file.Replace($"{Year}0208", $"{Year}0209", StringComparison.Ordinal);
        Assert.Equal(["changed", "same", "same"], Lines(await Post(house.Sanne, "take", moved)).Select(line => line.State));
        Assert.Equal(3, (await house.Ids(LabHouse.Kwelder, "closed")).Length);
    }

    [Fact]
    public async Task Table_is_read_with_what_can_be_read_and_the_lines_that_can_not()
    {
        var file = $"van;tot;wat;naam\r\n1-9-{Year};;studiedag;Start\r\n{Year}-09-14;{Year}-09-18;toetsweek;\r\n31-2-{Year};;vrij;\r\n5-10-{Year};4-10-{Year};vrij;\r\n6-10-{Year};;iets;\r\n7-10-{Year};;Studiemiddag rekenen;\r\n";

        var looked = await Post(house.Bram, "look", file, "00aa02");

        Assert.Equal([("study-day", "new"), ("test-week", "new"), ("study-day", "new")], Lines(looked).Select(line => (line.What, line.State)));
        Assert.Equal(["Start", null, "Studiemiddag rekenen"], looked.GetProperty("lines").EnumerateArray().Select(line => line.Text("name")));
        Assert.Equal([4, 5, 6], looked.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Equal($"“31-2-{Year}” is geen datum. Schrijf bijvoorbeeld 3-12-2026.", looked.GetProperty("problems")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nrommel\r\n", "calendar-line")]
    [InlineData("", "days-empty")]
    public async Task Rubbish_is_refused_with_a_clear_message(string file, string key)
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        using var answer = await sanne.Post("/api/schools/00aa01/closed/look", new { file = Convert.ToBase64String(Encoding.UTF8.GetBytes(file)) });

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(key, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("key").GetString());
    }

    [Fact]
    public async Task Only_who_keeps_the_schools_days_takes_them()
    {
        using var bram = await house.Town.SignIn(house.Bram);
        using var answer = await bram.Post("/api/schools/00aa01/closed/take", new { file = Convert.ToBase64String(Encoding.UTF8.GetBytes($"3-12-{Year};;vrij;Sint")) });

        Assert.Equal(403, (int)answer.StatusCode);
    }

    private async Task<JsonElement> Post(string person, string what, string file, string school = "00aa01")
    {
        using var visitor = await house.Town.SignIn(person);
        using var answer = await visitor.Post($"/api/schools/{school}/closed/{what}", new { file = Convert.ToBase64String(Encoding.UTF8.GetBytes(file)) });
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }

    private static (int Line, string Message) Problem(JsonElement report)
    {
        var only = Assert.Single(report.GetProperty("problems").EnumerateArray());
        return (only.GetProperty("line").GetInt32(), only.GetProperty("message").GetString()!);
    }

    private static Line[] Lines(JsonElement report) => report.GetProperty("lines").Deserialize<Line[]>(JsonSerializerOptions.Web)!;

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//School//NL\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    private static string Event(string uid, params string[] lines) => $"BEGIN:VEVENT\r\nUID:{uid}\r\n{string.Concat(lines.Select(line => $"{line}\r\n"))}END:VEVENT\r\n";

    private sealed record Line(string From, string To, string What, string State);
}
