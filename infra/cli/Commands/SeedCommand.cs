using System.CommandLine;
using Leerlabs.Cli.Demo;

namespace Leerlabs.Cli.Commands;

internal static class SeedCommand
{
    public static Command Create(ProjectFolder project)
    {
        var data = DataFolder.Option(project);
        var command = new Command("seed", "Fills an empty data folder with the example year; run does so by itself at its first start.") { data };
        command.SetAction((parsed, cancellation) => Run(project, parsed.GetValue(data)!.FullName, cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, string folder, CancellationToken cancellation)
    {
        using var loggers = Logging.ToConsole();
        await ExampleStore.Make(project, folder, TimeProvider.System, loggers, cancellation);
        Console.WriteLine($"The example year stands in {folder}.");
        return 0;
    }
}
