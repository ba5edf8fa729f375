using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>
/// The experts of one theme and what is asked of them. The programme says what the theme is; each request tells how it is, and who has it is decided
/// there. The key is the theme's.
/// </summary>
public sealed class ExpertPoolRules : IGrainRules
{
    public string Kind => "expert-pool";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new(PoolDocument.TheId, PoolJson.Default.PoolDocument),
        new(PoolCalendar.TheId, PoolJson.Default.PoolCalendar),
        new(PoolStaff.TheId, PoolJson.Default.PoolStaff),
        new("expert", PoolJson.Default.ExpertDocument),
        new("expert-request", PoolJson.Default.QueuedRequest),
        new("question", PoolJson.Default.QueuedQuestion) { Erasable = true },
        new("past", PoolJson.Default.PastRequest) { PageOnly = true },
        new("past-question", PoolJson.Default.PastQuestion) { PageOnly = true, Erasable = true },
        new("signal", PoolJson.Default.SignalDocument),
        new("lent", PoolJson.Default.LentExpert),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, PoolJson.Default.PoolCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((PoolCommand)command, PoolJson.Default.PoolCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((PoolEvent)happened, PoolJson.Default.PoolEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        PoolFact when actor.IsPerson => Refusal.Forbidden(),
        DescribePool describe => Themes.Describe(state, describe),
        QueueRequest queue => Queue.Set(state, queue),
        LeaveQueue leave => Queue.Leave(state, leave),
        SeekAlong seek => Lending.Seek(state, seek),
        _ when !actor.IsPerson || Sight.Of(state, actor).IsNobody => Refusal.Forbidden(),
        AddExpert add => Expertise.Add(state, actor, add),
        ChangeExpert change => Expertise.Change(state, actor, change),
        RemoveExpert remove => Expertise.Remove(state, actor, remove),
        MarkSignal mark => Signals.Mark(state, actor, mark),
        UnmarkSignal unmark => Signals.Unmark(state, actor, unmark),
        WordSignal word => Signals.Word(state, actor, word),
        JoinSignals join => Signals.Join(state, actor, join),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        PoolDescribed described => Themes.Apply(state, described, stamp),
        RequestQueued queued => Queue.Apply(state, queued, stamp),
        RequestLeft left => Queue.Apply(state, left),
        ExpertLent lent => Lending.Apply(lent),
        ExpertSet set => Expertise.Apply(state, set, stamp),
        ExpertRemoved removed => Expertise.Apply(state, removed, stamp),
        SignalMarked marked => Signals.Apply(state, marked, stamp),
        SignalUnmarked unmarked => Signals.Apply(state, unmarked),
        SignalWorded worded => Signals.Apply(state, worded),
        SignalsJoined joined => Signals.Apply(state, joined),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Sight.Of(state, actor);

    public long RightsSince(IState state, Actor actor) => Sight.Since(state, actor);

    public Scope ScopeOf(IState state, Document document) => Sight.On(document);

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => null;
}
