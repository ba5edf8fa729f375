using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>Who acts.</summary>
/// <param name="Kind"><see cref="ActorKind"/> as a number.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.actor")]
public sealed record WireActor([property: Id(0)] int Kind, [property: Id(1)] string Id)
{
    public static WireActor Of(Actor actor) => new((int)actor.Kind, actor.Id);

    public Actor ToActor() => new((ActorKind)Kind, Id);
}
