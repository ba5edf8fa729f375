using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>What holds for actions and decisions alike.</summary>
internal static class Outcomes
{
    /// <summary>For the leerlab that the meeting is of; a school keeps no lists.</summary>
    public static IEnumerable<Message> Tell(IState state, Func<Command> fact)
    {
        var origin = GrainId.Parse(state.Find<MeetingDocument>(MeetingDocument.TheId)!.Origin);
        return origin.Kind == "leerlab" ? [new Message(origin, fact())] : [];
    }

    public static Refusal? RefuseMore<T>(IState state)
        where T : Document =>
        state.All<T>().Count() < Limits.OutcomesPerMeeting ? null : Refusal.Conflict("too-many-outcomes").With("most", Limits.OutcomesPerMeeting);

    public static Refusal? RefuseItem(IState state, string? item) =>
        item is null || state.Find<ItemDocument>(ItemDocument.IdOf(item)) is not null ? null : Refusal.NotFound("item-unknown");
}
