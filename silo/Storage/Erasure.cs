using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerlabs.Storage;

/// <summary>
/// What was erased, without a word of it. It stands in the database and in a journal beside it, so that a restored backup can lose
/// the same again (design 4.12).
/// </summary>
/// <param name="Id">Unique, so that an erasure is never done again on frames that were written after it.</param>
/// <param name="Seqs">Frames that lost their payload.</param>
/// <param name="Documents">Documents that were removed.</param>
/// <param name="Changed">Documents that were put in the same commit: an older copy of one that stood in the erased frames has to go.</param>
internal sealed record Erasure(string Id, string Grain, ImmutableArray<long> Seqs, ImmutableArray<string> Documents, ImmutableArray<string> Changed)
{
    /// <summary>What was left of documents that lost their words: who, when and why. It takes the place of an older copy, so that what belongs to it stays.</summary>
    public ImmutableDictionary<string, JsonElement>? Left { get; init; }

    /// <summary>What a commit erases; null when it erases nothing.</summary>
    public static Erasure? Of(GrainBatch batch) => batch.ErasedFrames.IsEmpty
        ? null
        : new Erasure(NewId(), batch.Grain.ToString(), batch.ErasedFrames, batch.Deletes, [.. batch.Puts.Select(put => put.Id)])
        {
            Left = batch.Puts.Where(put => IsEmptied(batch, put)).ToImmutableDictionary(put => put.Id, put => JsonElement.Parse(put.Json.Span)),
        };

    public static string NewId() => Guid.NewGuid().ToString("n");

    public string ToLine() => JsonSerializer.Serialize(this, ErasureJson.Default.Erasure);

    /// <returns>Null for a line that was never finished: what it tells was not acknowledged.</returns>
    public static Erasure? FromLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ErasureJson.Default.Erasure);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Who was there before and stands in a frame of this batch only, has lost every earlier frame: it was erased. Everything else that the
    // batch puts holds words of its own, which have no business in the journal.
    private static bool IsEmptied(GrainBatch batch, StoredDocument put) => put.Created <= batch.ExpectedSeq && put.Trail is [var only] && only > batch.ExpectedSeq;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Erasure))]
internal sealed partial class ErasureJson : JsonSerializerContext;
