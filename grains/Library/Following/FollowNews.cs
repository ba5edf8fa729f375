using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Library;

/// <summary>What those hear who follow a work, its leerlab or one of its themes. Who wrote it hears it otherwise.</summary>
internal static class FollowNews
{
    /// <summary>A new work, or a new edition of one.</summary>
    public static IEnumerable<Message> Of(IState state, WorkPublished published, Stamp stamp)
    {
        var (fact, content) = (published.Fact, published.Fact.Content);
        var kind = Works.Find(state, published.Work) is { State: WorkState.Public } ? InboxKind.FollowedRenewed : InboxKind.FollowedPublished;
        var news = new Notify($"followed-{published.Work}-{published.Edition}", kind, $"{state.Grain}", published.Work, stamp.By, stamp.At);
        var writers = (fact.Writers ?? []).Append(fact.Contact).Append(stamp.By);
        return To(state, Subjects(published.Work, content.Leerlab, content.Themes), news, writers.OfType<string>());
    }

    /// <summary>A school does this too.</summary>
    public static IEnumerable<Message> Of(IState state, WorkAdopted adopted, Stamp stamp)
    {
        var work = Works.Find(state, adopted.Work)!;
        var news = new Notify($"adopted-{adopted.Work}-{Ids.KeyOf(adopted.School)}", InboxKind.FollowedAdopted, $"{state.Grain}", adopted.Work, adopted.By, stamp.At);
        return To(state, Subjects(adopted.Work, work.Leerlab, work.Themes), news, Works.PeopleOf(state, adopted.Work).Append(adopted.By));
    }

    private static IEnumerable<string> Subjects(string work, PublishedName? leerlab, IEnumerable<string> themes) =>
        [WorkDocument.IdOf(work), .. leerlab is null ? [] : new[] { leerlab.Grain }, .. themes.Select(theme => $"theme/{theme}")];

    private static IEnumerable<Message> To(IState state, IEnumerable<string> subjects, Notify news, IEnumerable<string> but) =>
        Followings.People(state, subjects).Except(but).Select(person => new Message(GrainId.Parse(person), news));
}
