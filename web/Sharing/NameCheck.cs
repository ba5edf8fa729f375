using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Grains.Privacy;
using Leerlabs.Silo;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Sharing;

/// <summary>
/// Finds what tells who or which school an answer is about: the names of the leerlab, its members and schools, of the experts and of everyone else that
/// the house knows, and what may tell which pupil. A person decides what becomes of each.
/// </summary>
internal sealed class NameCheck(Access access, IGrainHost host, HouseNames names)
{
    private const int Most = Limits.RequestText * 3;
    private static readonly ImmutableHashSet<string> Nobody = [];

    public async Task<Result<NameReply>> Look(Caller caller, string request, NameRequest asked, CancellationToken cancellation)
    {
        if (!Ids.IsPart(request) || asked.Texts.IsDefault || asked.Texts.Sum(text => text.Length) > Most)
            return Refusal.Invalid("text-too-long", "texts").With("most", Most);

        var grain = new GrainId("expert-request", request);
        if (!(await access.AudienceOf(grain, caller.Actor, cancellation)).Sees(ExpertRequestRules.BehindTheScenes))
            return Refusal.Forbidden();

        var leerlab = await LeerlabOf(grain, cancellation);
        var text = string.Join('\n', asked.Texts);
        var known = leerlab is null ? [] : await names.In(text, leerlab, cancellation);
        var pupils = PupilData.FindsIn(text, Nobody).Select(find => new FoundName(text.Substring(find.Start, find.Length), ShareFind.Pupil));
        return new NameReply([.. known.Concat(pupils).DistinctBy(find => find.Text).OrderByDescending(find => find.Text.Length).ThenBy(find => find.Text, StringComparer.Ordinal)]);
    }

    private async Task<string?> LeerlabOf(GrainId request, CancellationToken cancellation)
    {
        var read = await host.Read(request, cancellation);
        return read.TryGetValue(RequestDocument.TheId, out var document) ? document.Text("leerlab") : null;
    }
}
