using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>A branch of a school from the register, with the leerlabs that it takes part in and its own days. Everyone signed in may see it.</summary>
public sealed class SchoolRules : IGrainRules
{
    private const string HouseGrant = "house";

    private static readonly Audience SignedIn = new("signed-in");
    private static readonly Audience House = new("signed-in", HouseGrant);

    public string Kind => "school";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("school", SchoolJson.Default.SchoolDocument),
        new("trajectory", SchoolJson.Default.Trajectory),
        new("closed", SchoolJson.Default.Closed),
        new("keeper", SchoolJson.Default.Keeper),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, SchoolJson.Default.SchoolCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((SchoolCommand)command, SchoolJson.Default.SchoolCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((SchoolEvent)happened, SchoolJson.Default.SchoolEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) =>
        !actor.IsTrusted && (command is SchoolFact || !Keepers.Includes(state, actor.Id, now)) ? Refusal.Forbidden() : command switch
        {
            RegisterSchool register => Registration.Register(state, register.School),
            SchoolGone gone => Registration.Go(state, gone),
            SetTrajectory set => Trajectories.Set(state, set),
            SetKeeper set => Keepers.Set(state, set),
            AddClosed add => ClosedDays.Add(state, add, now),
            ChangeClosed change => ClosedDays.Change(state, change, now),
            RemoveClosed remove => ClosedDays.Remove(state, remove),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        SchoolRegistered registered => Registration.Apply(state.Grain, registered),
        SchoolWent went => Registration.Apply(state, went),
        TrajectorySet set => Trajectories.Apply(set),
        KeeperSet set => Keepers.Apply(state, set),
        ClosedSet set => ClosedDays.Apply(set),
        ClosedRemoved removed => new Changes { Deletes = [Closed.IdOf(removed.Closed)] },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => actor.IsTrusted ? House : SignedIn;

    public long RightsSince(IState state, Actor actor) => 0;

    public Scope ScopeOf(IState state, Document document) => document is Keeper ? Scope.AnyOf(HouseGrant) : Scope.Everyone;

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => null;

    public GrainId? GuardianOf(GrainId grain) => null;
}
