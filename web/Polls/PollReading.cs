using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Polls;

/// <summary>A poll as the house reads it: all of its documents at one sequence number.</summary>
internal sealed class PollReading(GrainId grain, long seq, IReadOnlyDictionary<string, Document> documents) : IState
{
    public GrainId Grain => grain;

    public long Seq => seq;

    /// <summary>Null when there is no such poll.</summary>
    public static async Task<PollReading?> Of(IGrainHost host, GrainId poll, CancellationToken cancellation)
    {
        var opening = await host.Open(poll, Actor.System, 0, cancellation);
        if (!opening.Succeeded)
            return null;

        var types = host.RulesOf(poll.Kind)!.Documents.ToDictionary(type => type.Name, type => type.Json);
        using var json = JsonDocument.Parse(opening.Value.Body);
        var documents = json.RootElement.EnumerateArray()
            .Select(one => (Document)one.Deserialize(types[Ids.TypeOf(one.GetProperty("id").GetString()!)])!)
            .ToDictionary(document => document.Id);
        return new(poll, opening.Value.Seq, documents);
    }

    public T? Find<T>(string id)
        where T : Document => documents.GetValueOrDefault(id) as T;

    public IEnumerable<T> All<T>()
        where T : Document => documents.Values.OfType<T>().OrderBy(document => document.Created).ThenBy(document => document.Id, StringComparer.Ordinal);
}
