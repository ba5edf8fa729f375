using System.CommandLine;
using Leerlabs.Cli.Backups;
using Leerlabs.Cli.Stores;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Cli.Commands;

internal static class BackupCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "The new file." };
        var command = new Command("backup", "Makes a consistent copy of the store, the files, the keys of the sign-in and the audit trail in one file, also while the server runs. Keep it as safe as the server. Keys that stood in Azure Table storage stay encrypted in it: keep the key file too.") { file };
        var store = new StoreWords(project, command);
        command.SetAction((parsed, cancellation) => Run(project, store.Of(parsed), parsed.GetValue(file)!, cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, ChosenStore store, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            if (store.Tables)
                await MakeOfTables(project, store, file.FullName, cancellation);
            else
                await Archive.Make(DataFolder.Used(new DirectoryInfo(store.Folder)), file.FullName, cancellation);
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(failure.Message, failure);
        }

        file.Refresh();
        Console.WriteLine($"{file.FullName} holds the store, the keys of the sign-in{(store.Tables ? " (of use with your key file only)" : "")} and the audit trail ({file.Length / 1024:N0} KB). Whoever has it can read everything.");
        return 0;
    }

    private static async Task MakeOfTables(ProjectFolder project, ChosenStore chosen, string file, CancellationToken cancellation)
    {
        await using var place = await StorePlace.Ready(project, chosen, cancellation);
        await using var store = await place.Choice.OpenTables(TimeProvider.System, cancellation);
        await using var attachments = place.Choice.Attachments();
        using var tables = new HttpTables(TableConnection.Parse(place.Choice.Connection!));
        await Archive.Make(part => TablesBackup.Copy(store, part, cancellation), new SharedRows(tables, place.Choice.Prefix), attachments, file, cancellation);
    }
}
