using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Text;

/// <summary>A person asking something of a text: what they may. Each gives the refusal, or null.</summary>
internal sealed record Asking(IState State, TextDocument Text, string Person, ImmutableArray<AccessRole> Roles)
{
    private Page? _page;

    public Page Page => _page ??= Page.Of(State);

    public static Asking? Of(IState state, string person, DateTimeOffset now) =>
        state.Find<TextDocument>(TextDocument.TheId) is { } text ? new(state, text, person, MemberCopies.RolesOf(state, person, now)) : null;

    public bool Reads => Roles.Any(role => Rights.Of(role.Role).ReadsLeerlab);

    public Refusal? MayType() => TakesPart() ?? Text.State switch
    {
        TextState.Open => null,
        TextState.Concept => Refusal.Conflict("text-is-concept"),
        _ => Refusal.Conflict("text-fixed"),
    };

    public Refusal? MayAmend() => TakesPart() ?? Text.State switch
    {
        TextState.Concept => Text.Amenders is { } present && present.Contains(Person) ? null : Refusal.Forbidden("only-those-present"),
        TextState.Open => Refusal.Conflict("text-no-concept"),
        _ => Refusal.Conflict("text-fixed"),
    };

    private Refusal? TakesPart() => !Roles.Any(role => Rights.Of(role.Role).TakesPart) ? Refusal.Forbidden()
        : Text.Closed == true ? Refusal.Conflict("text-closed")
        : null;
}
