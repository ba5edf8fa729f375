using System.IO.Compression;
using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Http;

/// <summary>What is accounted for, and what a school takes along.</summary>
public sealed class AccountTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Audit_trail_of_a_board_tells_who_did_what_when_without_a_text()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        await using var client = await sanne.Connect();
        await client.Watch(house.Lab.Log);
        await client.Call("Unwatch", house.Lab.Log);
        await client.Watch(house.Lab.Log);
        var entry = Town.New();
        await client.Send(house.Lab.Log, Commands.AddEntry(entry, "Geheime tekst."));
        await client.Send(house.Lab.Log, Commands.Of("change-visibility", new { entry, visibility = "school" }));
        await client.Page(house.Lab.Log, "version", new { parent = $"entry/{entry}" });

        var lines = (await Audit("12345")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("at,person,what,grain,id", lines[0]);
        var mine = lines.Where(line => line.Contains(house.Sanne, StringComparison.Ordinal)).ToArray();
        Assert.Single(mine, line => line.Contains("\"signed-in\"", StringComparison.Ordinal));
        Assert.Single(mine, line => line.Contains($"\"opened\",\"{house.Lab.Log}\"", StringComparison.Ordinal));
        Assert.Single(mine, line => line.EndsWith($"\"visibility-changed\",\"{house.Lab.Log}\",\"{entry}\"", StringComparison.Ordinal));
        Assert.Single(mine, line => line.EndsWith($"\"history\",\"{house.Lab.Log}\",\"entry/{entry}\"", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Geheime", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Audit_trail_of_another_board_tells_nothing_of_it()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        await sanne.Read($"/api/grains/{house.Lab.Log}");

        Assert.Equal("at,person,what,grain,id\r\n", await Audit("99999"));
    }

    [Fact]
    public async Task Cell_of_the_audit_trail_never_becomes_a_formula()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        await sanne.Read($"/api/grains/{house.Lab.Log}/pages/version?parent={Uri.EscapeDataString("=cmd|\"x\"")}");

        var csv = await Audit("12345");

        Assert.Contains("\"'=cmd|\"\"x\"\"\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task School_takes_its_own_entries_along_after_it_left_and_others_do_not()
    {
        const string school = "school/00aa07";
        await house.Town.Tell(house.Lab.Leerlab, new AddSchool(school, "Vertrekschool", "Goes", "12345"));
        await house.Town.Until(house.Lab.Log, documents => documents["log"].GetProperty("schools").ToString().Contains(school, StringComparison.Ordinal));
        var person = await house.Town.Member(house.Lab, "Iris", Role.Delegate, school);
        var log = GrainId.Parse(house.Lab.Log);
        var own = Town.New();
        await house.Town.As(person, log, new AddEntry(own, "Alleen van ons.", Visibility: Visibility.School));
        await house.Town.As(person, log, new AddComment(Town.New(), own, "En dit erbij."));
        await house.Town.As(person, log, new AddEntry(Town.New(), "Voor iedereen."));
        await house.Town.Tell(house.Lab.Leerlab, new RemoveSchool(school, "Fusie."));
        await house.Town.UntilOut(house.Lab.Log, person);
        using var visitor = await house.Town.SignIn(person);
        using var other = await house.Town.SignIn(house.Bram);

        using var zip = new ZipArchive(await (await visitor.Get($"/api/exports/school/{house.Lab.Key}/00aa07")).Content.ReadAsStreamAsync());
        using var refused = await other.Get($"/api/exports/school/{house.Lab.Key}/00aa07");

        var texts = await Task.WhenAll(zip.Entries.Select(async file => await new StreamReader(await file.OpenAsync()).ReadToEndAsync()));
        Assert.Contains(texts, text => text.Contains("Alleen van ons.", StringComparison.Ordinal) && text.Contains("En dit erbij.", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("Voor iedereen.", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private async Task<string> Audit(string board)
    {
        using var manager = await house.Town.SignIn(house.Manager);
        return await (await manager.Get($"/api/audit?board={board}")).Content.ReadAsStringAsync();
    }
}
