namespace Leerlabs.Grains.Text.Edits;

/// <summary>Sections on their way to a change; neighbours that are one are joined, as the editor does.</summary>
internal sealed class SectionList
{
    private readonly List<Section> _sections = [];

    public void Stay(int length)
    {
        if (length == 0)
            return;

        if (_sections is [.., { Stays: true } last])
            _sections[^1] = last with { Length = last.Length + length };
        else
            _sections.Add(new(length, null));
    }

    public void Add(int length, string insert)
    {
        if (length == 0 && insert.Length == 0)
            return;

        if (_sections is [.., { Insert: { } before } last] && (IsRemoval(before, insert) || IsInsertion(last, length)))
            _sections[^1] = new(last.Length + length, before + insert);
        else
            _sections.Add(new(length, insert));
    }

    public TextChange ToChange() => new([.. _sections]);

    private static bool IsRemoval(string before, string insert) => before.Length == 0 && insert.Length == 0;

    private static bool IsInsertion(Section last, int length) => last.Length == 0 && length == 0;
}
