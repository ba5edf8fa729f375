using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Files;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Files;

public sealed class UploadTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 3_000_000).Select(one => (byte)(one * 7)), .. "\n%%EOF"u8];

    private string Log => house.Lab.Key;

    [Fact]
    public async Task A_picture_that_skips_the_browser_loses_its_place_all_the_same()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        using var bram = await house.Town.SignIn(house.Bram);

        var (entry, file) = await sanne.PlaceWith(Log, Pictures.JpegOfAPhone);

        Assert.Equal(Pictures.Jpeg, (await bram.Fetch(Log, entry, file)).Bytes);
        foreach (var kept in Directory.EnumerateFiles(DataFiles.Files(house.Folder), "*", SearchOption.AllDirectories))
            Assert.Equal(-1, (await File.ReadAllBytesAsync(kept)).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Pictures.Place)));
    }

    [Fact]
    public async Task An_upload_goes_on_where_the_line_was_cut()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var upload = Town.New();
        await sanne.Begin(Log, upload, Pdf.Length);
        await sanne.Add(Log, upload, 0, Pdf[..1_500_000]);

        var state = await (await sanne.Begin(Log, upload, Pdf.Length)).Content.ReadFromJsonAsync<JsonElement>();
        using var looked = await sanne.Send(HttpMethod.Head, $"/api/uploads/{Log}/{upload}", null, sanne.Origin);
        using var wrong = await sanne.Add(Log, upload, 0, Pdf);
        using var rest = await sanne.Add(Log, upload, 1_500_000, Pdf[1_500_000..]);

        Assert.Equal(1_500_000, state.GetProperty("offset").GetInt64());
        Assert.Equal("1500000", looked.Headers.GetValues("Upload-Offset").Single());
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal("application/pdf", (await rest.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("whole").GetProperty("mediaType").GetString());
    }

    [Fact]
    public async Task Whoever_lost_the_last_answer_asks_once_more()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var upload = await sanne.Upload(Log, Pictures.Png);

        var state = await (await sanne.Begin(Log, upload, Pictures.Png.Length)).Content.ReadFromJsonAsync<JsonElement>();
        using var again = await sanne.Add(Log, upload, Pictures.Png.Length, []);

        Assert.Equal(24, state.GetProperty("whole").GetProperty("width").GetInt32());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_house_that_fell_over_before_keeping_does_so_when_it_is_asked_again()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var (log, attachments) = (new GrainId("log", Log), house.Of<IAttachments>());
        byte[] bytes = [.. "%PDF-1.7 "u8, .. Encoding.ASCII.GetBytes(Town.New())];
        var upload = await sanne.Upload(Log, bytes);
        var key = (await house.Of<FileBook>().Upload(log, upload, CancellationToken.None))!.Bytes!;
        await attachments.Forget(log, key, CancellationToken.None);
        await attachments.Append(log, upload, 0, bytes, CancellationToken.None);

        using var again = await sanne.Add(Log, upload, bytes.Length, []);

        await using var kept = await attachments.Open(log, key, CancellationToken.None);
        Assert.Equal(bytes.Length, kept?.Length);
        Assert.Equal(0, await attachments.Received(log, upload, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_not_fit_is_refused_in_a_sentence_and_nothing_of_it_stays()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var upload = Town.New();
        var svg = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        await sanne.Begin(Log, upload, svg.Length);

        using var refused = await sanne.Add(Log, upload, 0, svg);

        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("file-svg", 400), (problem.GetProperty("key").GetString(), (int)refused.StatusCode));
        Assert.Contains("SVG", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await house.Of<IAttachments>().Received(new("log", Log), upload, CancellationToken.None));
        Assert.Null(await house.Of<FileBook>().Upload(new("log", Log), upload, CancellationToken.None));
    }

    [Fact]
    public async Task More_than_was_announced_is_not_taken()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var upload = Town.New();
        await sanne.Begin(Log, upload, 100);

        using var refused = await sanne.Add(Log, upload, 0, Pictures.Jpeg);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(0, await house.Of<IAttachments>().Received(new("log", Log), upload, CancellationToken.None));
    }

    [Fact]
    public async Task An_upload_is_its_writers_alone()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        using var bram = await house.Town.SignIn(house.Bram);
        var upload = Town.New();
        await sanne.Begin(Log, upload, 100);

        using var looked = await bram.Send(HttpMethod.Head, $"/api/uploads/{Log}/{upload}", null, bram.Origin);
        using var added = await bram.Add(Log, upload, 0, [1]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (looked.StatusCode, added.StatusCode));
    }

    [Fact]
    public async Task A_page_of_another_site_brings_nothing()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var content = new ByteArrayContent([1]);
        content.Headers.ContentType = new("application/offset+octet-stream");

        using var foreign = await sanne.Send(HttpMethod.Patch, $"/api/uploads/{Log}/{Town.New()}", content, "https://evil.example", ("Upload-Offset", "0"));
        using var form = await sanne.Send(HttpMethod.Patch, $"/api/uploads/{Log}/{Town.New()}", new StringContent("x"), sanne.Origin, ("Upload-Offset", "0"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.UnsupportedMediaType), (foreign.StatusCode, form.StatusCode));
    }
}
