using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Telemetry;

public sealed class StatusTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Manager_sees_what_the_node_did()
    {
        using var manager = await house.Town.SignIn(house.Manager);
        var before = await Figure(manager, "leerlabs.commands");
        await using var sanne = await house.Connect(house.Sanne);
        await sanne.Watch(house.Lab.Log);
        await sanne.Send(house.Lab.Log, new { type = "add-entry", commandId = Town.New(), entry = Town.New(), text = "Dag" });

        Assert.True(await Figure(manager, "leerlabs.commands") > before);
        Assert.True(await Figure(manager, "leerlabs.watchers") >= 1);
        Assert.True(await Figure(manager, "leerlabs.connections") >= 1);
    }

    [Fact]
    public async Task Every_figure_has_a_name_in_both_languages()
    {
        using var manager = await house.Town.SignIn(house.Manager);
        await using var sanne = await house.Connect(house.Sanne);

        foreach (var figure in await Figures(manager))
            foreach (var language in new[] { "nl", "en" })
                Assert.Contains($"node.figure.{figure.GetProperty("name").GetString()!["leerlabs.".Length..]}", Texts(language));
    }

    private static async Task<long> Figure(Visitor visitor, string name) =>
        (await Figures(visitor)).Where(figure => figure.GetProperty("name").GetString() == name).Select(figure => figure.GetProperty("value").GetInt64()).SingleOrDefault();

    private static async Task<JsonElement[]> Figures(Visitor visitor)
    {
        using var answer = await visitor.Get("/api/status");
        var status = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. status.RootElement.GetProperty("figures").EnumerateArray()];
    }

    private static Dictionary<string, string>.KeyCollection Texts(string language)
    {
        using var stream = typeof(LeerlabsApp).Assembly.GetManifestResourceStream($"Leerlabs.Web.Texts.manage.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.Keys;
    }
}
