using System.Text.Json.Nodes;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting;

/// <summary>
/// What a browser does: holds documents, applies frames, pages what belongs to a note that appeared, and starts afresh when its rights changed.
/// </summary>
internal sealed class Watcher(IGrainHost host, GrainId grain, Actor actor)
{
    private static readonly string[] Children = ["remark", "tally", "flag"];
    private readonly Dictionary<string, JsonObject> _held = [];
    private Audience _audience = Audience.Nobody;
    private long _seq;

    /// <summary>Comes back with its seq.</summary>
    public async Task Open()
    {
        var opening = (await host.Open(grain, actor, _seq, default)).Value!;
        _audience = opening.Audience;
        if (opening.Reset)
        {
            _held.Clear();
            foreach (var document in GrainHostJson.Objects(opening.Body))
                Put(document);
        }
        else
        {
            var fresh = await Fresh();
            foreach (var put in GrainHostJson.Objects(opening.Body).SelectMany(frame => frame["puts"]?.AsArray() ?? []))
                Assert.Equal(fresh[(string)put!["id"]!].ToJsonString(), put.ToJsonString());
            await Apply(opening.Body);
        }

        _seq = opening.Seq;
    }

    /// <summary>Gets the frames that it has not had, in one message.</summary>
    public async Task Hear(IEnumerable<Frame> frames)
    {
        var audience = await host.AudienceOf(grain, actor, default);
        if (!audience.Equals(_audience))
        {
            _seq = 0;
            await Open();
            return;
        }

        List<Frame> missed = [.. frames.Where(frame => frame.Seq > _seq)];
        await Apply(Projection.Cut(missed, _audience));
        _seq = missed.Count > 0 ? missed[^1].Seq : _seq;
    }

    public async Task HoldsWhatIsFresh()
    {
        var fresh = await Fresh();
        Assert.Equal(fresh.Keys.Order(StringComparer.Ordinal), _held.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, document) in fresh)
            Assert.Equal(document.ToJsonString(), _held[id].ToJsonString());
    }

    private async Task<Dictionary<string, JsonObject>> Fresh() =>
        GrainHostJson.Objects((await host.Open(grain, actor, 0, default)).Value!.Body).ToDictionary(IdOf);

    private async Task Apply(ReadOnlyMemory<byte> frames)
    {
        foreach (var frame in GrainHostJson.Objects(frames))
        {
            foreach (var id in frame["deletes"]?.AsArray() ?? [])
                Delete((string)id!);
            foreach (var put in frame["puts"]?.AsArray() ?? [])
                await Arrive(put!.AsObject(), (long)frame["seq"]!);
        }
    }

    private async Task Arrive(JsonObject document, long seq)
    {
        var appeared = !_held.ContainsKey(IdOf(document)) && (long)document["created"]! < seq;
        Put(document);
        if (!appeared)
            return;

        foreach (var type in Children)
            foreach (var json in (await host.Page(grain, actor, new(type) { Parent = IdOf(document), Take = 200 }, default)).Value!.Docs)
                Put(JsonNode.Parse(json.Span)!.AsObject());
    }

    private void Put(JsonObject document)
    {
        if (!_held.TryGetValue(IdOf(document), out var present) || (long)present["rev"]! <= (long)document["rev"]!)
            _held[IdOf(document)] = document;
    }

    private void Delete(string id)
    {
        _held.Remove(id);
        foreach (var child in _held.Values.Where(document => (string?)document["parent"] == id).Select(IdOf).ToList())
            Delete(child);
    }

    private static string IdOf(JsonObject document) => (string)document["id"]!;
}
