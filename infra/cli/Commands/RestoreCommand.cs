using System.CommandLine;
using Leerlabs.Cli.Backups;
using Leerlabs.Storage;

namespace Leerlabs.Cli.Commands;

internal static class RestoreCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "What backup made." };
        var data = DataFolder.Option(project);
        var force = new Option<bool>("--force") { Description = "Overwrite the data that is there." };
        var command = new Command("restore", "Puts a backup in the place of the store; what was erased since is erased in it too. Keys of the sign-in and an audit trail that are there stay, and those of the backup are added where there are none.") { file, data, force };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(file)!.FullName, parsed.GetValue(data)!.FullName, parsed.GetValue(force), cancellation));
        return command;
    }

    private static async Task<int> Run(string file, string folder, bool force, CancellationToken cancellation)
    {
        try
        {
            await Restoring.Run(file, folder, force, cancellation);
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(failure.Message, failure);
        }

        Console.WriteLine($"{folder} holds the backup now.");
        return 0;
    }
}
