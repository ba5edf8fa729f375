using System.CommandLine;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Cli.Commands;

internal static class BackupCommand
{
    public static Command Create(ProjectFolder project)
    {
        var file = new Argument<FileInfo>("file") { Description = "The new file." };
        var data = DataFolder.Option(project);
        var command = new Command("backup", "Makes a consistent copy of the store in one file, also while the server runs.") { file, data };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(data)!, parsed.GetValue(file)!, cancellation));
        return command;
    }

    private static async Task<int> Run(DirectoryInfo folder, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            await SqliteBackup.Copy(DataFolder.Used(folder), file.FullName, cancellation);
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(failure.Message, failure);
        }

        file.Refresh();
        Console.WriteLine($"{file.FullName} holds the store ({file.Length / 1024:N0} KB).");
        return 0;
    }
}
