using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Programme;

public sealed record ProgrammeDocument : Document
{
    public const string TheId = "programme";

    public required string Name { get; init; }

    /// <summary>Everything in this store is example data.</summary>
    public required bool Example { get; init; }
}

public sealed record Manager : Document
{
    public required string Person { get; init; }

    public static string IdOf(string person) => $"manager/{Ids.KeyOf(person)}";
}

public sealed record ProgrammeLeerlab : Document
{
    public required string Leerlab { get; init; }

    public required string Name { get; init; }

    public static string IdOf(string leerlab) => $"leerlab/{Ids.KeyOf(leerlab)}";
}
