namespace Leerlabs.Cli.Schools;

/// <summary>What a secondary school teaches, in the words that its people use: DUO's VBO and MAVO are together vmbo.</summary>
internal static class Structures
{
    public static string Readable(string text) =>
        string.Join(", ", text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Word).Distinct());

    private static string Word(string kind) => kind.ToUpperInvariant() switch
    {
        "VBO" or "MAVO" or "VMBO" => "vmbo",
        "PRO" => "praktijkonderwijs",
        "BRUGJAAR" => "onderbouw",
        _ => kind.ToLowerInvariant(),
    };
}
