using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Search;

/// <summary>Minutes, reports, plans and decisions are found, by those who may read them alone (row C13).</summary>
public sealed class TextSearchTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly Grains.Calendar.When When = Grains.Calendar.When.At(new(2026, 12, 3), new(15, 30), new(17, 0));

    [Fact]
    public async Task Minutes_are_found_while_they_are_written_and_lead_to_their_meeting()
    {
        var meeting = await Planned();
        await Type(meeting, "De **steenuil** kwam ter sprake.");

        var hit = Assert.Single(Hits(await Find(house.Sanne, "steenuilen")));

        Assert.Equal(("minutes", meeting, "Bijeenkomst december", house.Lab.Leerlab), (hit.Text("kind"), hit.Text("meeting"), hit.Text("title"), hit.Text("leerlab")));
        Assert.Equal("De steenuil kwam ter sprake.", hit.Text("snippet"));
    }

    [Fact]
    public async Task Words_that_were_deleted_are_found_no_more_and_what_was_fixed_is_a_report()
    {
        var (meeting, text) = (await Planned(), "De velduil. De kerkuil.");
        await Type(meeting, text);
        Assert.Single(Hits(await Find(house.Sanne, "velduil")));
        await house.Town.As(house.Emma, new("text", meeting), new TypeText(1, TextChange.Replace(text.Length, 0, 12, "")));

        await house.Town.Tell($"text/{meeting}", new OpenConcept([house.Emma]));
        await house.Town.Tell($"text/{meeting}", new FixText());

        Assert.Equal(0, (await Find(house.Sanne, "velduil")).GetProperty("total").GetInt32());
        Assert.Equal("report", Assert.Single(Hits(await Find(house.Sanne, "kerkuil"))).Text("kind"));
    }

    [Fact]
    public async Task Plan_is_found_and_leads_to_the_leerlab()
    {
        var text = new GrainId("text", house.Lab.Key);
        var start = (await house.Host.Read(text, CancellationToken.None))["base"].Text("text")!.Length;
        await house.Town.As(house.Emma, text, new TypeText(0, TextChange.Insert(start, 0, "Over de ransuil.\n")));

        var hit = Assert.Single(Hits(await Find(house.Bram, "ransuil")));

        Assert.Equal(("plan", house.Lab.Leerlab, null), (hit.Text("kind"), hit.Text("leerlab"), hit.Text("meeting")));
    }

    [Fact]
    public async Task Decision_is_found_in_the_register_until_it_is_taken_back()
    {
        var (meeting, decision) = (await Planned(), Town.New());
        await house.Town.Tell(house.Lab.Leerlab, new SetDecision(meeting, decision, new("Elke maand de oehoe", house.Sanne, TimeProvider.System.GetUtcNow())));

        var hit = Assert.Single(Hits(await Find(house.Bram, "oehoe")));
        await house.Town.Tell(house.Lab.Leerlab, new SetDecision(meeting, decision));

        Assert.Equal(("decided", decision, meeting, house.Sanne), (hit.Text("kind"), hit.Text("decision"), hit.Text("meeting"), hit.Text("by")));
        Assert.Empty(Hits(await Find(house.Bram, "oehoe")));
    }

    [Fact]
    public async Task Action_is_found_on_the_list_until_nobody_has_to_do_it()
    {
        var action = Town.New();
        await house.Town.As(house.Bram, GrainId.Parse(house.Lab.Leerlab), new Grains.Leerlab.AddAction(action, "De wintertalingen tellen"));

        var hit = Assert.Single(Hits(await Find(house.Sanne, "wintertaling")));
        await house.Town.As(house.Bram, GrainId.Parse(house.Lab.Leerlab), new Grains.Leerlab.RemoveAction(action));

        Assert.Equal(("action", action, house.Bram, house.Lab.Leerlab), (hit.Text("kind"), hit.Text("action"), hit.Text("by"), hit.Text("leerlab")));
        Assert.Empty(Hits(await Find(house.Sanne, "wintertaling")));
    }

    [Fact]
    public async Task Meeting_is_found_by_its_agenda_by_those_who_may_read_it_alone()
    {
        var (meeting, item) = (await Planned(), Town.New());
        await house.Town.As(house.Emma, new("meeting", meeting), new AddItem(item, ItemKind.Discuss, "Over de slobeenden", Note: "En de pijlstaarten."));

        var hit = Assert.Single(Hits(await Find(house.Bram, "pijlstaart")));
        var person = await house.Town.Person("Vreemde");
        Assert.Empty(Hits(await Find(person, "slobeend")));
        await house.Town.As(house.Emma, new("meeting", meeting), new RemoveItem(item));

        Assert.Equal(("meeting", "item", meeting, "Bijeenkomst december"), (hit.Text("kind"), hit.Text("field"), hit.Text("meeting"), hit.Text("title")));
        Assert.Empty(Hits(await Find(house.Bram, "pijlstaart")));
    }

    [Fact]
    public async Task Addendum_to_a_report_is_found()
    {
        var meeting = await Planned();
        await house.Town.As(house.Emma, new("meeting", meeting), new StartMeeting());
        await house.Town.As(house.Emma, new("meeting", meeting), new EndMeeting());
        await house.Town.As(house.Emma, new("meeting", meeting), new ShareReport(Grains.Core.DutchDay.Of(TimeProvider.System.GetUtcNow()).AddDays(10)));
        await house.Town.Tell($"meeting/{meeting}", new CloseAmendments());
        await house.Town.As(house.Emma, new("meeting", meeting), new FixReport());
        await house.Town.As(house.Emma, new("meeting", meeting), new AddAddendum(Town.New(), "Het waren geen smienten."));

        var hit = Assert.Single(Hits(await Find(house.Sanne, "smient")));

        Assert.Equal(("meeting", "addendum", meeting), (hit.Text("kind"), hit.Text("field"), hit.Text("meeting")));
    }

    [Fact]
    public async Task Nobody_outside_the_leerlab_finds_its_minutes_nor_hears_that_there_are_any()
    {
        var meeting = await Planned();
        await Type(meeting, "De dwerguil zat stil.");
        var person = await house.Town.Person("Gast");
        var member = await house.Town.Join(house.Lab, person, Role.Researcher);
        await house.Town.Until(person, documents => documents.ContainsKey($"membership/{house.Lab.Key}"));
        using var guest = await house.Town.SignIn(person);
        Assert.Single(Hits(await guest.Read("/api/search?q=dwerguil")));

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));

        var found = await guest.Read("/api/search?q=dwergui");
        Assert.Equal((0, null), (found.GetProperty("total").GetInt32(), found.Text("suggestion")));
        Assert.Empty(found.GetProperty("counts").GetProperty("kind").EnumerateObject());
    }

    [Fact]
    public async Task Log_alone_is_searched_where_that_is_asked()
    {
        var meeting = await Planned();
        await Type(meeting, "De sneeuwuil.");
        using var sanne = await house.Town.SignIn(house.Sanne);

        Assert.Empty(Hits(await sanne.Read($"/api/search?q=sneeuwuil&log=true&leerlab={house.Lab.Leerlab}")));
        Assert.Single(Hits(await sanne.Read($"/api/search?q=sneeuwuil&leerlab={house.Lab.Leerlab}")));
    }

    private async Task<string> Planned()
    {
        var key = Town.New();
        await house.Town.As(house.Emma, GrainId.Parse(house.Lab.Leerlab), new PlanMeeting(key, MeetingKind.Meeting, "Bijeenkomst december", When));
        await house.Town.Until($"text/{key}", documents => documents.ContainsKey("text"));
        return key;
    }

    private Task<Receipt> Type(string meeting, string text) =>
        house.Town.As(house.Emma, new("text", meeting), new TypeText(0, TextChange.Insert(0, 0, text)));

    private async Task<JsonElement> Find(string person, string words)
    {
        using var visitor = await house.Town.SignIn(person);
        return await visitor.Read($"/api/search?q={Uri.EscapeDataString(words)}");
    }

    private static JsonElement[] Hits(JsonElement found) => [.. found.GetProperty("hits").EnumerateArray()];
}
