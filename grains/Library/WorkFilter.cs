using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>The filter of a page of works: <c>{workKind*, leerlab*, school*, asksReview*}</c>; all that are given must fit.</summary>
internal static class WorkFilter
{
    public static bool Matches(Document document, JsonElement filter) =>
        document is not WorkDocument work || filter.ValueKind != JsonValueKind.Object || filter.EnumerateObject().All(wish => Fits(work, wish));

    private static bool Fits(WorkDocument work, JsonProperty wish) => wish.Name switch
    {
        "workKind" => wish.Value.ValueEquals(KindOf(work)),
        "leerlab" => wish.Value.ValueEquals(work.Leerlab?.Grain),
        "school" => work.Schools?.Any(school => wish.Value.ValueEquals(school.Grain)) is true,
        "asksReview" => (wish.Value.ValueKind == JsonValueKind.True) == (work.AsksReview is true),
        _ => true,
    };

    private static string KindOf(WorkDocument work) => work.WorkKind switch
    {
        WorkKind.PracticeExample => "practice-example",
        WorkKind.Answer => "answer",
        _ => "factsheet",
    };
}
