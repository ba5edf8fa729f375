using System.CommandLine;
using Leerlabs.Cli.Backups;
using Leerlabs.Cli.Stores;
using Leerlabs.Storage;

namespace Leerlabs.Cli.Commands;

internal static class RestoreCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "What backup made." };
        var force = new Option<bool>("--force") { Description = "Overwrite the data that is there." };
        var command = new Command("restore", "Puts a backup in the place of the store; what was erased since is erased in it too. Keys of the sign-in and an audit trail that are there stay, and those of the backup are added where there are none.") { file, force };
        var store = new StoreWords(project, command);
        command.SetAction((parsed, cancellation) => Run(project, parsed.GetValue(file)!.FullName, store.Of(parsed), parsed.GetValue(force), cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, string file, ChosenStore store, bool force, CancellationToken cancellation)
    {
        try
        {
            await using var place = await StorePlace.Ready(project, store, cancellation);
            if (store.Tables)
                await Restoring.Run(file, place.Choice, force, cancellation);
            else
                await Restoring.Run(file, store.Folder, force, cancellation);

            Console.WriteLine($"{place.Choice} holds the backup now.");
            return 0;
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(failure.Message, failure);
        }
    }
}
