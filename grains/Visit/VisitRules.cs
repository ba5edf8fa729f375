using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Visit;

/// <summary>
/// A lesson visit (lesbezoek): one teacher watches another's lesson and they talk about what it did to pupils. It is born from a leerlab that both are in,
/// and is nobody's but theirs; only the visited teacher lets others read it.
/// </summary>
public sealed class VisitRules : IGrainRules
{
    public string Kind => "visit";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("visit", VisitJson.Default.VisitDocument),
        new("observation", VisitJson.Default.Observation),
        new("feedback", VisitJson.Default.Feedback),
        new("access", VisitJson.Default.Reader),
        new("member", VisitJson.Default.MemberCopy),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, VisitJson.Default.VisitCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((VisitCommand)command, VisitJson.Default.VisitCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((VisitEvent)happened, VisitJson.Default.VisitEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        VisitFact when actor.IsPerson => Refusal.Forbidden(),
        VisitFact fact => Facts.Decide(state, fact, actor, now),
        _ when !actor.IsPerson => Refusal.Forbidden(),
        _ => Standing.Of(state, actor.Id, now) is { } standing ? Ask(state, standing, command) : Refusal.NotFound(),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        VisitBegun begun => Planning.Apply(state, begun, stamp),
        MemberSet set => MemberCopies.Set(new MemberRoles(set.Person, set.Fact.Roles), set.Fact.Stamp),
        RolesEnded ended => MemberCopies.End(state, ended.Person, stamp.At),
        VisitChanged changed => Planning.Apply(state, changed, stamp),
        VisitCancelled cancelled => Planning.Apply(state, cancelled, stamp),
        VisitGoalSet set => Talking.Apply(state, set),
        Observed observed => Talking.Apply(observed),
        FeedbackGiven given => Talking.Apply(given),
        VisitClosed => Talking.Close(state, Planning.The(state)),
        VisitShared shared => Sharing.Apply(state, shared),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Standing.AudienceOf(state, actor, now);

    public long RightsSince(IState state, Actor actor)
    {
        if (state.Find<VisitDocument>(VisitDocument.TheId) is not { } visit)
            return 0;

        var known = Math.Max(MemberCopies.Since(state, actor), state.Find<Reader>(Reader.IdOf(actor.Id))?.Rev ?? 0);
        return actor.Id == visit.Visitor || actor.Id == visit.Visited ? visit.Created : Math.Max(visit.Created, known);
    }

    public Scope ScopeOf(IState state, Document document) => document switch
    {
        MemberCopy or Reader { Ended: true } => Scope.Nobody,
        Reader => Scope.AnyOf(Standing.Two),
        _ => Scope.Everyone,
    };

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => MemberCopies.WhoseTurn(state, name) is { } person ? new EndRoles(person) : null;

    private static Decision Ask(IState state, Standing standing, Command command) => command switch
    {
        ShareVisit share => standing.IsVisited ? Sharing.Share(state, standing.Visit, share) : Refusal.Forbidden(),
        _ when !standing.IsVisitor && !standing.IsVisited => Refusal.Forbidden(),
        Observe or GiveFeedback when !standing.IsVisitor => Refusal.Forbidden("visit-visitor-writes"),
        _ when standing.Visit.State == VisitState.Closed => Refusal.Conflict("visit-closed"),
        _ when standing.Visit.State == VisitState.Cancelled => Refusal.Conflict("visit-cancelled"),
        _ => Do(state, standing.Visit, command),
    };

    private static Decision Do(IState state, VisitDocument visit, Command command) => command switch
    {
        ChangeVisit change => Planning.Change(visit, change),
        CancelVisit cancel => Planning.Cancel(cancel),
        SetVisitGoal set => Talking.SetGoal(visit, set),
        Observe observe => Talking.Observe(state, observe),
        GiveFeedback give => Talking.Give(state, give),
        CloseVisit => Talking.Close(state),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
