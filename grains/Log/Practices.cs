using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>The fields of practice research.</summary>
internal static class Practices
{
    private static readonly Practice Empty = new();

    /// <summary>
    /// As it is kept: blank fields are left out; null when nothing is filled in. Fields that we do not know are those of what it replaces, never
    /// those that someone sends.
    /// </summary>
    public static Practice? Clean(Practice? practice, Practice? before = null)
    {
        if (practice is null)
            return null;

        var kept = new Practice(
            practice.Date, Field(practice.School), Field(practice.Classes), Field(practice.Tried),
            Field(practice.Seen), Field(practice.Effect), Field(practice.Next), Field(practice.SubQuestion));
        return kept == Empty ? null : kept with { Unknown = before?.Unknown };
    }

    public static Refusal? Check(Practice? practice) => practice is null
        ? null
        : Words.CheckLength(practice.School, Limits.Line, "practice.school")
          ?? Words.CheckLength(practice.Classes, Limits.PracticeText, "practice.classes")
          ?? Words.CheckLength(practice.Tried, Limits.PracticeText, "practice.tried")
          ?? Words.CheckLength(practice.Seen, Limits.PracticeText, "practice.seen")
          ?? Words.CheckLength(practice.Effect, Limits.PracticeText, "practice.effect")
          ?? Words.CheckLength(practice.Next, Limits.PracticeText, "practice.next")
          ?? Words.CheckLength(practice.SubQuestion, Limits.Line, "practice.subQuestion");

    private static string? Field(string? text) => string.IsNullOrWhiteSpace(text) ? null : Words.Clean(text);
}
