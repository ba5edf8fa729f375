using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting.Notes;

public sealed record BoardDocument : Document
{
    public const string TheId = "board";

    public bool Closed { get; init; }

    public int Count { get; init; }
}

public sealed record ReaderDocument : Document
{
    public required string[] Groups { get; init; }

    public long Since { get; init; }

    public static string IdOf(string person) => $"reader/{Ids.KeyOf(person)}";
}

public sealed record NoteDocument : Document
{
    public required string Text { get; init; }

    public string? Group { get; init; }

    public required string By { get; init; }

    public static string IdOf(string note) => $"note/{note}";
}

/// <summary>How many remarks a note has: its companion.</summary>
public sealed record TallyDocument : Document
{
    public int Remarks { get; init; }

    public static string IdOf(string note) => $"tally/{note}";
}

public sealed record RemarkDocument : Document
{
    public required string Text { get; init; }

    public static string IdOf(string remark) => $"remark/{remark}";
}

public sealed record FlagDocument : Document;

public sealed record RungDocument : Document
{
    public int Times { get; init; }
}

/// <summary>What was heard; read by page only.</summary>
public sealed record HeardDocument : Document
{
    public required string Text { get; init; }

    public required string From { get; init; }
}
