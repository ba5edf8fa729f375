using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Sqlite;

/// <summary>Does an erasure again on a database that was restored from before it.</summary>
internal static class ErasureReplay
{
    public static void Run(Tables tables, Erasure erasure)
    {
        tables.Erasures.Add(erasure);
        if (tables.Grains.Find(GrainId.Parse(erasure.Grain)) is not { } grain)
            return;

        foreach (var seq in erasure.Seqs)
            tables.Frames.Erase(grain.Number, seq);

        foreach (var id in erasure.Documents)
            tables.Documents.DeleteWithChildren(grain.Number, id);

        foreach (var document in tables.Documents.Find(grain.Number, erasure.Changed).Where(document => HoldsErased(document, erasure)))
            Empty(tables, grain, erasure, document);
    }

    private static bool HoldsErased(StoredDocument document, Erasure erasure) => document.Trail.Intersect(erasure.Seqs).Any();

    // Where it is not known what was left, the copy that holds erased words goes, with what belongs to it.
    private static void Empty(Tables tables, GrainRow grain, Erasure erasure, StoredDocument document)
    {
        if (erasure.Left?.TryGetValue(document.Id, out var left) == true)
            tables.Documents.Put(grain.Number, Emptied(document, left, erasure.Seqs, grain.Seq));
        else
            tables.Documents.DeleteWithChildren(grain.Number, document.Id);
    }

    // Its numbers are those of the database that it comes into: later frames of this grain will be numbered anew.
    private static StoredDocument Emptied(StoredDocument document, JsonElement left, ImmutableArray<long> erased, long head)
    {
        var json = JsonObject.Create(left)!;
        (json["created"], json["rev"]) = (document.Created, head);
        return document with { Rev = head, Trail = [.. document.Trail.Except(erased)], Json = JsonSerializer.SerializeToUtf8Bytes(json) };
    }
}
