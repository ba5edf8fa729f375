namespace Leerlabs.Web.Shared;

/// <summary>The tables of <see cref="SharedStorage"/>; their names stand behind its prefix.</summary>
public static class SharedTables
{
    /// <summary>The keys of the sign-in, sealed.</summary>
    public const string Keys = "keys";

    /// <summary>The audit trail.</summary>
    public const string Audit = "audit";
}
