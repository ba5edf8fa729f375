using Leerlabs.Grains.Core;
using Leerlabs.Search;
using Leerlabs.Search.Finding;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Search;

/// <summary>
/// Searches as a person: in the logs of their own leerlabs, with the rights that they have there now. Which those are is asked of the grains, before the
/// index is asked and once more for every hit.
/// </summary>
internal sealed class SearchDesk(IServiceProvider services, Access access, People people, AuditTrail audit, TimeProvider time)
{
    public async Task<Result<SearchReply>> Find(Caller caller, SearchParameters asked, CancellationToken cancellation)
    {
        if (await people.Known(caller.Person) is not { } person || services.GetService<NodeSearch>() is not { } search)
            return Refusal.Unavailable;
        if ((person.Reads.Refuse() ?? asked.Wrong) is { } refusal)
            return refusal;

        var memberships = person.All("membership").ToDictionary(membership => membership.Text("log")!, membership => membership.Text("leerlab")!);
        var logOf = memberships.ToDictionary(membership => membership.Value, membership => membership.Key);
        var question = new SearchQuestion(asked.Q ?? "", asked.Filter(leerlab => logOf.GetValueOrDefault(leerlab)), await Audiences(caller, memberships.Keys, cancellation))
        {
            Newest = asked.Newest,
            Before = asked.Before,
            Now = time.GetUtcNow(),
        };
        var answer = await search.Find(question, asked.Hits, Reread(caller), cancellation);
        foreach (var log in answer.Hits.Select(hit => hit.Grain).Distinct())
            audit.Opened(caller, log);
        return SearchReply.Of(answer, log => memberships[log]);
    }

    private async Task<IReadOnlyDictionary<GrainId, Audience>> Audiences(Caller caller, IEnumerable<string> logs, CancellationToken cancellation)
    {
        var asked = await Task.WhenAll(logs.Select(GrainId.Parse).Select(async log => (Log: log, Audience: await access.AudienceOf(log, caller.Actor, cancellation))));
        return asked.Where(one => !one.Audience.IsNobody).ToDictionary(one => one.Log, one => one.Audience);
    }

    private Reread Reread(Caller caller) => async (grain, type, documents, cancellation) =>
    {
        var page = await access.Page(grain, caller.Actor, new(type) { Ids = [.. documents] }, cancellation);
        return page.Succeeded ? page.Value.Docs : [];
    };
}
