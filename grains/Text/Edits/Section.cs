namespace Leerlabs.Grains.Text.Edits;

/// <summary>A stretch of a text and what becomes of it.</summary>
/// <param name="Length">UTF-16 code units of the text as it was.</param>
/// <param name="Insert">What stands there afterwards; null: the stretch stays as it is. Lines are parted by a line feed.</param>
public readonly record struct Section(int Length, string? Insert)
{
    public bool Stays => Insert is null;

    /// <summary>UTF-16 code units of the text as it becomes.</summary>
    public int NewLength => Insert?.Length ?? Length;
}
