using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Text;

/// <summary>What a shared text is for, and how it stands. Its words are in <see cref="BaseDocument"/> and the <see cref="UpdateDocument"/>s after it.</summary>
public sealed record TextDocument : Document
{
    public const string TheId = "text";

    /// <summary>The leerlab or school whose members are told.</summary>
    public required string Origin { get; init; }

    /// <summary>What it belongs to: a meeting (its minutes), a leerlab (its plan) or a request to the expertpool (its answer).</summary>
    public required string About { get; init; }

    public required TextState State { get; init; }

    /// <summary>The leerlab is over: there is reading only.</summary>
    public bool? Closed { get; init; }

    /// <summary>Who may amend the concept.</summary>
    public ImmutableArray<string>? Amenders { get; init; }

    /// <summary>Of an answer of experts: who sees it and writes it. Nobody has a role then.</summary>
    public ImmutableArray<DraftWriter>? Writers { get; init; }
}

/// <summary>Someone who writes an answer along.</summary>
/// <param name="Answers">May send it too.</param>
public sealed record DraftWriter(string Person, bool? Answers = null) : Part;

/// <summary>The text as it was after so many updates. The newest ones are not in it, so that a slow line can still be helped.</summary>
public sealed record BaseDocument : Document
{
    public const string TheId = "base";

    /// <summary>How many updates are in it.</summary>
    public required int Version { get; init; }

    public required string Text { get; init; }
}

/// <summary>One update of the text, the newest ones each in a document.</summary>
public sealed record UpdateDocument : Document
{
    /// <summary>The text's version with this update.</summary>
    public required int Version { get; init; }

    public required TextChange Changes { get; init; }

    public required string By { get; init; }

    /// <summary>The id of the command that brought it: by it the sender knows its own, also when the answer got lost.</summary>
    public required string Command { get; init; }

    public static string IdOf(int version) => $"update/{version}";
}

/// <summary>A run of updates that are in the base: for whoever comes back and typed meanwhile. Cut when there are many newer ones.</summary>
public sealed record PastDocument : Document
{
    /// <summary>The version with the last of them.</summary>
    public required int Version { get; init; }

    public required ImmutableArray<PastUpdate> Updates { get; init; }

    public static string IdOf(int version) => $"past/{version}";
}

/// <inheritdoc cref="UpdateDocument"/>
public sealed record PastUpdate(TextChange Changes, string By, string Command) : Part;

/// <summary>An answer on its way to the request.</summary>
public sealed record SentAnswer : Document
{
    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string message) => $"sent/{message}";
}

/// <summary>The text as it was shared as a concept: what the amendments are held against.</summary>
public sealed record ConceptDocument : Document
{
    public const string TheId = "concept";

    public required string Text { get; init; }
}

/// <summary>What someone who was there changed in the concept, in the order of <see cref="Version"/>. It stays when the text is fixed.</summary>
public sealed record AmendmentDocument : Document
{
    public required int Version { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required TextChange Changes { get; init; }

    public string? Why { get; init; }

    public static string IdOf(string amendment) => $"amendment/{amendment}";
}
