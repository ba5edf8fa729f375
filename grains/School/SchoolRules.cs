using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.School;

/// <summary>A branch of a school from the register, with the leerlabs that it takes part in and its own days. Everyone signed in may see it.</summary>
public sealed class SchoolRules : IGrainRules
{
    private const string HouseGrant = "house";
    private const string OwnGrant = "own";

    private static readonly Audience SignedIn = new("signed-in");
    private static readonly Audience OwnPeople = new("signed-in", OwnGrant);
    private static readonly Audience House = new("signed-in", OwnGrant, HouseGrant);

    public string Kind => "school";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("school", SchoolJson.Default.SchoolDocument),
        new("trajectory", SchoolJson.Default.Trajectory),
        new("closed", SchoolJson.Default.Closed),
        new("keeper", SchoolJson.Default.Keeper),
        new("meeting", SchoolJson.Default.PlannedMeeting),
        new("action", SchoolJson.Default.ActionItem),
        new("decision", SchoolJson.Default.RegisteredDecision),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, SchoolJson.Default.SchoolCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((SchoolCommand)command, SchoolJson.Default.SchoolCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((SchoolEvent)happened, SchoolJson.Default.SchoolEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) =>
        !Allows(state, command, actor, now) ? Refusal.Forbidden() : command switch
        {
            RegisterSchool register => Registration.Register(state, register.School),
            SchoolGone gone => Registration.Go(state, gone),
            SetTrajectory set => Trajectories.Set(state, set),
            SetKeeper set => Keepers.Set(state, set),
            AddClosed add => ClosedDays.Add(state, add, now),
            ChangeClosed change => ClosedDays.Change(state, change, now),
            RemoveClosed remove => ClosedDays.Remove(state, remove),
            PlanSchoolMeeting plan => Meetings.Plan(state, plan.By(actor.Id)),
            SetSchoolMeeting set => Meetings.Set(state, set),
            _ => Lists.Decide(state, command, actor, now) ?? throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        SchoolRegistered registered => Registration.Apply(state.Grain, registered),
        SchoolWent went => Registration.Apply(state, went),
        TrajectorySet set => Trajectories.Apply(state, set, stamp),
        KeeperSet set => Keepers.Apply(state, set, stamp),
        ClosedSet set => ClosedDays.Apply(set),
        SchoolMeetingPlanned planned => Meetings.Apply(state, planned, stamp),
        SchoolMeetingSet set => Meetings.Apply(state, set),
        ClosedRemoved removed => new Changes { Deletes = [Closed.IdOf(removed.Closed)] },
        _ => Lists.Apply(state, happened, stamp) ?? throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    /// <summary>Who is of the school is so through leerlabs; these have the last word, whatever the copy of theirs still says.</summary>
    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        actor.IsTrusted ? House
        : OwnRoles.Of(state, actor.Id, now) is { IsEmpty: false } roles ? OwnPeople.GuardedBy(MemberGuards.Of($"{state.Grain}", roles))
        : SignedIn;

    public long RightsSince(IState state, Actor actor) => OwnRoles.Since(state, actor.Id);

    public Scope ScopeOf(IState state, Document document) => document switch
    {
        Keeper => Scope.AnyOf(HouseGrant),
        PlannedMeeting or ActionItem or RegisteredDecision => Scope.AnyOf(OwnGrant),
        _ => Scope.Everyone,
    };

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => Lists.WhenDue(name);

    private static bool Allows(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        PlanSchoolMeeting or AddAction or ChangeAction or FinishAction or RemoveAction or ReviewDecision => !OwnRoles.Of(state, actor.Id, now).IsEmpty,
        _ when actor.IsTrusted => true,
        SchoolFact => false,
        _ => Keepers.Includes(state, actor.Id, now),
    };
}
