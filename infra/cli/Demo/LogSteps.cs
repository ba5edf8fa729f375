using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;

namespace Leerlabs.Cli.Demo;

/// <summary>The log of a leerlab: entries with all that followed on them, never before them.</summary>
internal sealed class LogSteps(ExampleLeerlab leerlab, ExampleCalendar calendar)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(4);

    private readonly GrainId _grain = new("log", leerlab.Key);

    public IEnumerable<Step> All() => leerlab.Entries.SelectMany(Of);

    private IEnumerable<Step> Of(ExampleEntry entry)
    {
        var at = calendar.Of(entry);
        yield return Say(at, entry.By, Added(entry));
        if (entry.Pinned)
            yield return Say(at.AddMinutes(1), Moderator, new PinEntry(entry.Id, Pinned: true));
        foreach (var step in Reactions(entry, at).Concat(Edits(entry, at)))
            yield return step;

        foreach (var comment in entry.Comments)
            yield return Say(at = After(at, comment), comment.By, new AddComment(comment.Id, entry.Id, comment.Text, comment.Kind));
        if (entry.Withdrawn is { } withdrawn)
            yield return Say(After(at, withdrawn), withdrawn.By, new WithdrawEntry(entry.Id));
    }

    private IEnumerable<Step> Reactions(ExampleEntry entry, DateTimeOffset at) =>
        entry.Reactions.Select(reaction => Say(at.AddMinutes(2), reaction.By, new React(entry.Id, reaction.Reaction, On: true)));

    private IEnumerable<Step> Edits(ExampleEntry entry, DateTimeOffset at)
    {
        foreach (var (edit, version) in (entry.Edits ?? []).Select((edit, index) => (edit, index + 1)))
            yield return Say(at = After(at, edit), edit.By, new EditEntry(entry.Id, version, edit.Text));
    }

    private static AddEntry Added(ExampleEntry entry) => new(
        entry.Id,
        entry.Text,
        entry.Kind,
        entry.Visibility,
        entry.School is { } school ? ExampleData.SchoolId(school) : null,
        entry.Practice,
        entry.Tags);

    private string Moderator => leerlab.Members.First(member => member.Role is Role.Chair or Role.LeerlabTeam).Person;

    private DateTimeOffset After(DateTimeOffset before, IExampleAct act)
    {
        var told = calendar.Of(act);
        return told > before + Pause ? told : before + Pause;
    }

    private Step Say(DateTimeOffset at, string person, LogCommand command) => new(at, _grain, Actor.Person($"person/{person}"), command);
}
