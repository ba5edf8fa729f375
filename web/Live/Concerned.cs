using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Live;

/// <summary>Whose rights some frames may have changed.</summary>
internal sealed class Concerned
{
    /// <summary>Documents whose key is the person's.</summary>
    private static readonly string[] OfOne = ["member/", "access/", "keeper/", "manager/", "along/", "expert/"];

    private readonly HashSet<string> _persons = [];
    private bool _everyone;

    /// <summary>Null when the frames touch nobody's rights.</summary>
    public static Concerned? By(IReadOnlyList<Frame> frames)
    {
        Concerned? concerned = null;
        foreach (var frame in frames)
        {
            foreach (var put in frame.Puts)
                if (IsAccess(put.Id))
                    (concerned ??= new()).Add(put.Id, put.Json.Span);
            foreach (var delete in frame.Deletes)
                if (IsAccess(delete.Id))
                    (concerned ??= new()).Add(delete.Id, []);
        }

        return concerned;
    }

    public bool Includes(string person) => _everyone || _persons.Contains(person);

    private static bool IsAccess(string id) => IsOfMany(id) || OfOne.Any(type => id.StartsWith(type, StringComparison.Ordinal));

    /// <summary>Documents that name many: the experts of a request, who manages or organises elsewhere, who writes an answer.</summary>
    private static bool IsOfMany(string id) => id is "circle" or "staff" or "text" || id.StartsWith("circle/", StringComparison.Ordinal);

    private void Add(string id, ReadOnlySpan<byte> json)
    {
        if (IsOfMany(id))
            _everyone = true;
        else if (!id.StartsWith("member/", StringComparison.Ordinal))
            _persons.Add($"person/{Ids.KeyOf(id)}");
        else if (PersonIn(json) is { } person)
            _persons.Add(person);
        else
            _everyone = true;
    }

    private static string? PersonIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (!json.IsEmpty && reader.Read())
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("person"u8))
                return reader.Read() ? reader.GetString() : null;

        return null;
    }
}
