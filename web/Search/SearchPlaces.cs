using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Search;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Search;

/// <summary>Where someone searches: the logs and the leerlabs that they are in, and the schools that they are of.</summary>
internal sealed record SearchPlaces(IReadOnlyDictionary<string, string> LeerlabOfLog, ImmutableArray<string> Schools)
{
    public IEnumerable<string> All => [.. LeerlabOfLog.Keys, .. LeerlabOfLog.Values, .. Schools];

    public static SearchPlaces Of(IEnumerable<JsonElement> memberships)
    {
        JsonElement[] all = [.. memberships];
        var schools = all.SelectMany(membership => membership.GetProperty("roles").EnumerateArray()).Select(role => role.Text("school")).OfType<string>();
        return new(all.ToDictionary(membership => membership.Text("log")!, membership => membership.Text("leerlab")!), [.. schools.Distinct()]);
    }

    /// <summary>The places of a leerlab; one that the searcher is not in has itself alone, where they see nothing.</summary>
    /// <param name="logOnly">Not what is of the leerlab itself.</param>
    public IEnumerable<string> In(string leerlab, bool logOnly)
    {
        string[] logs = [.. LeerlabOfLog.Where(known => known.Value == leerlab).Select(known => known.Key)];
        return logOnly && logs.Length > 0 ? logs : [leerlab, .. logs];
    }

    /// <summary>The leerlab or school that a hit is of.</summary>
    public string OriginOf(SearchHit hit) => LeerlabOf(MeetingTitles.OriginOf(hit));

    /// <summary>Of a log its leerlab; anything else is its own.</summary>
    public string LeerlabOf(string place) => LeerlabOfLog.GetValueOrDefault(place, place);
}
