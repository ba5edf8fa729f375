using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Live;

namespace Leerlabs.Web.Planning;

/// <summary>Documents of a grain as the records that its rules know.</summary>
internal static class TypedDocuments
{
    /// <summary>All documents of a type; of other types as they are.</summary>
    public static IEnumerable<T> All<T>(this IGrainHost host, string kind, IReadOnlyDictionary<string, JsonElement> documents)
        where T : Document
    {
        var type = host.RulesOf(kind)!.Documents.Single(one => one.Json.Type == typeof(T));
        return documents.Where(document => Ids.TypeOf(document.Key) == type.Name).Select(document => (T)document.Value.Deserialize(type.Json)!);
    }

    /// <summary>The present documents of a grain as someone may see them; a refusal when they may not see it.</summary>
    public static async Task<Result<IReadOnlyDictionary<string, JsonElement>>> ReadAs(this IGrainHost host, GrainId grain, Actor actor, CancellationToken cancellation) =>
        Documents(await host.Open(grain, actor, 0, cancellation));

    /// <summary>As <see cref="ReadAs(IGrainHost, GrainId, Actor, CancellationToken)"/>, for a grain whose rights are a copy: its guards are asked too.</summary>
    public static async Task<Result<IReadOnlyDictionary<string, JsonElement>>> ReadAs(this Access access, GrainId grain, Actor actor, CancellationToken cancellation) =>
        Documents(await access.Open(grain, actor, 0, cancellation));

    private static Result<IReadOnlyDictionary<string, JsonElement>> Documents(Result<Opening> opening)
    {
        if (!opening.Succeeded)
            return opening.Refusal;

        using var json = JsonDocument.Parse(opening.Value.Body);
        return json.RootElement.EnumerateArray().ToDictionary(document => document.GetProperty("id").GetString()!, document => document.Clone());
    }
}
