using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Programme;

/// <summary>The programme: who manages it and which leerlabs it has started. There is one in a store.</summary>
public sealed class ProgrammeRules : IGrainRules
{
    private const string SignedIn = "signed-in";
    private const string ManagerGrant = "manager";

    /// <summary>The only programme.</summary>
    public static GrainId Main { get; } = new("programme", "main");

    public string Kind => "programme";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("programme", ProgrammeJson.Default.ProgrammeDocument),
        new("manager", ProgrammeJson.Default.Manager),
        new("leerlab", ProgrammeJson.Default.ProgrammeLeerlab),
        new("holiday", ProgrammeJson.Default.HolidayDocument),
        new("coach", ProgrammeJson.Default.KnownCoach),
        new("team", ProgrammeJson.Default.Team),
        new("template", ProgrammeJson.Default.Template),
        new("theme", ProgrammeJson.Default.Theme),
        new("invitation", ProgrammeJson.Default.Invitation),
        new("invitation-secret", ProgrammeJson.Default.InvitationSecret),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, ProgrammeJson.Default.ProgrammeCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((ProgrammeCommand)command, ProgrammeJson.Default.ProgrammeCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((ProgrammeEvent)happened, ProgrammeJson.Default.ProgrammeEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now)
    {
        if (!actor.IsTrusted && (command is ProgrammeFact || !Managers.Includes(state, actor.Id)))
            return Refusal.Forbidden();
        if (state.Find<ProgrammeDocument>(ProgrammeDocument.TheId) is { } programme)
            return Decide(state, programme, command, actor, now);

        return command is StartProgramme start ? new ProgrammeStarted(start.Example, start.Name) : Refusal.NotFound();
    }

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        ProgrammeStarted started => Changes.Put(
            new ProgrammeDocument { Id = ProgrammeDocument.TheId, Name = started.Name, Example = started.Example }),
        ManagerAdded added => Themes.Along(state, Managers.Apply(state, added, stamp), stamp),
        CoachKnown known => Staffing.Apply(state, known, stamp),
        TeamSet set => Staffing.Apply(state, set, stamp),
        LeerlabStarted started => Starting.Apply(state, started),
        LeerlabNamed named => Starting.Apply(state, named),
        SchoolSubmitted submitted => Starting.Apply(submitted),
        HolidaysSet set => Themes.Along(state, Holidays.Apply(set), stamp),
        TemplateSet set => Templates.Apply(set),
        TemplateRemoved removed => Templates.Apply(removed),
        ThemeSet set => Themes.Apply(state, set, stamp),
        ThemeRetired retired => Themes.Apply(state, retired, stamp),
        InvitationMade made => InvitationRules.Make(made.Invitation, Role.ProgrammeManager, null, made.TokenHash, stamp),
        InvitationWithdrawn withdrawn => InvitationRules.Withdraw(state, withdrawn.Invitation, stamp),
        InvitationUsed used => InvitationRules.Use(state, used.Invitation, used.Person, stamp),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        actor.IsTrusted ? new Audience(SignedIn, ManagerGrant, InvitationRules.HouseGrant)
        : Managers.Includes(state, actor.Id) ? new Audience(SignedIn, ManagerGrant)
        : new Audience(SignedIn);

    public long RightsSince(IState state, Actor actor) => Managers.Find(state, actor.Id)?.Rev ?? 0;

    public Scope ScopeOf(IState state, Document document) => document switch
    {
        ProgrammeDocument or HolidayDocument or Template or Theme => Scope.Everyone,
        InvitationSecret => Scope.AnyOf(InvitationRules.HouseGrant),
        _ => Scope.AnyOf(ManagerGrant),
    };

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => null;

    private static Decision Decide(IState state, ProgrammeDocument programme, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        StartProgramme => Decision.Nothing,
        AddManager add => Managers.Add(state, add),
        KnowCoach know => Staffing.Know(state, know),
        SetTeam set => Staffing.Set(state, set),
        NameLeerlab name => Starting.Rename(state, name),
        SetHolidays set => Holidays.Set(state, set),
        StartLeerlab start => Starting.Start(state, start, actor),
        SubmitSchool submit => Starting.Submit(programme, submit),
        SetTemplate set => Templates.Set(state, set),
        RemoveTemplate remove => Templates.Remove(state, remove),
        SetTheme set => Themes.Set(state, set),
        RetireTheme retire => Themes.Retire(state, retire),
        Invite invite => Managers.Invite(state, programme, invite),
        WithdrawInvitation withdraw => Managers.Withdraw(state, withdraw),
        AcceptInvitation accept => Managers.Accept(state, accept, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
