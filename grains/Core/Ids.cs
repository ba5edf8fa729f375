namespace Leerlabs.Grains.Core;

/// <summary>The alphabet of keys and of the ids that clients make.</summary>
public static class Ids
{
    /// <summary>1 to 64 characters of <c>a-z 0-9 -</c>.</summary>
    public static bool IsPart(string? text) =>
        text is { Length: > 0 and <= 64 } && !text.AsSpan().ContainsAnyExcept(Alphabet);

    /// <summary>An id that a client made for a new thing: as <see cref="IsPart"/>, at least 8 characters, so that two clients do not pick the same.</summary>
    public static bool IsNew(string? text) => IsPart(text) && text!.Length >= 8;

    /// <summary>The type of a document's id: <c>entry</c> of <c>entry/0198c1</c>, <c>log</c> of <c>log</c>.</summary>
    public static string TypeOf(string documentId)
    {
        var slash = documentId.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? documentId : documentId[..slash];
    }

    /// <summary>What stands behind the slash of a document's or grain's id; empty for a singleton.</summary>
    public static string KeyOf(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
