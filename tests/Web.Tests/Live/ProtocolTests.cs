using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Live;

public sealed class ProtocolTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Entry_reaches_a_colleague_of_another_school_live()
    {
        await using var writer = await house.Connect(house.Sanne);
        await using var reader = await house.Connect(house.Bram);
        var opening = await reader.Watch(house.Lab.Log);
        Assert.True(opening.GetProperty("reset").GetBoolean());

        var entry = Town.New();
        var receipt = await writer.Send(house.Lab.Log, Commands.AddEntry(entry, "Eén vraag op het bord."));
        var frames = await reader.FramesUntil(house.Lab.Log, receipt.GetProperty("seq").GetInt64());

        var put = frames[^1].GetProperty("puts")[0];
        Assert.Equal($"entry/{entry}", put.GetProperty("id").GetString());
        Assert.Equal("Eén vraag op het bord.", put.GetProperty("text").GetString());
        Assert.Equal(house.Sanne, frames[^1].GetProperty("by").GetString());
    }

    [Fact]
    public async Task Own_school_entry_is_only_a_number_to_another_school()
    {
        await using var writer = await house.Connect(house.Sanne);
        await using var reader = await house.Connect(house.Bram);
        await reader.Watch(house.Lab.Log);

        var receipt = await writer.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Voor ons zelf.", visibility: "school"));
        var frames = await reader.FramesUntil(house.Lab.Log, receipt.GetProperty("seq").GetInt64());

        Assert.Equal("seq", Assert.Single(frames[^1].EnumerateObject()).Name);
    }

    [Fact]
    public async Task Watch_after_a_number_gives_the_frames_in_between()
    {
        await using var client = await house.Connect(house.Sanne);
        var before = (await client.Watch(house.Lab.Log)).GetProperty("seq").GetInt64();
        await client.Call("Unwatch", house.Lab.Log);
        var receipt = await client.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Gemist."));

        var opening = await client.Watch(house.Lab.Log, before);

        Assert.False(opening.GetProperty("reset").GetBoolean());
        Assert.Equal(receipt.GetProperty("seq").GetInt64(), opening.GetProperty("frames").EnumerateArray().Last().GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task Same_command_twice_is_done_once()
    {
        await using var client = await house.Connect(house.Sanne);
        var command = Commands.AddEntry(Town.New(), "Een keer.");

        var first = await client.Send(house.Lab.Log, command);
        var second = await client.Send(house.Lab.Log, command);

        Assert.Equal(first.ToString(), second.ToString());
    }

    [Fact]
    public async Task Refusal_holds_code_key_and_a_sentence_in_the_language_of_the_person()
    {
        await using var dutch = await house.Connect(house.Sanne);
        await using var english = await house.Connect(house.Emma);
        var command = Commands.AddEntry(Town.New(), "");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => dutch.Send(house.Lab.Log, command));
        var refusedInEnglish = await Assert.ThrowsAsync<RefusedException>(() => english.Send(house.Lab.Log, command));

        Assert.Equal("invalid", refused.Code);
        Assert.Equal(refused.Key, refusedInEnglish.Key);
        Assert.NotEqual(refused.Refusal.GetProperty("message").GetString(), refusedInEnglish.Refusal.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Page_gives_documents_newest_first()
    {
        await using var client = await house.Connect(house.Sanne);
        for (var number = 0; number < 3; number++)
            await client.Send(house.Lab.Log, Commands.AddEntry(Town.New(), $"Bladzijde {number}."));

        var page = await client.Page(house.Lab.Log, "entry", new { take = 2 });

        var created = page.GetProperty("docs").EnumerateArray().Where(doc => doc.GetProperty("id").GetString()!.StartsWith("entry/", StringComparison.Ordinal))
            .Select(doc => doc.GetProperty("created").GetInt64()).ToArray();
        Assert.Equal(2, created.Length);
        Assert.True(created[0] > created[1]);
        Assert.True(page.GetProperty("more").GetBoolean());
    }

    [Fact]
    public async Task Message_of_nearly_the_limit_gets_through()
    {
        await using var client = await house.Connect(house.Sanne);
        var command = Commands.AddEntry(Town.New(), new string('e', 200_000));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.Send(house.Lab.Log, command));

        Assert.Equal("text", refused.Refusal.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("log")]
    [InlineData("nothing/here")]
    [InlineData("log/does-not-exist")]
    public async Task Unknown_grain_is_refused(string grain)
    {
        await using var client = await house.Connect(house.Sanne);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.Watch(grain));

        Assert.Contains(refused.Code, new[] { "not-found", "forbidden" });
    }

    [Fact]
    public async Task Nothing_is_heard_after_unwatching()
    {
        await using var client = await house.Connect(house.Sanne);
        await client.Watch(house.Lab.Log);
        await client.Call("Unwatch", house.Lab.Log);
        await client.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Stil."));

        // The leerlab is heard after it: what was to come of the log would have come before.
        await client.Watch(house.Lab.Leerlab);
        await house.Town.Tell(house.Lab.Leerlab, new Grains.Leerlab.AddSubQuestion(Town.New(), "Wat nu?"));
        await client.Hears("Frames", said => said.Grain == house.Lab.Leerlab);

        Assert.DoesNotContain(client.SoFar(), said => said.Grain == house.Lab.Log);
    }
}
