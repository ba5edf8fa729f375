using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;

namespace Leerlabs.Grains.Log;

/// <summary>What everyone in the log needs to read it.</summary>
public sealed record LogDocument : Document
{
    public const string TheId = "log";

    public required string Leerlab { get; init; }

    public required string Name { get; init; }

    public required string Question { get; init; }

    /// <summary>The leerlab is completed or stopped: reading goes on, writing does not.</summary>
    public required bool Closed { get; init; }

    /// <summary>The leerlab's phase, from when it is, and the log's sequence number at which it began; not known before it was told once.</summary>
    public Phase? Phase { get; init; }

    public DateTimeOffset? PhaseAt { get; init; }

    public long? PhaseSeq { get; init; }

    public required ImmutableArray<LogSchool> Schools { get; init; }

    public required ImmutableArray<LogSubQuestion> SubQuestions { get; init; }

    public required bool Example { get; init; }
}

/// <param name="Mark">The school's colour and shape in this leerlab, 1 to 6.</param>
/// <param name="Left">The school has left the leerlab; what it wrote for the leerlab stays.</param>
public sealed record LogSchool(string School, string Name, int Mark, bool Left, string? Board = null) : Part;

public sealed record LogSubQuestion(string Id, string Text) : Part;

/// <summary>What a person is in the leerlab: the log's own copy. An empty list: had access once.</summary>
public sealed record AccessDocument : Document
{
    public required string Person { get; init; }

    public required ImmutableArray<AccessRole> Roles { get; init; }

    /// <summary>The leerlab's sequence number of this copy.</summary>
    public required long Stamp { get; init; }

    /// <summary>The log's sequence number at which the person's rights last changed.</summary>
    public required long Since { get; init; }

    /// <summary>Withdrew something: the person alone still reads what stood there.</summary>
    public bool? Keeps { get; init; }

    public static string IdOf(string person) => $"access/{Ids.KeyOf(person)}";
}
