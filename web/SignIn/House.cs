using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <summary>What the house itself asks of grains and reads in them.</summary>
internal static class House
{
    public static Task<Result<Receipt>> Tell(this IGrainHost host, GrainId grain, Command command, CancellationToken cancellation) =>
        host.Send(grain, Actor.System, host.RulesOf(grain.Kind)!.WriteCommand(command), cancellation);

    /// <summary>The present documents of a grain by id; none when there is no such grain.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> Read(this IGrainHost host, GrainId grain, CancellationToken cancellation)
    {
        var opening = await host.Open(grain, Actor.System, 0, cancellation);
        if (!opening.Succeeded)
            return new Dictionary<string, JsonElement>();

        using var json = JsonDocument.Parse(opening.Value.Body);
        return json.RootElement.EnumerateArray().ToDictionary(document => document.Text("id")!, document => document.Clone());
    }

    public static IEnumerable<JsonElement> OfType(this IReadOnlyDictionary<string, JsonElement> documents, string type) =>
        documents.Where(document => Ids.TypeOf(document.Key) == type).Select(document => document.Value);
}
