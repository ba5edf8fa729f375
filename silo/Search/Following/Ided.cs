using System.Text.Json;

namespace Leerlabs.Search.Following;

/// <summary>Documents that carry their id.</summary>
internal static class Ided
{
    public static string? IdIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
                return reader.Read() ? reader.GetString() : null;

        return null;
    }
}
