using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Post;

/// <summary>The key of the addresses for answers by mail.</summary>
internal static class ReplyKeys
{
    /// <summary>Of two that are given at once, one is taken: it must know which it replaces.</summary>
    public static Decision Give(IState state, GiveReplyKey asked) =>
        Find(state)?.Sealed == asked.Instead ? new ReplyKeyGiven(asked.Sealed) : Decision.Nothing;

    /// <summary>An earlier one goes, out of stored frames too.</summary>
    public static Changes Apply(IState state, ReplyKeyGiven given) => Changes.Put(new ReplyKey { Id = ReplyKey.TheId, Sealed = given.Sealed }) with
    {
        Erases = Find(state) is null ? [] : [ReplyKey.TheId],
    };

    private static ReplyKey? Find(IState state) => state.Find<ReplyKey>(ReplyKey.TheId);
}
