namespace Leerlabs.Web;

/// <summary>What the web keeps in the data folder, beside the store.</summary>
public static class DataFiles
{
    /// <summary>The keys that the cookies of the sign-in are made with: without them nobody is signed in any more.</summary>
    public static string Keys(string dataFolder) => Path.Combine(dataFolder, "keys");

    /// <summary>The search index, a SQLite database that may be thrown away: it is made anew. Further nodes in the same folder have one beside it.</summary>
    public static string Search(string dataFolder) => Path.Combine(dataFolder, "search.db");

    /// <summary>The bytes of files, when they are kept in the data folder.</summary>
    public static string Files(string dataFolder) => Path.Combine(dataFolder, "files");

    /// <summary>The audit trail, a SQLite database.</summary>
    public static string Audit(string dataFolder) => Path.Combine(dataFolder, "audit.db");
}
