using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Log;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Files;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Files;

public sealed class ServingTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private string Log => house.Lab.Key;

    private GrainId Grain => new("log", Log);

    [Fact]
    public async Task A_picture_shows_and_can_do_nothing()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var (entry, file) = await sanne.PlaceWith(Log, Pictures.Webp, "Bord.webp");

        using var answer = await sanne.Get($"/api/files/{Log}/entry/{entry}/{file}");
        using var again = await sanne.Send(HttpMethod.Get, $"/api/files/{Log}/entry/{entry}/{file}", null, null, ("If-None-Match", $"{answer.Headers.ETag}"));
        using var part = await sanne.Send(HttpMethod.Get, $"/api/files/{Log}/entry/{entry}/{file}", null, null, ("Range", "bytes=8-11"));

        Assert.Equal(("image/webp", "inline"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal((true, true), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.NoCache));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("WEBP", await part.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Everything_else_is_only_saved_under_a_name_that_says_what_it_is()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var (entry, file) = await sanne.PlaceWith(Log, [.. "%PDF-1.7\n<script>alert(1)</script>"u8], "verslag é.html");

        using var answer = await sanne.Get($"/api/files/{Log}/entry/{entry}/{file}");

        var handling = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("application/pdf", "attachment", "verslag é.html.pdf"), (answer.Content.Headers.ContentType?.MediaType, handling.DispositionType, handling.FileNameStar));
    }

    [Fact]
    public async Task Own_school_files_follow_their_entry_at_each_moment()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        using var bram = await house.Town.SignIn(house.Bram);
        var (entry, file) = await sanne.PlaceWith(Log, Pictures.Png, "Bord.png", "school");
        Assert.Equal((404, 200), ((await bram.Fetch(Log, entry, file)).Status, (await sanne.Fetch(Log, entry, file)).Status));

        await house.Town.As(house.Sanne, Grain, new ChangeVisibility(entry, Visibility.Leerlab));
        Assert.Equal(200, (await bram.Fetch(Log, entry, file)).Status);

        await house.Town.As(house.Sanne, Grain, new ChangeVisibility(entry, Visibility.School));
        Assert.Equal(404, (await bram.Fetch(Log, entry, file)).Status);
    }

    [Theory]
    [InlineData("withdraw-entry")]
    [InlineData("redact-entry")]
    [InlineData("remove-file")]
    public async Task Bytes_go_with_the_last_file_that_is_them(string type)
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        byte[] pdf = [.. "%PDF-1.7 "u8, .. System.Text.Encoding.ASCII.GetBytes(Town.New())];
        var (first, second) = (await sanne.PlaceWith(Log, pdf), await sanne.PlaceWith(Log, pdf));
        Assert.Single(Kept(pdf));

        await sanne.Place(Log, new { type, commandId = Town.New(), entry = first.Entry, file = first.File, reason = "Een naam." });
        Assert.Equal((404, 200), ((await sanne.Fetch(Log, first.Entry, first.File)).Status, (await sanne.Fetch(Log, second.Entry, second.File)).Status));

        await sanne.Place(Log, new { type, commandId = Town.New(), entry = second.Entry, file = second.File, reason = "Een naam." });
        await house.Town.Until($"{Grain}", async () => !(await house.Of<FileBook>().Bytes(Grain, None)).Values.Contains(0));

        Assert.Equal(404, (await sanne.Fetch(Log, second.Entry, second.File)).Status);
        Assert.Empty(Kept(pdf));
    }

    [Fact]
    public async Task What_a_house_left_behind_goes_in_a_later_round_and_what_is_needed_stays()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var (entry, file) = await sanne.PlaceWith(Log, Pictures.Png);
        var attachments = house.Of<IAttachments>();
        await attachments.Keep(Grain, "nobodys-1", "x"u8.ToArray(), None);
        await attachments.Append(Grain, "half-upload", 0, "x"u8.ToArray(), None);
        foreach (var path in Directory.EnumerateFiles(DataFiles.Files(house.Folder), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime - Limits.UploadLife - TimeSpan.FromHours(1));
        await attachments.Append(Grain, "other-upload", 0, "x"u8.ToArray(), None);

        await house.Of<FileKeeper>().ClearAll(None);

        Assert.Null(await attachments.Open(Grain, "nobodys-1", None));
        Assert.Equal((0, 1), (await attachments.Received(Grain, "half-upload", None), await attachments.Received(Grain, "other-upload", None)));
        Assert.Equal(200, (await sanne.Fetch(Log, entry, file)).Status);
    }

    [Fact]
    public async Task A_comment_hands_over_its_files_too()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var (entry, comment, upload) = (Town.New(), Town.New(), await sanne.Upload(Log, Pictures.Jpeg));
        await house.Town.As(house.Sanne, Grain, new AddEntry(entry, "Kijk."));
        await house.Town.As(house.Sanne, Grain, new AddComment(comment, entry, "Zo.", Files: [new FileWish(upload, "Bord.jpg", Pupils: Pupils.No)]));

        Assert.Equal(200, (await sanne.Fetch(Log, comment, upload, "comment")).Status);
        Assert.Equal(404, (await sanne.Fetch(Log, entry, upload)).Status);
    }

    private IEnumerable<string> Kept(byte[] bytes) => Directory.EnumerateFiles(
        DataFiles.Files(house.Folder), $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}-*", SearchOption.AllDirectories);
}
