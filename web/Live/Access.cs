using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Live;

/// <summary>
/// Reads of a grain, asked of its guardian too: who lost their place in a leerlab reads nothing more of its log, also while the log's own copy of
/// the membership is still under way (design 4.6).
/// </summary>
internal sealed class Access(IGrainHost host)
{
    /// <summary>There is such a kind of grain.</summary>
    public bool Knows(GrainId grain) => host.RulesOf(grain.Kind) is not null;

    public async Task<Result<Opening>> Open(GrainId grain, Actor actor, long after, CancellationToken cancellation) =>
        await Refused(grain, actor, cancellation) is { } refusal ? refusal : await host.Open(grain, actor, after, cancellation);

    public async Task<Result<PageAnswer>> Page(GrainId grain, Actor actor, PageRequest request, CancellationToken cancellation) =>
        await Refused(grain, actor, cancellation) is { } refusal ? refusal : await host.Page(grain, actor, request, cancellation);

    /// <summary>The rights of now, none when the guardian gives none.</summary>
    public async Task<Audience> AudienceOf(GrainId grain, Actor actor, CancellationToken cancellation) =>
        await Refused(grain, actor, cancellation) is null ? await host.AudienceOf(grain, actor, cancellation) : Audience.Nobody;

    private async Task<Refusal?> Refused(GrainId grain, Actor actor, CancellationToken cancellation)
    {
        if (host.RulesOf(grain.Kind) is not { } rules)
            return Refusal.NotFound();

        return rules.GuardianOf(grain) is { } guardian && (await host.AudienceOf(guardian, actor, cancellation)).IsNobody
            ? Refusal.Forbidden()
            : null;
    }
}
