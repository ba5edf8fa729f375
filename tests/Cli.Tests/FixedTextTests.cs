using System.Text;
using System.Text.Json;
using Leerlabs.Cli.Backups;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests;

/// <summary>Minutes that were fixed, in the files themselves: what was typed and taken away is nowhere.</summary>
public sealed class FixedTextTests : IDisposable
{
    private const string Secret = "Een naam die weg moet";
    private const string Kept = "We spreken af: elke maand.";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Text = new("text", "meeting-one");
    private static readonly Actor Anna = Actor.Person("person/anna");

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    private string Backup => _folder.File("backup");

    [Fact]
    public async Task Words_that_were_typed_and_taken_away_are_in_no_file_once_the_text_is_fixed()
    {
        await Type();
        Assert.Contains(Secret, await Everything(), StringComparison.Ordinal);

        await Fix();

        var everything = await Everything();
        Assert.DoesNotContain(Secret, everything, StringComparison.Ordinal);
        Assert.Contains(Kept, everything, StringComparison.Ordinal);
        Assert.Equal((Kept, "fixed"), await Shown());
    }

    [Fact]
    public async Task Backup_of_before_brings_the_fixed_text_and_not_the_words()
    {
        await Type();
        await Archive.Make(Data, Backup, None);
        await Fix();

        await Restoring.Run(Backup, Data, force: true, None);

        Assert.Equal(Kept, (await Shown()).Text);
        Assert.DoesNotContain(Secret, await Everything(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Engine> Open() => Engine.Open(Data, TimeProvider.System, NullLoggerFactory.Instance, None);

    /// <summary>Enough for runs of the past, with the words in the first of them and in the base.</summary>
    private async Task Type()
    {
        await using var engine = await Open();
        await engine.Tell(Text, new BeginText("leerlab/taal", "meeting/meeting-one", Kept, 1, [new MemberRoles(Anna.Id, [new(Role.LeerlabTeam)])]), None);
        var length = Kept.Length;
        await Send(engine, new TypeText(0, TextChange.Insert(length, 0, Secret)));
        for (var version = 1; version <= Limits.UpdatesApart; version++)
            await Send(engine, new TypeText(version, TextChange.Insert(length + Secret.Length + version - 1, Secret.Length + version - 1, "x")));

        await Send(engine, new TypeText(Limits.UpdatesApart + 1, TextChange.Replace(length + Secret.Length + Limits.UpdatesApart, 0, Secret.Length + Limits.UpdatesApart, "")));
    }

    private async Task Fix()
    {
        await using var engine = await Open();
        await engine.Tell(Text, new FixText(), None);
    }

    private static async Task Send(Engine engine, TypeText typed)
    {
        var json = engine.Host.RulesOf("text")!.WriteCommand(typed with { CommandId = Guid.CreateVersion7().ToString() });
        Assert.Null((await engine.Host.Send(Text, Anna, json, None)).Refusal);
    }

    private async Task<(string? Text, string? State)> Shown()
    {
        await using var engine = await Open();
        var opening = (await engine.Host.Open(Text, Anna, 0, None)).Value!;
        var documents = JsonElement.Parse(opening.Body.Span).EnumerateArray().ToDictionary(document => document.GetProperty("id").GetString()!);
        Assert.DoesNotContain(documents.Keys, id => id.StartsWith("update/", StringComparison.Ordinal));
        return (documents["base"].GetProperty("text").GetString(), documents["text"].GetProperty("state").GetString());
    }

    private async Task<string> Everything()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            all.Append(await File.ReadAllTextAsync(file, Encoding.Latin1));
        return all.ToString();
    }
}
