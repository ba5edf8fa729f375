using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Visit;

/// <summary>What each of the two has of a visit among their own things: for a calendar, for what asks something, and for the goal of the next one.</summary>
/// <param name="With">The other teacher.</param>
/// <param name="Visits">The person visits; otherwise they are visited.</param>
/// <param name="FeedForward">Once it is closed.</param>
/// <param name="Changed">When <paramref name="Seq"/> last rose.</param>
public sealed record VisitSummary(
    string Leerlab,
    string With,
    bool Visits,
    When When,
    VisitState State,
    int Seq,
    string? Lesson = null,
    Place? Place = null,
    string? FeedForward = null,
    DateTimeOffset? Changed = null) : Part
{
    public static Message ToVisitor(GrainId grain, VisitDocument visit, string? feedForward) => To(grain, visit, visit.Visitor, visit.Visited, feedForward);

    public static Message ToVisited(GrainId grain, VisitDocument visit, string? feedForward) => To(grain, visit, visit.Visited, visit.Visitor, feedForward);

    private static Message To(GrainId grain, VisitDocument visit, string person, string other, string? feedForward) => new(
        GrainId.Parse(person),
        new SetVisit(grain.Key, new(visit.Origin, other, person == visit.Visitor, visit.When, visit.State, visit.Seq, visit.Lesson, visit.Place, feedForward, visit.Changed)));
}
