using System.CommandLine;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Cli.Commands;

internal static class RestoreCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "What backup made." };
        var data = DataFolder.Option(project);
        var force = new Option<bool>("--force") { Description = "Overwrite the data that is there." };
        var command = new Command("restore", "Puts a backup in the place of the store; what was erased since is erased in it too.") { file, data, force };
        command.SetAction(parsed => Run(parsed.GetValue(file)!.FullName, parsed.GetValue(data)!.FullName, parsed.GetValue(force)));
        return command;
    }

    private static int Run(string file, string folder, bool force)
    {
        try
        {
            SqliteRestore.Restore(file, folder, force);
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(failure.Message, failure);
        }

        Console.WriteLine($"{folder} holds the backup now.");
        return 0;
    }
}
