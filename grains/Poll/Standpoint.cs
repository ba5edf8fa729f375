namespace Leerlabs.Grains.Poll;

/// <summary>Where a seat or a school stands on an option. From less to more: of several that may speak for one the highest counts, of several that must all come the lowest.</summary>
public enum Standpoint
{
    No,

    /// <summary>Someone has not answered yet.</summary>
    Unknown,

    IfNeedBe,
    Yes,
}
