using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.Log;

/// <summary>What people type, made fit to keep. Nothing is trimmed off a text; only characters that no one typed go.</summary>
internal static class Words
{
    public static string Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return lines.Any(IsStray) ? string.Concat(lines.Where(letter => !IsStray(letter))) : lines;
    }

    public static Refusal? Check(string text, int most, string field = "text") =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Invalid("text-empty", field) : CheckLength(text, most, field);

    public static Refusal? CheckLength(string? text, int most, string field) =>
        text?.Length > most ? Refusal.Invalid("text-too-long", field).With("most", most).With("length", text.Length) : null;

    public static Refusal? CheckReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Invalid("reason-needed", "reason") : CheckLength(reason, Limits.Paragraph, "reason");

    /// <summary>Tags as they are kept: lower case, without blanks around them, each once; null when there are none.</summary>
    public static ImmutableArray<string>? Tags(ImmutableArray<string>? tags)
    {
        ImmutableArray<string> kept = [.. (tags ?? []).Select(Tag).Where(tag => tag.Length > 0).Distinct()];
        return kept.IsEmpty ? null : kept;
    }

    public static Refusal? CheckTags(ImmutableArray<string>? tags) => tags switch
    {
        { Length: > Limits.TagsPerEntry } => Refusal.Invalid("tags-too-many", "tags").With("most", Limits.TagsPerEntry),
        { } some when some.Any(tag => tag?.Length > Limits.TagLength) => Refusal.Invalid("tag-too-long", "tags").With("most", Limits.TagLength),
        _ => null,
    };

    /// <summary>All that was written, for the check on pupil data.</summary>
    public static IEnumerable<string?> Said(string text, Practice? practice, IEnumerable<AttachedFile>? files) =>
        [text, practice?.Classes, practice?.Tried, practice?.Seen, practice?.Effect, practice?.Next, .. (files ?? []).SelectMany(file => new[] { file.Name, file.Alt })];

    private static string Tag(string? tag) =>
        string.Join(' ', Clean(tag ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsStray(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
