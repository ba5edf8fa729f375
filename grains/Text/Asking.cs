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

    /// <summary>Of an answer of experts: what the person is there.</summary>
    public DraftWriter? Writer => Text.Writers?.FirstOrDefault(writer => writer.Person == Person);

    public bool Reads => Text.Writers is null ? Roles.Any(role => Rights.Of(role.Role).ReadsLeerlab) : Writer is not null;

    /// <summary>Who has the last word on that: the leerlab or school, and of an answer the request of which the person is an expert.</summary>
    public IEnumerable<Guard> Guards =>
        Text.Writers is null ? MemberGuards.Of(Text.Origin, Roles) : [new(GrainId.Parse(Text.About), ExpertRequest.Standing.Inner)];

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

    private bool Types => Text.Writers is null ? Roles.Any(role => Rights.Of(role.Role).TakesPart) : Writer is not null;

    private Refusal? TakesPart() => !Types ? Refusal.Forbidden()
        : Text.Closed == true ? Refusal.Conflict("text-closed")
        : null;
}
