using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What the inboxes of those whom a step concerns hear of it: once, never of what they did themselves, never a word of the text.</summary>
internal static class Notices
{
    /// <summary>Someone is asked to help.</summary>
    public static IEnumerable<Message> Asked(IState state, string person, Stamp stamp) => To(state, [person], InboxKind.ExpertAsked, stamp);

    /// <summary>The asker hears that someone has it.</summary>
    public static Message Taken(IState state, Stamp stamp) => Of(state, The(state).Asker, InboxKind.ExpertTaken, stamp);

    public static Message Answer(IState state, Stamp stamp) => Of(state, The(state).Asker, InboxKind.ExpertAnswer, stamp);

    /// <summary>A message or a proposed wording.</summary>
    public static Message Word(IState state, string person, Stamp stamp) => Of(state, person, InboxKind.ExpertMessage, stamp);

    /// <summary>Times were offered, none of them suits, or they are not offered any more.</summary>
    public static Message Appointment(IState state, string person, Stamp stamp) => Of(state, person, InboxKind.ExpertAppointment, stamp);

    /// <summary>A talk that stands, or does so no more. Both hear it, whoever's doing it was: the calendar comes with it.</summary>
    public static IEnumerable<Message> Talk(IState state, AppointmentDocument appointment, Stamp stamp)
    {
        var (asker, cancelled) = (The(state).Asker, appointment.State == AppointmentState.Cancelled);
        var kind = cancelled ? InboxKind.ExpertTalkCancelled : InboxKind.ExpertTalk;
        var takesPlace = cancelled ? appointment.Chosen?.Begins : null;
        return from pair in new[] { (To: asker, With: appointment.By), (To: appointment.By, With: asker) }
               select Of(state, pair.To, kind, pair.With, stamp, Ids.KeyOf(appointment.Id), takesPlace);
    }

    /// <summary>Who has it, and who thinks along; while nobody has it, who keeps the pool.</summary>
    public static IEnumerable<Message> ToExperts(IState state, InboxKind kind, Stamp stamp) =>
        The(state).Expert is null ? To(state, Keepers(state), kind, stamp) : ToHelpers(state, kind, stamp);

    /// <summary>Who has it, and who thinks along.</summary>
    public static IEnumerable<Message> ToHelpers(IState state, InboxKind kind, Stamp stamp)
    {
        var along = state.All<AlongDocument>().Where(one => one.Ended is null).Select(one => one.Person);
        return To(state, The(state).Expert is { } expert ? along.Prepend(expert) : along, kind, stamp);
    }

    /// <summary>Who keeps the pool: its coordinators, or where it has none everyone in it.</summary>
    public static IEnumerable<Message> ToPool(IState state, IEnumerable<PoolMember> experts, InboxKind kind, Stamp stamp) =>
        To(state, Keepers(experts), kind, stamp);

    public static IEnumerable<string> Keepers(IState state) => Keepers(state.Find<PoolCircle>(PoolCircle.TheId)?.Experts ?? []);

    private static IEnumerable<string> Keepers(IEnumerable<PoolMember> experts)
    {
        var all = experts.ToList();
        return (all.Any(one => one.Coordinator is true) ? all.Where(one => one.Coordinator is true) : all).Select(one => one.Person);
    }

    private static IEnumerable<Message> To(IState state, IEnumerable<string> people, InboxKind kind, Stamp stamp) =>
        people.Distinct().Where(person => person != stamp.By && person != The(state).Asker).Select(person => Of(state, person, kind, stamp));

    // Where it stands: the request itself. The house reminds in the asker's name.
    private static Message Of(IState state, string person, InboxKind kind, Stamp stamp) =>
        Of(state, person, kind, Ids.TypeOf(stamp.By) == "person" ? stamp.By : The(state).Asker, stamp);

    private static Message Of(IState state, string person, InboxKind kind, string by, Stamp stamp, string? appointment = null, DateTimeOffset? takesPlace = null) => new(
        GrainId.Parse(person),
        new Notify($"{state.Grain.Key}-{stamp.Seq}", kind, $"{state.Grain}", state.Grain.Key, by, stamp.At, appointment, takesPlace));

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;
}
