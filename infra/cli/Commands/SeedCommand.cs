using System.CommandLine;
using Leerlabs.Cli.Demo;
using Leerlabs.Cli.Stores;

namespace Leerlabs.Cli.Commands;

internal static class SeedCommand
{
    public static Command Create(ProjectFolder project)
    {
        var command = new Command("seed", "Fills an empty store with the example year; run does so by itself at its first start.");
        var store = new StoreWords(project, command);
        command.SetAction((parsed, cancellation) => Run(project, store.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, ChosenStore store, CancellationToken cancellation)
    {
        using var loggers = Logging.ToConsole();
        await using var place = await StorePlace.Ready(project, store, cancellation);
        if (!store.Tables)
            await ExampleStore.Make(project, store.Folder, TimeProvider.System, loggers, cancellation);
        else if (!await new ExampleTables(project, place.Choice).WhenFresh(loggers, cancellation))
            throw new CliException("There is data in these tables already: example data only goes into empty ones.");

        Console.WriteLine(store.Tables ? "The example year stands in the tables." : $"The example year stands in {store.Folder}.");
        return 0;
    }
}
