using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Registers;
using Leerlabs.Search;
using Leerlabs.Search.Following;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Search;

/// <summary>What the meetings are called in which something was found, as the searcher may read it now.</summary>
internal sealed class MeetingTitles(Access access)
{
    /// <returns>By the key of the meeting.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Of(Caller caller, SearchAnswer answer, CancellationToken cancellation)
    {
        var wanted = answer.Hits.Select(hit => (Origin: OriginOf(hit), Meeting: MeetingOf(hit))).Where(one => one.Meeting is not null).Distinct();
        var titles = new Dictionary<string, string>();
        foreach (var origin in wanted.GroupBy(one => one.Origin, one => $"meeting/{one.Meeting}"))
            if (await access.Page(GrainId.Parse(origin.Key), caller.Actor, new("meeting") { Ids = [.. origin] }, cancellation) is { Succeeded: true, Value: { } page })
                foreach (var json in page.Docs)
                {
                    using var meeting = JsonDocument.Parse(json);
                    titles[Ids.KeyOf(meeting.RootElement.Text("id")!)] = meeting.RootElement.Text("title")!;
                }

        return titles;
    }

    /// <summary>The key of the meeting that a hit is from; null when it is from none.</summary>
    public static string? MeetingOf(SearchHit hit) => hit.Document switch
    {
        SharedText { Kind: not "plan" } text => Ids.KeyOf(text.About),
        RegisteredDecision decision => decision.Meeting,
        ActionItem action => action.Meeting,
        MeetingWords => hit.Grain.Key,
        _ => null,
    };

    /// <summary>The leerlab or school that it is of; of what stands in a log, the log.</summary>
    public static string OriginOf(SearchHit hit) => hit.Document switch
    {
        SharedText text => text.Origin,
        MeetingWords words => words.Origin,
        _ => $"{hit.Grain}",
    };
}
