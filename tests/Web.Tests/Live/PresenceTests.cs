using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Live;

public sealed class PresenceTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Who_is_here_is_told_with_school_and_place_and_who_leaves_is_gone()
    {
        await using var reader = await house.Connect(house.Emma);
        var sanne = await house.Connect(house.Sanne);
        await reader.Watch(house.Lab.Log);
        await sanne.Watch(house.Lab.Log);
        var entry = Town.New();
        await sanne.Send(house.Lab.Log, Commands.AddEntry(entry, "Hier zit ik."));

        await sanne.Call("Here", house.Lab.Log, $"entry/{entry}", true);
        var here = Of(await reader.Hears("Presence", said => Of(said, house.Sanne) is { ValueKind: JsonValueKind.Object }), house.Sanne);
        await sanne.DisposeAsync();
        await reader.Hears("Presence", said => said.Arguments[1].GetProperty("gone").EnumerateArray().Any(gone => gone.GetString() == house.Sanne));

        Assert.Equal(LabHouse.Kwelder, here.GetProperty("school").GetString());
        Assert.Equal($"entry/{entry}", here.GetProperty("place").GetString());
        Assert.True(here.GetProperty("typing").GetBoolean());
    }

    [Fact]
    public async Task Place_in_an_own_school_entry_is_not_named_to_another_school()
    {
        var colleague = await house.Town.Member(house.Lab, "Joris", Grains.Core.Roles.Role.SchoolLeader, LabHouse.Kwelder);
        await using var own = await house.Connect(colleague);
        await using var other = await house.Connect(house.Bram);
        await using var sanne = await house.Connect(house.Sanne);
        await own.Watch(house.Lab.Log);
        await other.Watch(house.Lab.Log);
        await sanne.Watch(house.Lab.Log);
        var entry = Town.New();
        await sanne.Send(house.Lab.Log, Commands.AddEntry(entry, "Onder ons.", visibility: "school"));

        await sanne.Call("Here", house.Lab.Log, $"entry/{entry}", false);
        var toOwn = await own.Hears("Presence", said => Of(said, house.Sanne).ValueKind == JsonValueKind.Object);
        var toOther = await other.Hears("Presence", said => Of(said, house.Sanne).ValueKind == JsonValueKind.Object);

        Assert.Equal($"entry/{entry}", Of(toOwn, house.Sanne).GetProperty("place").GetString());
        Assert.False(Of(toOther, house.Sanne).TryGetProperty("place", out _));
    }

    [Fact]
    public async Task Place_that_narrows_is_named_no_longer()
    {
        await using var other = await house.Connect(house.Bram);
        await using var sanne = await house.Connect(house.Sanne);
        await other.Watch(house.Lab.Log);
        await sanne.Watch(house.Lab.Log);
        var entry = Town.New();
        await sanne.Send(house.Lab.Log, Commands.AddEntry(entry, "Voor iedereen."));
        await sanne.Call("Here", house.Lab.Log, $"entry/{entry}", false);
        await other.Hears("Presence", said => Of(said, house.Sanne) is { ValueKind: JsonValueKind.Object } here && here.TryGetProperty("place", out _));

        await sanne.Send(house.Lab.Log, Commands.Of("change-visibility", new { entry, visibility = "school" }));

        await other.Hears("Presence", said => Of(said, house.Sanne) is { ValueKind: JsonValueKind.Object } here && !here.TryGetProperty("place", out _));
    }

    private static JsonElement Of(Said said, string person) =>
        said.Arguments[1].GetProperty("here").EnumerateArray().FirstOrDefault(here => here.GetProperty("person").GetString() == person);
}
