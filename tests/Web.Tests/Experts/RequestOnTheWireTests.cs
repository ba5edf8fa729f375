using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Experts;

/// <summary>What of a request reaches whom, by what goes over the line and not by what is shown.</summary>
public sealed class RequestOnTheWireTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    private static readonly string[] Others =
        ["delegate", "leader", "other", "otherleader", "executive", "coach", "chair", "team", "lead", "researcher", "manager", "expert", "elsewhere", "removed", "stranger"];

    private static readonly Dictionary<RequestReaders, string[]> Readers = new()
    {
        [RequestReaders.Lab] = ["delegate", "leader", "other", "otherleader", "executive", "coach", "chair", "team", "lead", "researcher", "manager"],
        [RequestReaders.School] = ["delegate", "leader"],
        [RequestReaders.Asker] = [],
    };

    public static TheoryData<RequestReaders, RequestState> Rows
    {
        get
        {
            var rows = new TheoryData<RequestReaders, RequestState>();
            foreach (var readers in Enum.GetValues<RequestReaders>())
                foreach (var state in Enum.GetValues<RequestState>())
                    rows.Add(readers, state);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_person_gets_the_words_that_are_theirs_in_every_state(RequestReaders readers, RequestState state)
    {
        await ExpertRequests.In(house, readers, state);
        var wrong = new List<string>();
        foreach (var name in Others.Concat(["writer", "adviser", "keeper"]))
        {
            var expected = name is "adviser" or "keeper" ? "question noted" : name == "writer" || Readers[readers].Contains(name) ? "question" : "";
            if (await Gets(name) is var gets && gets != expected)
                wrong.Add($"{name}: {gets}");
        }

        Assert.True(wrong.Count == 0, $"{readers} {state}: {string.Join("; ", wrong)}");
    }

    [Fact]
    public async Task Nothing_of_a_note_comes_to_the_asker_live_by_page_or_by_catching_up()
    {
        await ExpertRequests.In(house, RequestReaders.Lab, RequestState.Assigned);
        await using var asker = await house.Connect(house.Cast["writer"]);
        var before = (await asker.Watch(house.Request)).GetProperty("seq").GetInt64();

        await ExpertRequests.On(house, "adviser", new AddNote(Town.New(), "Onder ons: geheim."));
        var after = (await ExpertRequests.On(house, "adviser", new Say(Town.New(), "Waar komt de foto?"))).Seq;

        var live = string.Concat(await asker.FramesUntil(house.Request, after));
        await using var later = await house.Connect(house.Cast["writer"]);
        var caughtUp = $"{await later.Watch(house.Request, before)}";
        Assert.Contains("Waar komt de foto?", live, StringComparison.Ordinal);
        Assert.Contains("Waar komt de foto?", caughtUp, StringComparison.Ordinal);
        Assert.All([live, caughtUp, $"{await later.Page(house.Request, "note")}"], said => Assert.DoesNotContain("note", said, StringComparison.Ordinal));
    }

    private async Task<string> Gets(string name)
    {
        using var response = await (await house.Cast.Visitor(name)).Get($"/api/grains/{house.Request}");
        var said = await response.Content.ReadAsStringAsync();
        string[] words = [.. said.Contains("Mogen we", StringComparison.Ordinal) ? ["question"] : Array.Empty<string>(), .. said.Contains("Onder ons", StringComparison.Ordinal) ? ["noted"] : Array.Empty<string>()];
        return string.Join(' ', words);
    }
}
