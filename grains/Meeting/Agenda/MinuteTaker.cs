using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Who writes the report.</summary>
internal static class MinuteTaker
{
    public static Decision Name(IState state, MeetingDocument meeting, NameMinuteTaker asked, DateTimeOffset now) =>
        meeting.MinuteTaker == asked.Person ? Decision.Nothing
        : asked.Person is { } person && Standing.Of(state, person, now) is not { TakesPart: true } ? Refusal.Invalid("person-not-here", "person")
        : new MinuteTakerNamed(asked.Person);

    public static Changes Apply(IState state, MinuteTakerNamed named) =>
        Changes.Put(state.Find<MeetingDocument>(MeetingDocument.TheId)! with { MinuteTaker = named.Person });
}
