using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Experts;

/// <summary>An answer that experts write together, by what goes over the line.</summary>
public sealed class DraftOnTheWireTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    [Fact]
    public async Task Asker_receives_nothing_of_what_is_written_until_it_is_sent()
    {
        var text = await ExpertRequests.Drafted(house);
        await using var asker = await house.Connect(house.Cast["writer"]);
        var opened = await asker.Watch(house.Request);
        var seq = opened.GetProperty("seq").GetInt64();
        await ExpertRequests.On(house, "adviser", new Say(Town.New(), "Ik schrijf het op."));
        await Type(text, "adviser", 0, "Geheim concept");
        await Type(text, "keeper", 14, ", vervolgd");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => asker.Watch(text));
        Assert.Contains(refused.Code, new[] { "forbidden", "not-found" });
        await Assert.ThrowsAsync<RefusedException>(() => asker.Page(text, "update"));
        await house.Town.As(house.Cast["adviser"], GrainId.Parse(text), new SendAnswer(Town.New(), 2));
        var frames = new List<JsonElement>();
        while (!frames.Any(frame => $"{frame}".Contains("Geheim concept, vervolgd", StringComparison.Ordinal)))
            frames.AddRange(await asker.FramesUntil(house.Request, ++seq));

        var before = string.Concat(frames.Take(frames.Count - 1).Append(opened));
        Assert.DoesNotContain("concept", before, StringComparison.Ordinal);
        Assert.DoesNotContain("draft", before, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"answered\"", $"{frames[^1]}", StringComparison.Ordinal);
        await house.Town.Until(text, documents => documents.Keys.All(id => !id.StartsWith("sent/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_leaves_the_pool_hears_nothing_more_of_its_requests_nor_of_what_is_written_there()
    {
        var person = await house.Town.Person("Expert");
        await house.Town.As(house.Manager, GrainId.Parse(ExpertRequests.Pool), new AddExpert(person));
        var text = await ExpertRequests.Drafted(house);
        await ExpertRequests.On(house, "adviser", new AskAlong(person));
        await house.Town.Until(text, documents => $"{documents["text"]}".Contains(person, StringComparison.Ordinal));
        await using var line = await house.Connect(person);
        string[] grains = [text, house.Request, ExpertRequests.Pool];
        foreach (var grain in grains)
            await line.Watch(grain);

        await house.Town.As(house.Manager, GrainId.Parse(ExpertRequests.Pool), new RemoveExpert(person));

        foreach (var grain in grains)
        {
            await line.Hears("Revoked", said => said.Grain == grain);
            await Assert.ThrowsAsync<RefusedException>(() => line.Watch(grain));
        }
    }

    private Task<Receipt> Type(string text, string name, int at, string words) => house.Town.As(
        house.Cast[name], GrainId.Parse(text), new TypeText(at == 0 ? 0 : 1, TextChange.Insert(at, at, words)));
}
