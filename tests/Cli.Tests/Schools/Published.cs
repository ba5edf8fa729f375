using System.Runtime.CompilerServices;
using Leerlabs.Cli.Schools;

namespace Leerlabs.Cli.Tests.Schools;

internal static class Published
{
    public static string? Folder { get; } = Find();

    public static RegisterFile Read(string name) => RegisterReader.Read(File.ReadAllBytes(Path.Combine(Folder!, name)));

    private static string? Find([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        return new[] { "..", "../.." }
            .Select(up => Path.GetFullPath(Path.Combine(root, up, "shared", "data")))
            .FirstOrDefault(Directory.Exists);
    }
}

/// <summary>Skipped, and said so, where the published files are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute() =>
        Skip = Published.Folder is null ? "The published registers (shared/data beside the repository) are not here." : null;
}
