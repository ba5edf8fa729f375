using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>What became of a command on the bench. No refusal and no frame: accepted, and nothing changed.</summary>
public sealed record Outcome(Refusal? Refusal, Frame? Frame, ImmutableArray<Event> Events, ImmutableArray<Message> Messages, ImmutableArray<string> Erased);

/// <summary>
/// Runs the rules of any kind of grain over documents in memory with the semantics of a host: loads what a command needs, fills
/// <c>created</c> and <c>rev</c>, computes scopes with those of parents, makes frames. Commands and documents pass through their JSON.
/// </summary>
public sealed class RuleBench
{
    private readonly List<BenchState> _states = [];
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<string, DateTimeOffset> _due = [];
    private int _commands;

    public RuleBench(IGrainRules rules, GrainId grain, DateTimeOffset now)
    {
        (Rules, Now) = (rules, now);
        _states.Add(new BenchState(grain, 0, ImmutableDictionary<string, Document>.Empty));
    }

    public IGrainRules Rules { get; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>The present documents.</summary>
    public BenchState State => _states[^1];

    public IReadOnlyList<Frame> Frames => _frames;

    /// <summary>The documents right after a frame.</summary>
    public BenchState At(long seq) => _states[(int)seq];

    /// <summary>The rights of an actor now, or as they were right after a frame.</summary>
    public Audience AudienceOf(Actor actor, long? seq = null)
    {
        var state = seq is { } number ? At(number) : State;
        var now = seq is > 0 ? _frames[(int)seq - 1].At : Now;
        return Rules.AudienceOf(new BenchView(Rules, state, []), actor, now);
    }

    public long RightsSince(Actor actor) => Rules.RightsSince(new BenchView(Rules, State, []), actor);

    /// <summary>Who may see a document, its parents included.</summary>
    public Scope ScopeOf(BenchState state, Document document)
    {
        var parents = Ancestors(state, document).ToList();
        var view = new BenchView(Rules, state, parents.Select(parent => parent.Id));
        return parents.Aggregate(Rules.ScopeOf(view, document), (scope, parent) => scope.And(Rules.ScopeOf(view, parent)));
    }

    /// <summary>What an audience may see of a state.</summary>
    public IEnumerable<Document> Visible(BenchState state, Audience audience) =>
        state.Ordered.Where(document => audience.Sees(ScopeOf(state, document)));

    public byte[] Write(Document document) => JsonSerializer.SerializeToUtf8Bytes(document, TypeOf(document.Id).Json);

    public Outcome Send(Actor actor, Command command)
    {
        command.CommandId = command.CommandId.Length > 0 ? command.CommandId : $"command-{++_commands}";
        var asked = Rules.ReadCommand(Rules.WriteCommand(command));
        var view = new BenchView(Rules, State, Rules.Needs(asked).SelectMany(need => Load(need)));
        var decision = Rules.Decide(view, asked, actor, Now);
        return decision.Refusal is null && !decision.Events.IsEmpty
            ? Commit(view, decision.Events, new Stamp(State.Seq + 1, Now, actor.Id), asked.CommandId)
            : new Outcome(decision.Refusal, null, [], [], []);
    }

    /// <summary>A document as another version of the rules wrote it.</summary>
    public void Wrote(Document document) => _states[^1] = State with { Documents = State.Documents.SetItem(document.Id, document) };

    /// <summary>Moves the clock; what is due by then happens.</summary>
    public void Wait(TimeSpan time)
    {
        Now += time;
        foreach (var name in _due.Where(due => due.Value <= Now).Select(due => due.Key).ToList())
        {
            _due.Remove(name);
            if (Rules.WhenDue(new BenchView(Rules, State, []), name) is { } command)
                Send(Actor.System, command);
        }
    }

    private Outcome Commit(BenchView view, ImmutableArray<Event> events, Stamp stamp, string commandId)
    {
        var before = State;
        var changes = events.Select(happened => Apply(view, happened, stamp)).ToList();
        var after = view.Whole with { Seq = stamp.Seq };
        _states.Add(after);
        _frames.Add(new Frame
        {
            Grain = after.Grain,
            Seq = stamp.Seq,
            At = stamp.At,
            By = stamp.By,
            Command = commandId,
            Events = [.. events.Select(happened => (ReadOnlyMemory<byte>)Rules.WriteEvent(happened))],
            Puts = [.. after.Ordered.Where(document => document.Rev == stamp.Seq).Select(document => PutOf(before, after, document))],
            Deletes = [.. before.Ordered.Where(document => !after.Documents.ContainsKey(document.Id)).Select(gone => new FrameDelete(gone.Id, ScopeOf(before, gone)))],
        });
        return new Outcome(
            null, _frames[^1], events, [.. changes.SelectMany(change => change.Messages)], [.. changes.SelectMany(change => change.Erases)]);
    }

    private Changes Apply(BenchView view, Event happened, Stamp stamp)
    {
        var changes = Rules.Apply(view, happened, stamp);
        var documents = view.Whole.Documents;
        foreach (var put in changes.Puts)
            documents = documents.SetItem(put.Id, Stored(documents, put, stamp.Seq));
        foreach (var gone in changes.Deletes)
            documents = documents.RemoveRange(Family(documents, gone));
        foreach (var due in changes.DueTimes)
            Remember(due);

        Assert.All(changes.Erases, id => Assert.True(TypeOf(id).Erasable, $"{id} is not of an erasable type"));
        view.Become(view.Whole with { Documents = documents }, changes.Puts.Select(put => put.Id));
        return changes;
    }

    private Document Stored(ImmutableDictionary<string, Document> documents, Document put, long seq)
    {
        Assert.True(put.Parent is null || documents.ContainsKey(put.Parent), $"{put.Id} has no parent {put.Parent}");
        var known = documents.GetValueOrDefault(put.Id);
        var filled = put with { Created = known?.Created ?? seq, Rev = seq, Unknown = put.Unknown ?? known?.Unknown };
        return (Document)JsonSerializer.Deserialize(Write(filled), TypeOf(put.Id).Json)!;
    }

    private FramePut PutOf(BenchState before, BenchState after, Document document) => new(
        document.Id,
        document.Parent,
        Write(document),
        ScopeOf(after, document),
        before.Documents.GetValueOrDefault(document.Id) is { } was ? ScopeOf(before, was) : null);

    private IEnumerable<string> Load(Need need) => need.ChildrenOfType is { } type
        ? State.ChildrenOf(need.Id).Where(child => Ids.TypeOf(child.Id) == type).Select(child => child.Id)
        : [need.Id];

    private void Remember(DueTime due)
    {
        _due.Remove(due.Name);
        if (due.At is { } at)
            _due[due.Name] = at;
    }

    private DocumentType TypeOf(string id) => Rules.Documents.Single(type => type.Name == Ids.TypeOf(id));

    private static IEnumerable<Document> Ancestors(BenchState state, Document document)
    {
        for (var parent = document.Parent; parent is not null; parent = state.Documents[parent].Parent)
            yield return state.Documents[parent];
    }

    private static IEnumerable<string> Family(ImmutableDictionary<string, Document> documents, string id) =>
        documents.Values.Where(document => document.Parent == id).SelectMany(child => Family(documents, child.Id)).Append(id);
}
