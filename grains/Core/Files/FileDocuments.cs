using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Core.Files;

/// <summary>A file of an entry, a comment, a question or a message. It stands in that document, so whoever may read that may have it, at each moment (docs/adr/0012).</summary>
/// <param name="Id">The key of the upload that it was.</param>
/// <param name="Name">As its writer calls it, with its extension.</param>
/// <param name="MediaType">What its content was found to be.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Bytes">The key of the <see cref="BytesDocument"/> that it is.</param>
/// <param name="Width">Of a picture, in pixels.</param>
/// <param name="Height">Of a picture, in pixels.</param>
/// <param name="Alt">What can be seen, for who can't see it.</param>
/// <param name="Pupils">Whether pupils can be recognised on it, as its writer says.</param>
/// <param name="Consent">Who confirmed, and when, that the pupils and their parents agreed.</param>
public sealed record AttachedFile(
    string Id,
    string Name,
    string MediaType,
    long Size,
    string Bytes,
    int? Width = null,
    int? Height = null,
    string? Alt = null,
    Pupils? Pupils = null,
    FileConsent? Consent = null) : Part;

/// <summary>Who confirmed that the pupils on a picture and their parents agreed, and when.</summary>
public sealed record FileConsent(string By, DateTimeOffset At) : Part;

/// <summary>Whether pupils can be recognised on a picture.</summary>
[JsonConverter(typeof(WordJson<Pupils>))]
public enum Pupils
{
    No,
    Yes,
}

/// <summary>Bytes on their way in, until something takes them. No name and no words stand here.</summary>
public sealed record UploadDocument : Document
{
    public required string By { get; init; }

    /// <summary>In bytes, as announced; once it is whole, as it is kept.</summary>
    public required long Size { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The key of what it became, once it is whole and found fit to keep.</summary>
    public string? Bytes { get; init; }

    public string? MediaType { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public static string IdOf(string key) => $"upload/{key}";
}

/// <summary>
/// Bytes that the store keeps for this grain. The key is <c>{hash}-{seq}</c>: once nobody needs them any more, the same bytes get another key, so
/// that removing the old ones can never touch the new.
/// </summary>
public sealed record BytesDocument : Document
{
    /// <summary>SHA-256 of the content, lower hex.</summary>
    public required string Hash { get; init; }

    public required long Size { get; init; }

    /// <summary>Files and uploads that are these bytes; at 0 the store may forget them.</summary>
    public required int Uses { get; init; }

    public static string IdOf(string key) => $"bytes/{key}";
}
