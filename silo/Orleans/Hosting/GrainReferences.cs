using Leerlabs.Silo.Orleans.Contracts;

namespace Leerlabs.Silo.Orleans;

/// <summary>From the product's grain ids to Orleans' references: the kind is the grain type, the key is the key.</summary>
internal static class GrainReferences
{
    public static ILiveGrain Live(this IGrainFactory grains, GrainId grain) => grains.GetGrain<ILiveGrain>(IdOf(grain));

    public static IWatchedGrain Watched(this IGrainFactory grains, GrainId grain) => grains.GetGrain<IWatchedGrain>(IdOf(grain));

    public static IHouseGrain House(this IGrainFactory grains, GrainId grain) => grains.GetGrain<IHouseGrain>(IdOf(grain));

    public static IWatchmanGrain Watchman(this IGrainFactory grains) => grains.GetGrain<IWatchmanGrain>("the");

    public static global::Orleans.Runtime.GrainId IdOf(GrainId grain) => global::Orleans.Runtime.GrainId.Create(grain.Kind, grain.Key);
}
