using System.Net;
using System.Text;
using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Starting;

/// <summary>A manager starts a programme from a file, and the people whom it brought come in.</summary>
public sealed class StartFileTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Looking_tells_what_will_happen_and_changes_nothing()
    {
        using var manager = await house.Town.SignIn(house.Manager);

        using var looked = await manager.Post("/api/programme/file/look", File("Bekijken"));
        using var again = await manager.Post("/api/programme/file/look", File("Bekijken"));
        var report = JsonSerializer.Deserialize<JsonElement>(await again.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Equal("Bekijken", report.GetProperty("leerlabs")[0].GetString());
        Assert.Equal(3, report.GetProperty("problems")[0].GetProperty("line").GetInt32());
        Assert.StartsWith("De rol tovenaar kennen we niet", report.GetProperty("problems")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_file_brought_comes_in_by_the_link_once_as_that_person()
    {
        using var manager = await house.Town.SignIn(house.Manager);
        var link = await Start(manager, "Beginnen");
        using var coach = house.Visitor();
        using var late = house.Visitor();

        var view = await Read(await coach.Post("/api/invitations/look", link));
        using var accepted = await coach.Post("/api/invitations/accept", link);
        var me = await coach.Read("/api/me");
        using var second = await late.Post("/api/invitations/accept", link);

        Assert.Equal(("Ineke van Beginnen", "person", "open"), (view.GetProperty("name").GetString(), view.GetProperty("role").GetString(), view.GetProperty("state").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, accepted.StatusCode);
        Assert.Equal("Ineke van Beginnen", me.GetProperty("name").GetString());
        Assert.Equal("coach", me.GetProperty("leerlabs")[0].GetProperty("roles")[0].GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await late.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Wrong_token_tells_nothing()
    {
        using var manager = await house.Town.SignIn(house.Manager);
        var link = await Start(manager, "Raden");
        using var stranger = house.Visitor();

        using var looked = await stranger.Post("/api/invitations/look", link with { token = "geraden" });
        using var accepted = await stranger.Post("/api/invitations/accept", link with { token = "geraden" });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (looked.StatusCode, accepted.StatusCode));
    }

    private static object File(string leerlab) => new
    {
        file = Encoding.UTF8.GetBytes(
            $"leerlab;vraagstuk;rol;voornaam;tussenvoegsel;achternaam\n{leerlab};Hoe?;coach;Ineke;van;{leerlab}\n{leerlab};;tovenaar;Merlijn;;Blom\n"),
    };

    private static async Task<LinkParts> Start(Visitor manager, string leerlab)
    {
        using var started = await manager.Post("/api/programme/file/start", File(leerlab));
        var last = (await started.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n')[^1];
        var path = JsonSerializer.Deserialize<JsonElement>(last).GetProperty("report").GetProperty("links")[0].GetProperty("path").GetString()!;
        var parts = path["/uitnodiging#".Length..].Split('/');
        return new($"{parts[0]}/{parts[1]}", parts[2], parts[3]);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        using (response)
            return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

#pragma warning disable SA1300, IDE1006 // As on the wire.
    private sealed record LinkParts(string grain, string invitation, string token);
#pragma warning restore SA1300, IDE1006
}
