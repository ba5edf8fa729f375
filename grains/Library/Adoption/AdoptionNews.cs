using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Library;

/// <summary>Who hears that a school does what a work tells: its writers, once for each school.</summary>
internal static class AdoptionNews
{
    public static IEnumerable<Message> Of(IState state, WorkAdopted adopted, Stamp stamp)
    {
        var news = new Notify($"adopted-{adopted.Work}-{Ids.KeyOf(adopted.School)}", InboxKind.WorkAdopted, $"{state.Grain}", adopted.Work, adopted.By, stamp.At);
        return Works.PeopleOf(state, adopted.Work).Where(person => person != adopted.By).Select(person => new Message(GrainId.Parse(person), news));
    }
}
