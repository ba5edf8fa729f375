namespace Leerlabs.Search;

/// <summary>What hits are called that are no entry.</summary>
public static class HitKinds
{
    /// <summary>A decision in a register; an entry of a log has a kind <c>decision</c> too.</summary>
    public const string Decided = "decided";
}
