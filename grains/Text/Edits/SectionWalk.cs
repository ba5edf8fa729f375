namespace Leerlabs.Grains.Text.Edits;

/// <summary>Goes along the sections of a change, a part of one at a time.</summary>
internal sealed class SectionWalk
{
    private readonly TextChange _change;

    public SectionWalk(TextChange change)
    {
        _change = change;
        Next();
    }

    /// <summary>How many sections were begun.</summary>
    public int Index { get; private set; }

    /// <summary>What is left of the section.</summary>
    public int Length { get; private set; }

    /// <summary>What is put in its place; null when it stays.</summary>
    public string? Insert { get; private set; }

    public bool Done { get; private set; }

    /// <summary>A part of the section was passed.</summary>
    public bool Within { get; private set; }

    public bool Stays => !Done && Insert is null;

    public bool Changes => Insert is not null;

    public void Next()
    {
        Done = Index == _change.Sections.Length;
        (Length, Insert) = Done ? (0, null) : (_change.Sections[Index].Length, _change.Sections[Index].Insert);
        Index += Done ? 0 : 1;
        Within = false;
    }

    public void Forward(int length)
    {
        if (length == Length)
        {
            Next();
            return;
        }

        Length -= length;
        Within = true;
    }
}
