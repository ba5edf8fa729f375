using System.CommandLine;
using Leerlabs.Cli.Commands;

namespace Leerlabs.Cli;

/// <summary>The commands of <c>dotnet leerlabs.cs</c>.</summary>
public static class LeerlabsCommands
{
    /// <returns>The exit code: 0 when all went well.</returns>
    public static async Task<int> Run(string root, string[] arguments)
    {
        var project = new ProjectFolder(root);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
        try
        {
            return await Root(project).Parse(Help(arguments)).InvokeAsync(configuration);
        }
        catch (CliException expected)
        {
            await Console.Error.WriteLineAsync(expected.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync($"Something went wrong that should not: {fault}");
            return 1;
        }
    }

    /// <summary>dotnet itself takes <c>--help</c> away from a file-based program unless <c>--</c> stands before it; the word help always arrives.</summary>
    private static string[] Help(string[] arguments) => arguments switch
    {
        [] => ["--help"],
        ["help", .. var command] => [.. command, "--help"],
        _ => arguments,
    };

    private static RootCommand Root(ProjectFolder project) => new("Leerlabs: schools that work together, live, on one question.")
    {
        RunCommand.Create(project),
        TestCommand.Create(project),
        BenchCommand.Create(project),
        SeedCommand.Create(project),
        ImportSchoolsCommand.Create(project),
        ImportHolidaysCommand.Create(project),
        StartProgrammeCommand.Create(project),
        BackupCommand.Create(project),
        RestoreCommand.Create(project),
        CopyStoreCommand.Create(),
        ScreenshotsCommand.Create(project),
    };
}
