using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>
/// Someone who coaches leerlabs, or is asked to: the time there is, what is asked of it, and whether that fits. The key is the person's. Who is appointed is
/// decided in the leerlab; this grain hears it.
/// </summary>
public sealed class CoachRules : IGrainRules
{
    public string Kind => "coach";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("coach", CoachJson.Default.CoachDocument),
        new("coaching", CoachJson.Default.Coaching),
        new("circle", CoachJson.Default.Circle),
        new("staff", CoachJson.Default.Staff),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, CoachJson.Default.CoachCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((CoachCommand)command, CoachJson.Default.CoachCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((CoachEvent)happened, CoachJson.Default.CoachEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now)
    {
        var coach = state.Find<CoachDocument>(CoachDocument.TheId);
        if (!actor.IsTrusted && (command is CoachFact || actor.Id != coach?.Person))
            return Refusal.Forbidden();

        return command switch
        {
            SetCoaching set => Coachings.Set(state, set),
            SetCircle set => Coachings.Set(state, set),
            SetStaff set => Coachings.Set(state, set),
            SetAvailability set when coach is not null => Availability.Set(coach, set),
            SetAvailability => Refusal.NotFound(),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };
    }

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        CoachKnown known => Coachings.Apply(known),
        AvailabilitySet set => Availability.Apply(state, set, stamp),
        CoachingSet set => Coachings.Apply(state, set),
        CircleSet set => Coachings.Apply(set),
        StaffSet set => Coachings.Apply(set),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Sight.Of(state, actor);

    public long RightsSince(IState state, Actor actor) => Sight.Since(state);

    public Scope ScopeOf(IState state, Document document) => Sight.On(document);

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => null;
}
