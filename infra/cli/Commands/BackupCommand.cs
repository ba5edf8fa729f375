using System.CommandLine;
using Leerlabs.Cli.Backups;
using Leerlabs.Cli.Stores;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;

namespace Leerlabs.Cli.Commands;

internal static class BackupCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "The new file." };
        var command = new Command("backup", "Makes a consistent copy of the store, the files, the keys of the sign-in and the audit trail in one file, also while the server runs. Keep it as safe as the server. Of Azure Table storage it holds the store and the files; keys and trail stay in their own tables.") { file };
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
        Console.WriteLine($"{file.FullName} holds the store{(store.Tables ? "" : ", the keys of the sign-in and the audit trail")} ({file.Length / 1024:N0} KB). Whoever has it can read everything.");
        return 0;
    }

    private static async Task MakeOfTables(ProjectFolder project, ChosenStore chosen, string file, CancellationToken cancellation)
    {
        await using var place = await StorePlace.Ready(project, chosen, cancellation);
        await using var store = await place.Choice.OpenTables(TimeProvider.System, cancellation);
        await using var attachments = place.Choice.Attachments();
        await Archive.Make(part => TablesBackup.Copy(store, part, cancellation), attachments, file, cancellation);
    }
}
