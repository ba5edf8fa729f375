using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace Leerlabs.Web.Site.Oai;

/// <summary>
/// Where a harvester is in a list. It holds the question and the last record that was given, so no node has to remember anything, and what changes meanwhile
/// moves to the end of the list: nothing is skipped, and what was given may come once more with its newer date.
/// </summary>
/// <param name="At">The date of the last record that was given.</param>
/// <param name="Key">Its key.</param>
/// <param name="Given">How many were given.</param>
internal sealed record OaiToken(
    string Verb, string Prefix, DateTimeOffset At, string Key, int Given, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Set = null)
{
    private static readonly JsonSerializerOptions Json = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public override string ToString() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this, Json));

    /// <summary>Null when it was made by no one of us.</summary>
    public static OaiToken? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<OaiToken>(WebEncoders.Base64UrlDecode(text), Json);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }
}
