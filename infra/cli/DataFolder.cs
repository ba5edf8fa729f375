using System.CommandLine;

namespace Leerlabs.Cli;

/// <summary>The folder of a store, as <c>--data</c> names it.</summary>
internal static class DataFolder
{
    public static Option<DirectoryInfo> Option(ProjectFolder project) => new("--data")
    {
        Description = "The data folder.",
        DefaultValueFactory = _ => new DirectoryInfo(project.Data),
        HelpName = "DIR",
    };

    /// <summary>Nothing was ever kept in it.</summary>
    public static bool IsFresh(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFiles(folder).Any();

    /// <exception cref="CliException">There is nothing in it.</exception>
    public static string Used(DirectoryInfo folder) =>
        IsFresh(folder.FullName) ? throw new CliException($"There is no data in {folder.FullName}: name the folder with --data.") : folder.FullName;
}
