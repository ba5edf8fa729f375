using System.CommandLine;
using Leerlabs.Cli.Schools;
using Leerlabs.Cli.Stores;
using Leerlabs.Grains.Core;

namespace Leerlabs.Cli.Commands;

internal static class ImportSchoolsCommand
{
    public static System.CommandLine.Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV file of DUO with primary or secondary branches, or the ready register." };
        var command = new System.CommandLine.Command("import-schools", "Brings the schools in line with a register and reports what is new, changed and gone.") { file };
        var store = new StoreWords(project, command);
        command.SetAction((parsed, cancellation) => Run(project, parsed.GetValue(file)!, store.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, FileInfo file, ChosenStore store, CancellationToken cancellation)
    {
        var register = RegisterReader.Read(await Files.Bytes(file, cancellation));
        using var loggers = Logging.ToConsole();
        await using var place = await StorePlace.Ready(project, store, cancellation);
        await using var engine = await Engine.Open(place.Choice, TimeProvider.System, loggers, cancellation);
        var import = new SchoolImport(engine);
        var plan = ImportPlan.Make(register, await import.Known(cancellation));
        var refused = await import.Apply(plan, DutchDay.Of(TimeProvider.System.GetUtcNow()), new Progress("Importing schools:", plan.Writes), cancellation);
        foreach (var line in refused.Concat(ImportReport.Lines(register, plan)))
            Console.WriteLine(line);

        return refused.Count == 0 ? 0 : 1;
    }
}
