using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>Writing the parts together: as of a log's entry no one's text replaces another's unseen.</summary>
internal static class Parts
{
    public static Decision Edit(Asking asking, EditPart asked)
    {
        var part = asking.State.Find<PartDocument>(PartDocument.IdOf(asked.Part))!;
        var text = asked.Text.ReplaceLineEndings("\n").Trim();
        var refusal = asking.Writes()
            ?? Check.AtMost(text, "text", Limits.ExampleText)
            ?? (asked.Version < 1 || asked.Version > part.Version ? Refusal.Invalid("version-unknown", "version") : null);
        return refusal is not null ? refusal
            : text == part.Text ? Decision.Nothing
            : asked.Version == part.Version ? new PartEdited(asked.Part, text)
            : new EditConflicted(asked.Part, Next(part), text);
    }

    public static Changes Apply(IState state, PartEdited edited, Stamp stamp)
    {
        var before = Of(state, edited.Part);
        var after = before with { Text = edited.Text, Version = Next(before), LastNumber = null, By = stamp.By, At = stamp.At };
        return Wordings.With(state, Changes.Put(Version(before, before.Version, before.Text), after), stamp);
    }

    public static Changes Apply(IState state, EditConflicted conflicted, Stamp stamp)
    {
        var part = Of(state, conflicted.Part);
        var kept = Version(part, conflicted.Number, conflicted.Text) with { By = stamp.By, At = stamp.At, Conflict = true };
        return Changes.Put(part with { LastNumber = conflicted.Number }, kept);
    }

    private static VersionDocument Version(PartDocument part, int number, string text) => new()
    {
        Id = VersionDocument.IdOf(part.Part, number),
        Parent = part.Id,
        Part = part.Part,
        Number = number,
        Text = text,
        By = part.By,
        At = part.At,
    };

    private static PartDocument Of(IState state, ExamplePart part) => state.Find<PartDocument>(PartDocument.IdOf(part))!;

    // A number is used once: a conflicting text takes the next one too.
    private static int Next(PartDocument part) => (part.LastNumber ?? part.Version) + 1;
}
