using System.Buffers;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>The documents that a reset brings: all resident ones but those read by page only, and the newest page of the paged types marked for it, with companions.</summary>
internal sealed class SnapshotReader(IGrainStore store)
{
    public async Task<Body> Read(WorkingSet set, Audience audience)
    {
        var documents = await Resident(set, audience);
        var scan = new VisibleScan(set, store, audience, null);
        foreach (var type in set.State.Kind.Rules.Documents.Where(type => type is { Paged: true, InSnapshot: true }))
        {
            var rows = await scan.Find(new(type.Name, null, null, null, Limits.PageUsual));
            documents.AddRange(rows.Documents);
            documents.AddRange(await scan.Companions(rows.Documents));
        }

        return new(set.Before.Seq, Write(documents));
    }

    private static async Task<List<Held>> Resident(WorkingSet set, Audience audience)
    {
        var all = set.State.Resident().Where(held => !held.Type.PageOnly).ToList();
        await set.Load(all.Select(held => held.Id), CancellationToken.None);
        return all.FindAll(held => audience.Sees(Scopes.Of(set.State, held.Document)));
    }

    private static ReadOnlyMemory<byte> Write(IEnumerable<Held> documents)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
            Projection.WriteAll(writer, default, documents.Select(held => held.Json));

        return buffer.WrittenSpan.ToArray();
    }
}
