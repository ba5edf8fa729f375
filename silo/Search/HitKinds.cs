namespace Leerlabs.Search;

/// <summary>What hits are called that are no entry.</summary>
public static class HitKinds
{
    /// <summary>A decision in a register; an entry of a log has a kind <c>decision</c> too.</summary>
    public const string Decided = "decided";

    /// <summary>An action on the list of a leerlab or a school.</summary>
    public const string Action = "action";

    /// <summary>The agenda of a meeting, or an addendum to its report.</summary>
    public const string Meeting = "meeting";
}
