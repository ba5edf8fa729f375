using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Sharing;

/// <summary>What stands in an answer of who and where it is about, before it is shared; and what a visitor finds of it after.</summary>
public sealed class NameCheckTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    [Fact]
    public async Task Names_of_people_and_of_the_leerlab_are_found_and_what_looks_like_pupil_data()
    {
        await ExpertRequests.Asked(house);
        var name = (await house.Host.Read(GrainId.Parse(house.Cast["writer"]), CancellationToken.None))["person"].GetProperty("givenName").GetString()!;

        var finds = await Look($"Dat zei {name} in De dagstart telt. Bel 06-12345678.");

        Assert.Contains((name, "person"), finds);
        Assert.Contains(("De dagstart telt", "leerlab"), finds);
        Assert.Contains(("06-12345678", "pupil"), finds);
    }

    [Fact]
    public async Task Text_without_names_has_no_finds()
    {
        await ExpertRequests.Asked(house);

        Assert.Empty(await Look("Ja, met toestemming van de ouders."));
    }

    [Fact]
    public async Task Answer_reaches_visitors_only_with_the_askers_consent()
    {
        var key = await ExpertRequests.Answered(house, accepted: true);
        await ExpertRequests.On(house, "adviser", new Say(Town.New(), "Onder ons: het kanariewoord is velduilnest."));
        await ExpertRequests.On(house, "writer", new CloseRequest());
        await ExpertRequests.On(house, "adviser", new PrepareShare("Mag het op de bosuilkaart?", "Mogen we dat?", "Ja, met toestemming.", []));
        Assert.DoesNotContain("bosuilkaart", await Found("bosuilkaart"), StringComparison.Ordinal);

        await ExpertRequests.On(house, "writer", new ConsentShare(1));
        await house.Town.Until("library/nl", async () => (await Found("bosuilkaart")).Contains("bosuilkaart", StringComparison.Ordinal));

        Assert.DoesNotContain(key, await Found("bosuilkaart"), StringComparison.Ordinal);
        Assert.DoesNotContain("velduilnest", await Found("velduilnest"), StringComparison.Ordinal);

        await ExpertRequests.On(house, "writer", new WithdrawShare());
        await house.Town.Until("library/nl", async () => !(await Found("bosuilkaart")).Contains("op de bosuilkaart", StringComparison.Ordinal));
    }

    private async Task<List<(string Text, string Find)>> Look(string text)
    {
        using var adviser = await house.Town.SignIn(house.Cast["adviser"]);
        using var answer = await adviser.Post($"/api/expert-requests/{house.Request["expert-request/".Length..]}/names", new { texts = new[] { text } });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var reply = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. reply.GetProperty("finds").EnumerateArray().Select(find => (find.GetProperty("text").GetString()!, find.GetProperty("find").GetString()!))];
    }

    private async Task<string> Found(string words)
    {
        using var visitor = house.Visitor();
        return $"{await visitor.Read($"/api/library/search?q={words}")}";
    }
}
