using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Live;

/// <summary>
/// Reads of a grain, asked of its guards too: who lost their place in a leerlab reads nothing more of what belongs to it, also while a grain's own copy
/// of the membership is still under way (design 4.6).
/// </summary>
internal sealed class Access(IGrainHost host)
{
    /// <summary>There is such a kind of grain.</summary>
    public bool Knows(GrainId grain) => host.RulesOf(grain.Kind) is not null;

    /// <param name="hear">Is given the rights before the guards are asked: who watches hears them from then on.</param>
    public async Task<Result<Opening>> Open(
        GrainId grain, Actor actor, long after, CancellationToken cancellation, Func<Audience, Task>? hear = null)
    {
        var opening = await host.Open(grain, actor, after, cancellation);
        if (!opening.Succeeded)
            return opening;

        await (hear?.Invoke(opening.Value.Audience) ?? Task.CompletedTask);
        return await Confirmed(opening.Value.Audience, actor, cancellation) ? opening : Refusal.Forbidden();
    }

    public async Task<Result<PageAnswer>> Page(GrainId grain, Actor actor, PageRequest request, CancellationToken cancellation) =>
        await Confirmed(await host.AudienceOf(grain, actor, cancellation), actor, cancellation)
            ? await host.Page(grain, actor, request, cancellation)
            : Refusal.Forbidden();

    /// <summary>The rights of now, none when no guard confirms them.</summary>
    public async Task<Audience> AudienceOf(GrainId grain, Actor actor, CancellationToken cancellation)
    {
        var audience = await host.AudienceOf(grain, actor, cancellation);
        return await Confirmed(audience, actor, cancellation) ? audience : Audience.Nobody;
    }

    private async Task<bool> Confirmed(Audience audience, Actor actor, CancellationToken cancellation)
    {
        foreach (var guard in audience.Guards)
            if (guard.Confirms(await host.AudienceOf(guard.Grain, actor, cancellation)))
                return true;

        return audience.Guards.IsEmpty;
    }
}
