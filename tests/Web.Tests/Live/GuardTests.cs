using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Visit;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Live;

/// <summary>
/// Row C32, of everything that is born from a leerlab or a school: who is removed hears nothing more of it, though its own copy of the membership says
/// the opposite for ever. The copy is made to say so before the leerlab speaks.
/// </summary>
public sealed class GuardTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly Grains.Calendar.When When = Grains.Calendar.When.At(new(2026, 12, 3), new(15, 30), new(17, 0));
    private static readonly AccessRole Chair = new(Role.Chair);

    [Fact]
    public async Task Who_is_removed_hears_nothing_more_from_a_meeting_nor_its_minutes()
    {
        var key = Town.New();
        await Plan(key);

        await ShownOut($"meeting/{key}", person => new Grains.Meeting.SetMember(person, long.MaxValue, [Chair]), "attendee");
        await ShownOut($"text/{key}", person => new Grains.Text.SetMember(person, long.MaxValue, [Chair]), "update");
    }

    [Fact]
    public async Task Who_is_removed_hears_nothing_more_from_the_plan() =>
        await ShownOut($"text/{house.Lab.Key}", person => new Grains.Text.SetMember(person, long.MaxValue, [Chair]), "update");

    [Fact]
    public async Task Who_is_removed_hears_nothing_more_from_a_poll()
    {
        var key = Town.New();
        await house.Town.As(house.Emma, Leerlab, new StartPoll(key, "Wanneer?", [new(Town.New(), When)]));
        await house.Town.Until($"poll/{key}", documents => documents.ContainsKey("poll"));

        await ShownOut($"poll/{key}", person => new Grains.Poll.SetMember(person, long.MaxValue, [Chair]), "answer");
    }

    [Fact]
    public async Task Who_is_removed_hears_nothing_more_from_a_visit_that_was_shared_with_them()
    {
        var key = Town.New();
        var visit = new GrainId("visit", key);
        await house.Town.As(house.Sanne, Leerlab, new PlanVisit(key, house.Sanne, house.Bram, When));
        await house.Town.Until($"{visit}", documents => documents.ContainsKey("visit"));
        await house.Town.As(house.Sanne, visit, new GiveFeedback("Naartoe", "Ver", "Verder"));
        await house.Town.As(house.Sanne, visit, new CloseVisit());

        await ShownOut($"{visit}", person => new Grains.Visit.SetMember(person, long.MaxValue, [Chair]), "feedback", async person =>
            await house.Town.As(house.Bram, visit, new ShareVisit([person])));
    }

    [Fact]
    public async Task The_two_of_a_visit_keep_it_whatever_becomes_of_the_leerlab()
    {
        var (key, person) = (Town.New(), await house.Town.Person("Weg"));
        var member = await house.Town.Join(house.Lab, person, Role.Chair);
        await house.Town.As(person, Leerlab, new PlanVisit(key, person, house.Bram, When));
        await house.Town.Until($"visit/{key}", documents => documents.ContainsKey("visit"));
        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));

        await using var client = await house.Connect(person);
        Assert.True((await client.Watch($"visit/{key}")).GetProperty("reset").GetBoolean());
    }

    [Fact]
    public async Task Who_is_removed_hears_nothing_more_from_a_meeting_of_the_school_that_they_were_of_through_the_leerlab()
    {
        var key = Town.New();
        await house.Town.As(house.Sanne, GrainId.Parse(LabHouse.Kwelder), new PlanSchoolMeeting(key, MeetingKind.BoardSession, "Bord", When));
        await house.Town.Until($"meeting/{key}", documents => documents.ContainsKey("meeting"));
        AccessRole role = new(Role.Delegate, LabHouse.Kwelder, Via: house.Lab.Leerlab);

        await ShownOut($"meeting/{key}", person => new Grains.Meeting.SetMember(person, long.MaxValue, [role]), "attendee");
        await ShownOut($"text/{key}", person => new Grains.Text.SetMember(person, long.MaxValue, [role]), "update");
    }

    [Fact]
    public async Task School_names_the_leerlab_through_which_somebody_is_of_it()
    {
        var key = Town.New();
        await house.Town.As(house.Sanne, GrainId.Parse(LabHouse.Kwelder), new PlanSchoolMeeting(key, MeetingKind.BoardSession, "Bord", When));
        await house.Town.Until($"meeting/{key}", documents => documents.ContainsKey("meeting"));

        var audience = await house.Host.AudienceOf(new("meeting", key), Actor.Person(house.Sanne), CancellationToken.None);

        Assert.Equal(new Guard(Leerlab, "member"), Assert.Single(audience.Guards));
    }

    [Fact]
    public async Task Who_is_removed_hears_nothing_more_of_what_is_the_schools_own()
    {
        var (person, action) = (await house.Town.Person("Weg"), Town.New());
        var member = await house.Town.Join(house.Lab, person, Role.Delegate, LabHouse.Kwelder);
        await house.Town.Until(LabHouse.Kwelder, () => IsOwn(person));
        await house.Town.As(house.Sanne, GrainId.Parse(LabHouse.Kwelder), new Grains.School.AddAction(action, "Bord halen"));
        await using var leaving = await house.Connect(person);
        Assert.Contains(action, $"{await leaving.Watch(LabHouse.Kwelder)}", StringComparison.Ordinal);

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));
        await leaving.Hears("Revoked", said => said.Grain == LabHouse.Kwelder);
        await house.Town.Until(LabHouse.Kwelder, async () => !await IsOwn(person));

        Assert.DoesNotContain(action, $"{await leaving.Watch(LabHouse.Kwelder)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_of_the_school_alone_makes_nobody_one_of_its_own()
    {
        var person = await house.Town.Person("Nooit");
        await house.Town.Tell(LabHouse.Kwelder, new SetKeeper(house.Lab.Leerlab, person, Keeps: true, Role: Role.Delegate));
        Assert.True(await IsOwn(person));
        await using var client = await house.Connect(person);

        Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => client.Watch(LabHouse.Kwelder))).Code);
        Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => client.Page(LabHouse.Kwelder, "action"))).Code);
    }

    private async Task<bool> IsOwn(string person) =>
        (await house.Host.AudienceOf(GrainId.Parse(LabHouse.Kwelder), Actor.Person(person), CancellationToken.None)).Holds("own");

    private GrainId Leerlab => GrainId.Parse(house.Lab.Leerlab);

    private async Task Plan(string key)
    {
        await house.Town.As(house.Emma, Leerlab, new PlanMeeting(key, MeetingKind.Meeting, "Bijeenkomst december", When));
        await house.Town.Until($"meeting/{key}", documents => documents.ContainsKey("meeting"));
        await house.Town.Until($"text/{key}", documents => documents.ContainsKey("text"));
    }

    /// <param name="stale">What the grain's own copy goes on to say.</param>
    /// <param name="type">Of what may be asked by the page.</param>
    private async Task ShownOut(string grain, Func<string, Command> stale, string type, Func<string, Task>? let = null)
    {
        var person = await house.Town.Person("Weg");
        var member = await house.Town.Join(house.Lab, person, Role.Chair);
        await (let?.Invoke(person) ?? Task.CompletedTask);
        await house.Town.Tell(grain, stale(person));
        await using var leaving = await house.Connect(person);
        await leaving.Watch(grain);
        await leaving.Page(grain, type);

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));
        await leaving.Hears("Revoked", said => said.Grain == grain);

        Assert.False((await house.Host.AudienceOf(GrainId.Parse(grain), Actor.Person(person), CancellationToken.None)).IsNobody);
        Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => leaving.Watch(grain))).Code);
        Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => leaving.Page(grain, type))).Code);
    }
}
