using System.CommandLine;
using Leerlabs.Cli.Backups;
using Leerlabs.Storage;

namespace Leerlabs.Cli.Commands;

internal static class BackupCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "The new file." };
        var data = DataFolder.Option(project);
        var command = new Command("backup", "Makes a consistent copy of the store, the keys of the sign-in and the audit trail in one file, also while the server runs. Keep it as safe as the server.") { file, data };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(data)!, parsed.GetValue(file)!, cancellation));
        return command;
    }

    private static async Task<int> Run(DirectoryInfo folder, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            await Archive.Make(DataFolder.Used(folder), file.FullName, cancellation);
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(failure.Message, failure);
        }

        file.Refresh();
        Console.WriteLine($"{file.FullName} holds the store, the keys of the sign-in and the audit trail ({file.Length / 1024:N0} KB). Whoever has it can read everything.");
        return 0;
    }
}
