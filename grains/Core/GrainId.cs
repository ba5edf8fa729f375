using System.Diagnostics.CodeAnalysis;

namespace Leerlabs.Grains.Core;

/// <summary>
/// The name of a grain, <c>kind/key</c>: the unit of consistency and of live watching (design 2).
/// Both parts are 1 to 64 characters of <c>a-z 0-9 -</c>; keys are opaque and never ordered or dated by.
/// </summary>
public readonly record struct GrainId
{
    public string Kind { get; }

    public string Key { get; }

    /// <exception cref="FormatException">A part is empty, too long or holds another character.</exception>
    public GrainId(string kind, string key)
    {
        if (!Ids.IsPart(kind) || !Ids.IsPart(key))
            throw new FormatException($"'{kind}/{key}' is not a grain id.");

        (Kind, Key) = (kind, key);
    }

    /// <exception cref="FormatException">The text is not <c>kind/key</c>.</exception>
    public static GrainId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a grain id.");

    public static bool TryParse([NotNullWhen(true)] string? text, out GrainId id)
    {
        id = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !Ids.IsPart(text![..slash]) || !Ids.IsPart(text[(slash + 1)..]))
            return false;

        id = new GrainId(text[..slash], text[(slash + 1)..]);
        return true;
    }

    public override string ToString() => $"{Kind}/{Key}";
}
