using System.Runtime.CompilerServices;

namespace Leerlabs.Cli.Tests;

internal static class Repository
{
    public static ProjectFolder Project { get; } = new(Root());

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
