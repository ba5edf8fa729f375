using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Live;

public sealed class RevocationTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Who_is_removed_hears_that_the_watch_ended_and_nothing_of_what_comes_after()
    {
        var person = await house.Town.Person("Weg");
        var member = await house.Town.Join(house.Lab, person, Role.Chair);
        await using var leaving = await house.Connect(person);
        await using var staying = await house.Connect(house.Sanne);
        await leaving.Watch(house.Lab.Log);
        await staying.Watch(house.Lab.Log);

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));
        var receipt = await staying.Send(house.Lab.Log, Commands.AddEntry("na-het-vertrek", "Alleen voor wie er nog is."));
        await leaving.Hears("Revoked", said => said.Grain == house.Lab.Log);
        await staying.FramesUntil(house.Lab.Log, receipt.GetProperty("seq").GetInt64());

        Assert.DoesNotContain(leaving.SoFar(), said => said.Arguments.ToString().Contains("na-het-vertrek", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => leaving.Watch(house.Lab.Log));
        Assert.Equal("forbidden", refused.Code);
    }

    [Fact]
    public async Task Who_leaves_loses_the_leerlab_too()
    {
        var person = await house.Town.Person("Weg");
        var member = await house.Town.Join(house.Lab, person, Role.Chair);
        await using var leaving = await house.Connect(person);
        await leaving.Watch(house.Lab.Leerlab);

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));

        await leaving.Hears("Revoked", said => said.Grain == house.Lab.Leerlab);
    }

    [Fact]
    public async Task Another_role_starts_the_watch_afresh()
    {
        var person = await house.Town.Member(house.Lab, "Erbij", Role.Chair);
        await using var client = await house.Connect(person);
        var before = await client.Watch(house.Lab.Log);

        await house.Town.Tell(house.Lab.Leerlab, new AddMember(Town.New(), person, Role.Delegate, LabHouse.Kwelder));
        await client.Hears("Revoked", said => said.Grain == house.Lab.Log);
        var after = await client.Watch(house.Lab.Log, before.GetProperty("seq").GetInt64());

        Assert.True(after.GetProperty("reset").GetBoolean());
    }

    [Fact]
    public async Task Others_keep_their_watch_when_someone_leaves()
    {
        var person = await house.Town.Person("Weg");
        var member = await house.Town.Join(house.Lab, person, Role.Chair);
        await using var staying = await house.Connect(house.Bram);
        await staying.Watch(house.Lab.Log);

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));
        await house.Town.UntilOut(house.Lab.Log, person);
        await using var writer = await house.Connect(house.Sanne);
        var receipt = await writer.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Het gaat door."));

        await staying.FramesUntil(house.Lab.Log, receipt.GetProperty("seq").GetInt64());
        Assert.DoesNotContain(staying.SoFar(), said => said.Target == "Revoked");
    }

    [Fact]
    public async Task Watch_ends_by_the_leerlab_alone_while_the_log_still_has_its_own_copy()
    {
        // The log hears nothing here: its copy of the membership is made to say the opposite of the leerlab.
        var person = await house.Town.Person("Weg");
        var member = await house.Town.Join(house.Lab, person, Role.Chair);
        await using var client = await house.Connect(person);
        await client.Watch(house.Lab.Log);

        await house.Town.Tell(house.Lab.Log, new Grains.Log.SetAccess(person, long.MaxValue, [new(Role.Chair)]));
        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));
        await client.Hears("Revoked", said => said.Grain == house.Lab.Log);

        Assert.False((await house.Host.AudienceOf(GrainId.Parse(house.Lab.Log), Actor.Person(person), CancellationToken.None)).IsNobody);
        await Assert.ThrowsAsync<RefusedException>(() => client.Watch(house.Lab.Log));
        await Assert.ThrowsAsync<RefusedException>(() => client.Page(house.Lab.Log, "entry"));
    }

    [Fact]
    public async Task Narrowing_reaches_other_schools_as_a_delete_live_and_in_a_catch_up()
    {
        await using var writer = await house.Connect(house.Sanne);
        await using var other = await house.Connect(house.Bram);
        var start = (await other.Watch(house.Lab.Log)).GetProperty("seq").GetInt64();
        var entry = Town.New();
        await writer.Send(house.Lab.Log, Commands.AddEntry(entry, "Toch liever onder ons."));
        var receipt = await writer.Send(house.Lab.Log, Commands.Of("change-visibility", new { entry, visibility = "school" }));

        var live = await other.FramesUntil(house.Lab.Log, receipt.GetProperty("seq").GetInt64());
        await using var again = await house.Connect(house.Bram);
        var caughtUp = await again.Watch(house.Lab.Log, start);

        Assert.Contains($"entry/{entry}", live[^1].GetProperty("deletes").EnumerateArray().Select(id => id.GetString()));
        Assert.DoesNotContain("Toch liever onder ons.", caughtUp.ToString());
        Assert.Contains($"entry/{entry}", caughtUp.GetProperty("frames").ToString());
    }
}
