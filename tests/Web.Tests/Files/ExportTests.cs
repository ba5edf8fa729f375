using System.IO.Compression;
using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Files;

public sealed class ExportTests(LabHouse house) : IClassFixture<LabHouse>
{
    private string Log => house.Lab.Key;

    [Fact]
    public async Task A_person_takes_along_what_they_may_read_with_its_files_and_no_more()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        using var bram = await house.Town.SignIn(house.Bram);
        var (shared, _) = await sanne.PlaceWith(Log, Pictures.Jpeg, "Bord [1].jpg");
        var (own, _) = await sanne.PlaceWith(Log, Pictures.Png, "Eigen.png", "school");
        var redacted = await sanne.PlaceWith(Log, Pictures.Webp, "Weg.webp");
        await house.Town.As(house.Bram, new GrainId("log", Log), new AddComment(Town.New(), shared, "Herkenbaar!"));
        await house.Town.As(house.Sanne, new GrainId("log", Log), new RedactEntry(redacted.Entry, "Een gezicht."));

        var (hers, his) = (await Export(sanne), await Export(bram));

        Assert.Contains(hers, part => part.Key.EndsWith("Eigen.png", StringComparison.Ordinal));
        Assert.DoesNotContain(his, part => part.Key.EndsWith("Eigen.png", StringComparison.Ordinal) || part.Value.Contains(own, StringComparison.Ordinal));
        Assert.DoesNotContain(hers.Keys, name => name.EndsWith("Weg.webp", StringComparison.Ordinal));
        var picture = Assert.Single(his.Keys, name => name.EndsWith("Bord [1].jpg", StringComparison.Ordinal));
        var entry = Assert.Single(his.Values, text => text.Contains("Herkenbaar!", StringComparison.Ordinal));
        Assert.Contains($"![Een bord](<{picture}>)", entry, StringComparison.Ordinal);
        Assert.Contains("by: Sanne Voorbeeld", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_takes_along_the_files_of_its_own_entries()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        await sanne.PlaceWith(Log, Pictures.Png, "Van ons.png", "school");
        await sanne.PlaceWith(Log, Pictures.Png, "Van allen.png");

        var parts = await Export(sanne, $"/api/exports/school/{Log}/00aa01");

        Assert.Contains(parts.Keys, name => name.EndsWith("Van ons.png", StringComparison.Ordinal));
        Assert.DoesNotContain(parts.Keys, name => name.EndsWith("Van allen.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_not_in_the_leerlab_takes_nothing()
    {
        using var stranger = await house.Town.SignIn(await house.Town.Person("Vreemd"));

        using var answer = await stranger.Get($"/api/exports/leerlab/{Log}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<Dictionary<string, string>> Export(Visitor visitor, string? path = null)
    {
        using var answer = await visitor.Get(path ?? $"/api/exports/leerlab/{Log}");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        return zip.Entries.ToDictionary(part => part.FullName, part => new StreamReader(part.Open()).ReadToEnd());
    }
}
