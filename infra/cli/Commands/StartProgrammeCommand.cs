using System.CommandLine;
using Leerlabs.Cli.Schools;
using Leerlabs.Cli.Stores;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Web.Starting;

namespace Leerlabs.Cli.Commands;

internal static class StartProgrammeCommand
{
    private static readonly Option<bool> Look = new("--look") { Description = "Only say what the file will do." };
    private static readonly Option<string> Language = new("--language") { Description = "Of what is said about the lines: nl or en.", DefaultValueFactory = _ => "nl" };
    private static readonly Option<FileInfo?> Links = new("--links") { Description = "Where to write the links with which new people come in." };
    private static readonly Option<bool> RenewLinks = new("--renew-links") { Description = "Also make links for those who were there already and never came in." };
    private static readonly Option<string> Origin = new("--public-origin") { Description = "The address of the site, for the links.", DefaultValueFactory = _ => "http://127.0.0.1:5000" };

    public static System.CommandLine.Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV file with leerlabs, schools and people (docs/programme-file.md)." };
        var command = new System.CommandLine.Command("start-programme", "Starts leerlabs with their schools and people from one file; the same file once more changes nothing.")
        {
            file, Look, Language, Links, RenewLinks, Origin,
        };
        Language.AcceptOnlyFromAmong("nl", "en");
        var store = new StoreWords(project, command);
        command.SetAction((parsed, cancellation) => Run(project, parsed, parsed.GetValue(file)!, store.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, ParseResult parsed, FileInfo file, ChosenStore store, CancellationToken cancellation)
    {
        var bytes = await Files.Bytes(file, cancellation);
        using var loggers = Logging.ToConsole();
        await using var place = await StorePlace.Ready(project, store, cancellation);
        await using var engine = await Engine.Open(place.Choice, TimeProvider.System, loggers, cancellation);
        var start = new StartRun(engine, new ProgrammeFile(engine.Host, TimeProvider.System), parsed.GetValue(Language)!);
        var report = parsed.GetValue(Look)
            ? await start.Look(bytes, cancellation)
            : await start.Do(bytes, await Manager(engine, cancellation), parsed.GetValue(RenewLinks), cancellation);
        foreach (var line in StartLines.Of(report, parsed.GetValue(Language)!))
            Console.WriteLine(line);
        if (report.Links is { IsEmpty: false } links)
            await Hand(StartLink.Csv(links, parsed.GetValue(Origin)!.TrimEnd('/')), parsed.GetValue(Links), cancellation);

        return report.Problems.IsEmpty ? 0 : 1;
    }

    // The links are told once: without a file to write them to they would be lost.
    private static async Task Hand(string csv, FileInfo? file, CancellationToken cancellation)
    {
        if (file is null)
            Console.WriteLine(csv.TrimStart('\uFEFF'));
        else
            await File.WriteAllTextAsync(file.FullName, csv, cancellation);
    }

    private static async Task<string> Manager(Engine engine, CancellationToken cancellation)
    {
        await foreach (var manager in Managers(engine, cancellation))
            return manager;

        throw new CliException("There is no programme manager yet. Start with run --empty, and come in by the link that it prints.");
    }

    private static async IAsyncEnumerable<string> Managers(Engine engine, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var opening = await engine.Host.Open(ProgrammeRules.Main, Actor.System, 0, cancellation);
        if (!opening.Succeeded)
            yield break;

        using var documents = System.Text.Json.JsonDocument.Parse(opening.Value.Body);
        foreach (var document in documents.RootElement.EnumerateArray())
            if (Ids.TypeOf(document.GetProperty("id").GetString()!) == "manager")
                yield return document.GetProperty("person").GetString()!;
    }
}
