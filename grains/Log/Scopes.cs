using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.Log;

/// <summary>Who may see what, in grants (design 4.6). A child's scope comes on top of its entry's.</summary>
internal static class Scopes
{
    public const string Leerlab = "leerlab";

    public const string Moderator = "moderator";

    /// <summary>The grant of the house itself: what it keeps for whom.</summary>
    public const string House = "house";

    public static Scope Of(IState state, Document document) => document switch
    {
        AccessDocument => Scope.Nobody,
        EntryDocument entry => Of(entry),
        VersionDocument { OnlyFor: { } person } => Scope.AnyOf(person),
        VersionDocument version => Of(version, state.Find<EntryDocument>(version.Parent!)),
        ProgressDocument or OpenQuestion => Scope.AnyOf(Leerlab),
        ReportDocument => Scope.AnyOf(Moderator),
        UploadDocument or BytesDocument => Scope.AnyOf(House),
        _ => Scope.Everyone,
    };

    /// <summary>Own-school entries are the school's; entries for the leerlab everyone's who reads it, a question also its experts'.</summary>
    public static Scope Of(EntryDocument entry) => entry switch
    {
        { Visibility: Visibility.School } => entry.School is { } school ? Scope.AnyOf(School(school)) : Scope.Nobody,
        { Kind: EntryKind.Question } => Scope.AnyOf(Leerlab, Expert(entry.Id)),
        _ => Scope.AnyOf(Leerlab),
    };

    /// <summary>The grant of those who read a school's own entries.</summary>
    public static string School(string school) => $"school/{Ids.KeyOf(school)}";

    /// <summary>The grant of the experts on a question.</summary>
    public static string Expert(string entry) => $"entry/{Ids.KeyOf(entry)}";

    // An earlier text keeps the readers it had, whatever its entry became since.
    private static Scope Of(VersionDocument version, EntryDocument? entry) => entry is null
        ? Scope.Nobody
        : Of(entry with { Visibility = version.Visibility ?? entry.Visibility, Kind = version.EntryKind ?? entry.Kind });
}
