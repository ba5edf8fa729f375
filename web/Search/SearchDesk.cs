using Leerlabs.Grains.Core;
using Leerlabs.Search;
using Leerlabs.Search.Finding;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Search;

/// <summary>
/// Searches as a person: in their own leerlabs and schools, with the rights that they have there now. Which those are is asked of the grains, before the
/// index is asked and once more for every hit.
/// </summary>
internal sealed class SearchDesk(
    IServiceProvider services, Access access, MeetingTitles titles, People people, AuditTrail audit, TimeProvider time)
{
    public async Task<Result<SearchReply>> Find(Caller caller, SearchParameters asked, CancellationToken cancellation)
    {
        if (await people.Known(caller.Person) is not { } person || services.GetService<NodeSearch>() is not { } search)
            return Refusal.Unavailable;
        if ((person.Reads.Refuse() ?? asked.Wrong) is { } refusal)
            return refusal;

        var places = SearchPlaces.Of(person.All("membership"));
        var question = new SearchQuestion(asked.Q ?? "", asked.Filter(leerlab => places.In(leerlab, asked.Log == true)), await Audiences(caller, places.All, cancellation))
        {
            Newest = asked.Newest,
            Before = asked.Before,
            Now = time.GetUtcNow(),
        };
        var answer = await search.Find(question, asked.Hits, Reread(caller), cancellation);
        foreach (var grain in answer.Hits.Select(hit => hit.Grain).Distinct())
            audit.Opened(caller, grain);
        return SearchReply.Of(answer, places, await titles.Of(caller, answer, cancellation));
    }

    private async Task<IReadOnlyDictionary<GrainId, Audience>> Audiences(Caller caller, IEnumerable<string> places, CancellationToken cancellation)
    {
        var asked = await Task.WhenAll(places.Select(GrainId.Parse).Select(async place => (Place: place, Audience: await access.AudienceOf(place, caller.Actor, cancellation))));
        return asked.Where(one => !one.Audience.IsNobody).ToDictionary(one => one.Place, one => one.Audience);
    }

    private Reread Reread(Caller caller) => async (grain, type, documents, cancellation) =>
    {
        if (grain.Kind is "text" or "meeting")
            return await access.Open(grain, caller.Actor, 0, cancellation) is { Succeeded: true, Value: { } opening } ? [opening.Body] : [];

        var page = await access.Page(grain, caller.Actor, new(type) { Ids = [.. documents] }, cancellation);
        return page.Succeeded ? page.Value.Docs : [];
    };
}
