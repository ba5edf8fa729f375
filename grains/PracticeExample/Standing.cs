using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What a person is at a practice example: reads and writes through the leerlab, or an editor of the programme who was invited.</summary>
/// <param name="IsWriter">Writes in the leerlab, or was invited to.</param>
/// <param name="Releases">In whose name the person releases: schools, and <c>coach</c>.</param>
/// <param name="IsProgramme">Manages the programme, in this leerlab.</param>
internal sealed record Standing(ExampleDocument Example, bool IsReader, bool IsEditor, bool IsWriter, ImmutableArray<string> Releases, bool IsProgramme)
{
    private static readonly Audience Readers = new("read");

    public Audience Audience => IsEditor ? Readers : IsReader ? Readers.GuardedBy(MemberGuards.Of(Example.Leerlab, [])) : Audience.Nobody;

    public static Standing? Of(IState state, string person, DateTimeOffset now)
    {
        if (state.Find<ExampleDocument>(ExampleDocument.TheId) is not { } example)
            return null;

        var roles = MemberCopies.RolesOf(state, person, now);
        var editor = state.Find<EditorDocument>(EditorDocument.IdOf(person)) is { Ended: null };
        return new(
            example,
            roles.Any(role => Rights.Of(role.Role).ReadsLeerlab),
            editor,
            editor || roles.Any(role => Rights.Of(role.Role).Writes),
            [.. roles.Select(Releasers.NameOf).OfType<string>().Distinct()],
            roles.Any(role => Rights.Of(role.Role).WithdrawsWorks));
    }

    /// <summary>The rights of an actor; the house reads everything.</summary>
    public static Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        Of(state, actor.Id, now) is not { } standing ? Audience.Nobody
        : actor.Kind == ActorKind.System ? Readers
        : standing.Audience;

    public static long Since(IState state, Actor actor) => new[]
    {
        state.Find<ExampleDocument>(ExampleDocument.TheId)?.Created ?? 0,
        MemberCopies.Since(state, actor),
        state.Find<EditorDocument>(EditorDocument.IdOf(actor.Id))?.Rev ?? 0,
    }.Max();

    public static Scope On(Document document) => document is MemberCopy ? Scope.Nobody : Scope.Everyone;
}
