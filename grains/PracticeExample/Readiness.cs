using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>Whether an example can be offered for release: what must be there, who is to release it, and what looks like pupil data.</summary>
internal static class Readiness
{
    private static readonly ImmutableArray<ExamplePart> Required = [ExamplePart.Question, ExamplePart.Situation, ExamplePart.Done, ExamplePart.Seen];

    public static Refusal? Refuse(IState state)
    {
        foreach (var part in Required)
            if (TextOf(state, part).Length == 0)
                return Refusal.Invalid("example-incomplete", part.ToString().ToLowerInvariant());
        if (!Releasers.Schools(state).Any())
            return Refusal.Invalid("example-needs-school", "schools");

        return RefuseUnheld(state);
    }

    /// <summary>The kinds of pupil data that seem to stand in it (C28 of the comparison).</summary>
    public static ImmutableArray<PupilDataKind> Finds(IState state) =>
        PupilData.KindsIn([state.Find<ExampleDocument>(ExampleDocument.TheId)!.Title, .. Enum.GetValues<ExamplePart>().Select(part => TextOf(state, part))]);

    public static string TextOf(IState state, ExamplePart part) => state.Find<PartDocument>(PartDocument.IdOf(part))?.Text ?? "";

    // Nobody could ever release it.
    private static Refusal? RefuseUnheld(IState state)
    {
        if (Releasers.Schools(state).FirstOrDefault(school => !Releasers.People(state, school.School).Any()) is { } school)
            return Refusal.Conflict("example-no-leader").With("school", school.Name);

        return Releasers.People(state, Releasers.Coach).Any() ? null : Refusal.Conflict("example-no-coach");
    }
}
