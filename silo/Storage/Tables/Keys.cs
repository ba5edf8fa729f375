using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Where the rows of a grain stand in its partition (design 6).</summary>
internal static class Keys
{
    public const string Head = "head";
    public const string Frames = "frame|";
    public const string Residents = "doc|";
    public const string Out = "out|";

    /// <summary>Kind and key hold no character that a key could not.</summary>
    public static string Partition(GrainId grain) => $"{grain.Kind}|{grain.Key}";

    public static TableKey Of(GrainId grain, string row) => new(Partition(grain), row);

    /// <summary>The row of several frames stands under the last of them.</summary>
    public static string Frame(long last) => Frames + KeyText.Of(last);

    public static string Resident(string id) => Residents + KeyText.Of(id);

    /// <summary>Says where a paged document stands.</summary>
    public static string Place(string id) => $"ref|{KeyText.Of(id)}";

    public static string Page(string type, long created) => $"page|{KeyText.Of(type)}|{KeyText.Inverted(created)}";

    public static string Page(string type, long created, string id) => $"{Page(type, created)}|{KeyText.Of(id)}";

    public static string Child(string parent, string type, long created) => $"kids|{KeyText.Of(parent)}|{KeyText.Of(type)}|{KeyText.Inverted(created)}";

    public static string Child(string parent, string type, long created, string id) => $"{Child(parent, type, created)}|{KeyText.Of(id)}";

    public static string Receipt(string person, string command) => $"cmd|{KeyText.Of(person)}|{KeyText.Of(command)}";

    public static string Message(MessageId id) => $"{Out}{KeyText.Of(id.Seq)}|{KeyText.Of(id.Index)}";

    public static string Parked(MessageId id) => $"parked|{KeyText.Of(id.Seq)}|{KeyText.Of(id.Index)}";

    public static string Mark(GrainId source) => $"mark|{Partition(source)}";

    public static string Due(string name) => $"due|{KeyText.Of(name)}";

    /// <summary>What belongs to a row that is too large for one.</summary>
    public static string Parts(string owner) => $"part|{owner}|";

    public static string Part(string owner, string commit, int place) => $"{Parts(owner)}{commit}|{place:d3}";

    public static string Redo(string commit, int place) => $"redo|{commit}|{place:d3}";

    public static string Erased(string id) => $"erased|{id}";
}
