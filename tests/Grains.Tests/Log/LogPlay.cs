using System.Collections.Immutable;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>Gives the numbers of a random course a meaning in a log. What is refused changes nothing, and that is part of the play.</summary>
internal sealed class LogPlay(LogWorld world)
{
    private static readonly string[] Cast = [Anna, Oda, Bram, Lot, Carla, Dirk, Els, Fred, Gina, Hans, Ine, Kees];

    private static readonly ImmutableArray<ImmutableArray<AccessRole>> Lots =
    [
        [],
        [new(Role.Delegate, East)],
        [new(Role.Delegate, West)],
        [new(Role.Delegate, East), new(Role.Chair)],
        [new(Role.SchoolLeader, West), new(Role.Coach, Until: Start.AddHours(3))],
        [new(Role.LeerlabTeam, Until: Start.AddHours(2))],
        [new(Role.Expert, Entry: Question)],
    ];

    public void Do(Act act)
    {
        if (act.What % 11 == 0)
            world.Bench.Wait(TimeSpan.FromMinutes(act.How % 40));

        var person = Cast[act.Who % Cast.Length];
        if (Fact(act, person) is { } fact)
            world.Tell(fact);
        else
            world.Ask(person, Command(act));
    }

    private LogFact? Fact(Act act, string person) => (act.What % 60) switch
    {
        0 => new DescribeLog(Text(act), world.Log.Question, act.How % 3 == 0, [new LogSubQuestion("sub-1", Text(act))]),
        1 => new SetSchool(West, "Waterlinde", 2, act.How % 2 == 0),
        2 or 3 => new SetAccess(person, 1_000 + world.State.Seq, Lots[act.How % Lots.Length]),
        _ => null,
    };

    private LogCommand Command(Act act) => (act.What % 20) switch
    {
        0 or 1 or 2 => Add(act),
        3 or 4 => new EditEntry(Entry(act), Version(act, world.State.Documents.GetValueOrDefault($"entry/{Entry(act)}") is EntryDocument entry ? entry.Version : 1), Text(act)),
        5 => new ChangeKind(Entry(act), (EntryKind)(act.How % 7)),
        6 or 7 => new ChangeVisibility(Entry(act), (Visibility)(act.How % 2)),
        8 => new TagEntry(Entry(act), [Text(act)]),
        9 => new NameCoWriters(Entry(act), [Cast[act.How % Cast.Length]]),
        10 => new PinEntry(Entry(act), act.How % 2 == 0),
        11 => new WithdrawEntry(Entry(act)),
        12 => new RedactEntry(Entry(act), "Namen"),
        13 or 14 => new AddComment(world.NewKey("comment"), Entry(act), Text(act)),
        15 => EditComment(act),
        16 => new WithdrawComment(Comment(act).Key, Comment(act).Entry),
        17 => new RedactComment(Comment(act).Key, Comment(act).Entry, "Namen"),
        18 => act.How % 2 == 0 ? ReactToComment(act) : new React(Entry(act), (Reaction)(act.How % 4), act.How % 3 > 0),
        _ => act.How % 2 == 0 ? new ReportEntry(world.NewKey("report"), Entry(act), "Een naam") : new ResolveReport(Pick<ReportDocument>(act)),
    };

    private AddEntry Add(Act act) => new(
        act.How % 5 == 0 && !world.State.Documents.ContainsKey($"entry/{Question}") ? Question : world.NewKey("entry"),
        $"{Text(act)} [@Bram]({Bram})",
        act.How % 5 == 0 ? EntryKind.Question : EntryKind.Note,
        (Visibility)(act.How % 2),
        act.Who % Cast.Length == Array.IndexOf(Cast, Lot) ? East : null);

    private EditComment EditComment(Act act)
    {
        var (key, entry) = Comment(act);
        var present = world.State.Documents.GetValueOrDefault($"comment/{key}") is CommentDocument comment ? comment.Version : 1;
        return new EditComment(key, entry, Version(act, present), Text(act));
    }

    private React ReactToComment(Act act)
    {
        var (key, entry) = Comment(act);
        return new React(entry, (Reaction)(act.How % 4), act.How % 3 > 0, key);
    }

    private string Entry(Act act) => Pick<EntryDocument>(act);

    private (string Key, string Entry) Comment(Act act)
    {
        var key = Pick<CommentDocument>(act);
        return (key, world.State.Documents.GetValueOrDefault($"comment/{key}")?.Parent is { } parent ? Core.Ids.KeyOf(parent) : "entry-none");
    }

    private string Pick<T>(Act act)
        where T : Core.Document
    {
        T[] all = [.. world.State.Ordered.OfType<T>()];
        return all.Length == 0 ? "nothing-there" : Core.Ids.KeyOf(all[act.Which % all.Length].Id);
    }

    private static int Version(Act act, int present) => act.How % 4 == 0 ? Math.Max(1, present - 1) : present;

    private static string Text(Act act) => $"Tekst {act.How}";
}
