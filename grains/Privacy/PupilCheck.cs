using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Privacy;

/// <summary>The browser looked for pupil data before it sent this (row C28 of the comparison). Without it: a browser of before there was a check.</summary>
/// <param name="Kept">Why what was found stays.</param>
public sealed record PupilCheck(string? Kept = null) : Part;

/// <summary>Looks once more. Nothing that was written is lost: what an earlier browser sent is taken, and flagged.</summary>
internal static class PupilChecks
{
    /// <returns>The flag, in a value that is empty when nothing was found; or the refusal of what the browser ought to have found.</returns>
    public static Result<PupilLook> Look(PupilCheck? check, IEnumerable<string?> texts)
    {
        if (Check.AtMost(check?.Kept, "kept") is { } refusal)
            return refusal;

        var finds = PupilData.KindsIn(texts);
        if (finds.IsEmpty)
            return new PupilLook(null);
        if (check is null || Texts.OrNone(check.Kept) is not null)
            return new PupilLook(new(finds, Texts.OrNone(check?.Kept)));

        // Whose name it is the browser knows better: it has the names of those who are in the leerlab.
        return finds is [PupilDataKind.Name] ? new PupilLook(null) : Refusal.Invalid("pupil-data-found", "kept");
    }
}

internal sealed record PupilLook(PupilFlag? Flag);
