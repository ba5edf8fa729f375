using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What is asked. Only the text is needed; the rest is filled in by who asks, or at triage.</summary>
/// <param name="Tried">What was tried already.</param>
/// <param name="By">The day by which the asker hopes to know.</param>
/// <param name="Entries">Keys of entries in the leerlab's log.</param>
public sealed record AskedQuestion(
    string Text,
    string? Context = null,
    string? Tried = null,
    DateOnly? By = null,
    AnswerForm? How = null,
    ImmutableArray<string>? Entries = null) : Part
{
    /// <summary>Without white space around the words; what is empty is left out.</summary>
    public AskedQuestion Cleaned() =>
        new(Text.Trim(), Texts.OrNone(Context), Texts.OrNone(Tried), By, How, Entries is { IsEmpty: false } entries ? [.. entries.Distinct()] : null);

    public Refusal? Refuse() =>
        Check.Text(Text, "text", Limits.RequestText)
        ?? Check.AtMost(Context, "context", Limits.RequestText)
        ?? Check.AtMost(Tried, "tried", Limits.RequestText)
        ?? (Entries is { Length: > Limits.EntriesPerRequest } ? Refusal.Invalid("too-many-entries", "entries").With("most", Limits.EntriesPerRequest) : null)
        ?? ((Entries ?? []).All(Ids.IsPart) ? null : Refusal.Invalid("id-wrong", "entries"));

    /// <summary>The kinds of pupil data that seem to stand in it (C28 of the comparison).</summary>
    public ImmutableArray<PupilDataKind> Finds() => PupilData.KindsIn([Text, Context, Tried]);

    public bool Equals(AskedQuestion? other) =>
        other is not null && (Text, Context, Tried, By, How) == (other.Text, other.Context, other.Tried, other.By, other.How)
        && (Entries ?? []).SequenceEqual(other.Entries ?? []);

    public override int GetHashCode() => HashCode.Combine(Text, Context, Tried, By, How);
}

/// <summary>An earlier or proposed wording of the question.</summary>
public sealed record Wording(string Text, string By, DateTimeOffset At) : Part;

/// <summary>Someone of a pool, as the pool tells.</summary>
/// <param name="Coordinator">Keeps the pool: assigns, and hears what is late.</param>
public sealed record PoolMember(string Person, bool? Coordinator = null) : Part;

/// <summary>When an answer is promised, and when those concerned are told that it comes near or has passed.</summary>
/// <param name="Day">The last day on which the answer is in time.</param>
public sealed record Promise(DateOnly Day, DateTimeOffset Warn, DateTimeOffset Late) : Part;
