using System.Text.Json;
using Leerlabs.Cli.Backups;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using Leerlabs.Silo;
using Leerlabs.Storage.Attachments;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests;

/// <summary>A redaction after the backup, by the rules and the host that people use.</summary>
public sealed class RedactedBackupTests : IDisposable
{
    private const string Secret = "Een naam die weg moet";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");
    private static readonly Actor Anna = Actor.Person("person/anna");

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    private string Backup => _folder.File("backup");

    [Fact]
    public async Task Entry_that_was_redacted_after_the_backup_is_empty_and_keeps_its_comments()
    {
        await Write(new AddEntry("entry-01", Secret), new AddComment("comment-01", "entry-01", "Mooi."), new EditEntry("entry-01", 1, $"{Secret}, en meer"));
        await Archive.Make(Data, Backup, None);
        await Write(new RedactEntry("entry-01", "Namen"));

        await Restoring.Run(Backup, Data, force: true, None);

        var entry = Assert.Single(await Page("entry"));
        Assert.Equal(("", "Namen"), (entry.GetProperty("text").GetString(), entry.GetProperty("redacted").GetProperty("reason").GetString()));
        Assert.Equal("Mooi.", Assert.Single(await Page("comment")).GetProperty("text").GetString());
        Assert.Empty(await Page("version"));
        Assert.DoesNotContain(Secret, await File.ReadAllTextAsync(Path.Combine(Data, "leerlabs.db"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_that_was_redacted_after_the_backup_is_empty_and_the_entry_stays()
    {
        await Write(new AddEntry("entry-01", "Een dag."), new AddComment("comment-01", "entry-01", Secret));
        await Archive.Make(Data, Backup, None);
        await Write(new RedactComment("comment-01", "entry-01", "Namen"));

        await Restoring.Run(Backup, Data, force: true, None);
        await Write(new AddComment("comment-02", "entry-01", "Het gaat verder."));

        Assert.Equal("Een dag.", Assert.Single(await Page("entry")).GetProperty("text").GetString());
        Assert.Equal(["Het gaat verder.", ""], (await Page("comment")).Select(comment => comment.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Files_come_back_with_a_backup_and_those_that_were_redacted_since_do_not()
    {
        var attachments = new FolderAttachments(Path.Combine(Data, "files"));
        await Write(
            new BeginUpload("upload-01", 4), new BeginUpload("upload-02", 4));
        foreach (var upload in new[] { "upload-01", "upload-02" })
            await Tell(new FinishUpload(upload, new string(upload[^1], 64), 4, "application/pdf"));
        await Write(
            new AddEntry("entry-01", "Weg.", Files: [new FileWish("upload-01", "Weg.pdf")]), new AddEntry("entry-02", "Blijft.", Files: [new FileWish("upload-02", "Blijft.pdf")]));
        var (gone, stays) = (await Bytes("entry-01"), await Bytes("entry-02"));
        await attachments.Keep(Log, gone, "gone"u8.ToArray(), None);
        await attachments.Keep(Log, stays, "kept"u8.ToArray(), None);
        await Archive.Make(Data, Backup, None);
        await Write(new RedactEntry("entry-01", "Een gezicht"));
        Directory.Delete(Path.Combine(Data, "files"), recursive: true);

        await Restoring.Run(Backup, Data, force: true, None);

        Assert.Null(await attachments.Open(Log, gone, None));
        await using var kept = await attachments.Open(Log, stays, None);
        Assert.Equal("kept", await new StreamReader(kept!).ReadToEndAsync());
    }

    public void Dispose() => _folder.Dispose();

    private Task<Engine> Open() => Engine.Open(Data, TimeProvider.System, NullLoggerFactory.Instance, None);

    private async Task Write(params LogCommand[] commands)
    {
        await using var engine = await Open();
        await engine.Tell(Log, new OpenLog("leerlab/taal", "De dagstart telt", "Hoe?", Example: false), None);
        await engine.Tell(Log, new SetAccess(Anna.Id, 1, [new(Role.LeerlabTeam)]), None);
        foreach (var command in commands)
        {
            var json = engine.Host.RulesOf("log")!.WriteCommand(command with { CommandId = Guid.CreateVersion7().ToString() });
            Assert.Null((await engine.Host.Send(Log, Anna, json, None)).Refusal);
        }
    }

    private async Task Tell(LogFact fact)
    {
        await using var engine = await Open();
        await engine.Tell(Log, fact, None);
    }

    private async Task<string> Bytes(string entry) =>
        (await Page("entry")).Single(document => document.GetProperty("id").GetString() == $"entry/{entry}").GetProperty("files")[0].GetProperty("bytes").GetString()!;

    private async Task<JsonElement[]> Page(string type)
    {
        await using var engine = await Open();
        var page = await engine.Host.Page(Log, Anna, new PageRequest(type), None);
        return [.. page.Value!.Docs.Select(document => JsonElement.Parse(document.Span)).Where(document => document.GetProperty("id").GetString()!.StartsWith(type, StringComparison.Ordinal))];
    }
}
