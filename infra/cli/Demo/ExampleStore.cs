using Leerlabs.Cli.Serving;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Cli.Demo;

/// <summary>
/// Makes a store with the example year. It is made aside and put in its place when it is whole, so that a start that was broken off
/// leaves nothing behind.
/// </summary>
internal static class ExampleStore
{
    /// <summary>As a server starts: example data in a folder without data, unless it is to stay empty.</summary>
    public static async Task WhenFresh(ProjectFolder project, ServerOptions options, StoreChoice store, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (options.Empty)
            return;

        if (store.IsTables)
            await new ExampleTables(project, store).WhenFresh(loggers, cancellation);
        else if (DataFolder.IsFresh(options.Folder))
            await Make(project, options.Folder, TimeProvider.System, loggers, cancellation);
    }

    /// <exception cref="CliException">The folder holds data already.</exception>
    public static async Task Make(ProjectFolder project, string folder, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (!DataFolder.IsFresh(folder))
            throw new CliException($"There is data in {folder} already: example data only goes into an empty folder (name one with --data).");

        var aside = Path.Combine(folder, ".making");
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);

        await Play(project, aside, time, loggers, cancellation);
        foreach (var file in Directory.EnumerateFiles(aside))
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)));

        Directory.Delete(aside, recursive: true);
    }

    /// <summary>Writes the example year into a folder.</summary>
    public static async Task Play(ProjectFolder project, string folder, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation)
    {
        var data = await ExampleData.Read(project.Examples, cancellation);
        var steps = Timeline.Of(data, time.GetUtcNow());
        var clock = new SeedTime(steps[0].At);
        await using var engine = await Engine.Open(folder, clock, loggers, cancellation);
        var seeder = new Seeder(engine.Host, engine.Store, clock);
        var progress = new Progress("Writing the example year:", steps.Count);
        await seeder.Play(steps, progress.At, cancellation);
        await seeder.Play(await new Readers(engine.Host).Of(data, steps[^1].At.AddMinutes(1), cancellation), _ => { }, cancellation);
    }
}
