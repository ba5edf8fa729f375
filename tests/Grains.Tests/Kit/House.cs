namespace Leerlabs.Grains.Tests.Kit;

/// <summary>The repository that the tests were built from.</summary>
public static class House
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The tests do not run inside the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "Leerlabs.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
