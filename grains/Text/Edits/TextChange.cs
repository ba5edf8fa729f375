using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Text.Edits;

/// <summary>
/// A change of a whole text: every stretch of it, in order, with what becomes of it. The same as a <c>ChangeSet</c> of the browser's editor
/// (@codemirror/state), to the letter: browser and grain carry one change over another and must end with one text.
/// </summary>
[JsonConverter(typeof(TextChangeJson))]
public sealed class TextChange(ImmutableArray<Section> sections) : IEquatable<TextChange>
{
    public ImmutableArray<Section> Sections => sections;

    /// <summary>The length of the texts that it can change.</summary>
    public int Length { get; } = sections.Sum(section => section.Length);

    /// <summary>The length of a text that it changed.</summary>
    public int NewLength { get; } = sections.Sum(section => section.NewLength);

    public static TextChange Insert(int length, int at, string text) => Replace(length, at, at, text);

    /// <summary>Puts a text in the place of what stands from one position up to another.</summary>
    public static TextChange Replace(int length, int from, int to, string text)
    {
        var sections = new SectionList();
        sections.Stay(from);
        sections.Add(to - from, text);
        sections.Stay(length - to);
        return sections.ToChange();
    }

    /// <exception cref="ArgumentException">The text has another length than <see cref="Length"/>.</exception>
    public string Apply(string text)
    {
        if (text.Length != Length)
            throw new ArgumentException($"A change of {Length} characters on a text of {text.Length}.", nameof(text));

        var changed = new StringBuilder(NewLength);
        var at = 0;
        foreach (var section in sections)
        {
            _ = section.Insert is { } insert ? changed.Append(insert) : changed.Append(text, at, section.Length);
            at += section.Length;
        }

        return changed.ToString();
    }

    /// <summary>This change as it is after another one of the same text was made. Where both insert at one place, the other comes first.</summary>
    public TextChange After(TextChange other) => Mapping.Of(this, other);

    public bool Equals(TextChange? other) => other is not null && sections.AsSpan().SequenceEqual(other.Sections.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as TextChange);

    public override int GetHashCode() => HashCode.Combine(sections.Length, Length, NewLength);
}
