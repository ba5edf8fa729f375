using System.CommandLine;
using Leerlabs.Cli.Holidays;
using Leerlabs.Cli.Stores;

namespace Leerlabs.Cli.Commands;

internal static class ImportHolidaysCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "School or public holidays: the CSV of OpenHolidays, or the JSON of Rijksoverheid." };
        var command = new Command("import-holidays", "Brings the holidays in line with a file, and reports what is new and what can't be right.") { file };
        var store = new StoreWords(project, command);
        command.SetAction((parsed, cancellation) => Run(project, parsed.GetValue(file)!, store.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, FileInfo file, ChosenStore store, CancellationToken cancellation)
    {
        var holidays = HolidayFile.Read(await Text(file, cancellation));
        using var loggers = Logging.ToConsole();
        await using var place = await StorePlace.Ready(project, store, cancellation);
        await using var engine = await Engine.Open(place.Choice, TimeProvider.System, loggers, cancellation);
        var (report, done) = await new HolidayImport(engine).Apply(holidays, cancellation);
        foreach (var line in report)
            Console.WriteLine(line);

        return done ? 0 : 1;
    }

    private static async Task<string> Text(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(file.FullName, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{file.FullName} can't be read: {failure.Message}", failure);
        }
    }
}
