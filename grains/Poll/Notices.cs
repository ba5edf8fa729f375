using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Poll;

/// <summary>What people hear of a poll in their inbox: that it asks for them, once more when they still owe an answer, and of the organiser that all have answered.</summary>
internal static class Notices
{
    public static Message Asked(IState state, string person, Stamp stamp) => Of(state, person, InboxKind.Poll, stamp);

    public static Message Reminded(IState state, string person, Stamp stamp) => Of(state, person, InboxKind.PollReminder, stamp);

    public static Message Complete(IState state, string person, Stamp stamp) => Of(state, person, InboxKind.PollComplete, stamp);

    // Where it stands: the leerlab, and in it the poll.
    private static Message Of(IState state, string person, InboxKind kind, Stamp stamp) => new(
        GrainId.Parse(person),
        new Notify(
            $"{state.Grain.Key}-{stamp.Seq}", kind, state.Find<PollDocument>(PollDocument.TheId)!.Leerlab, state.Grain.Key, stamp.By, stamp.At));
}
