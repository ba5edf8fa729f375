using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;

namespace Leerlabs.Cli.Demo;

/// <summary>
/// The practice examples of a leerlab, most of them public, some on their way. Several go together through each step, so that a first start
/// waits for few of them.
/// </summary>
/// <param name="place">The leerlab's number in the year.</param>
internal sealed class PracticeSteps(ExampleData data, ExampleLeerlab leerlab, int place, ExampleCalendar calendar)
{
    public const int Many = 40;
    private const int Together = 4;
    private const int First = 190;

    private static readonly TimeOnly Afternoon = new(15, 10);

    private readonly ImmutableArray<ExampleTopic> _topics = [.. data.Practices.Topics.Where(topic => topic.Leerlab == leerlab.Key)];
    private readonly ImmutableArray<string> _schools = [.. leerlab.Schools.Select(goal => goal.School).Where(school => leerlab.Members.Any(member => IsLeader(member, school)))];

    public IEnumerable<Step> All() => _topics.IsEmpty || _schools.IsEmpty ? [] : Enumerable.Range(0, Many).SelectMany(Of);

    private IEnumerable<Step> Of(int number)
    {
        var school = _schools[number % _schools.Length];
        var (daysAgo, example) = (First - (number / Together * 17), $"praktijkvoorbeeld-{1 + (place * Many) + number:000}");
        var words = WordsOf(number, school);
        var at = calendar.Of(daysAgo, Afternoon);
        var writer = leerlab.Members.First(member => member.Role == Role.Delegate && member.School == school && member.EndDaysAgo is null).Person;
        yield return new Step(at, new GrainId("leerlab", leerlab.Key), Person(writer), Start(example, words, school, daysAgo), Settles: true);

        foreach (var (by, command) in new PracticeCourse(number, words, Leader(school), Coach, writer).Steps($"school/{school.ToLowerInvariant()}"))
            yield return new Step(at = at.AddHours(20), new GrainId("practice-example", example), Person(by), command, Settles: true);
    }

    private StartExample Start(string example, PracticeWords words, string school, int daysAgo)
    {
        var (done, seen) = (Entries(school, daysAgo, EntryKind.Intervention), Entries(school, daysAgo, EntryKind.Observation, EntryKind.Outcome));
        var situation = data.Practices.Situations[words.Number % data.Practices.Situations.Length];
        return new(example, words.Title, [.. done.Union(seen)], words.Parts(situation, done, seen), [ExampleData.SchoolId(school)]);
    }

    private PracticeWords WordsOf(int number, string school)
    {
        var (topic, turn) = (_topics[number % _topics.Length], number / _topics.Length);
        var record = data.Schools.Single(known => $"{known.Brin}{known.Branch}" == school);
        return new(topic, record, PracticeClass.Of(record, turn + number), turn, number);
    }

    /// <summary>What people of the school wrote for the leerlab until then, the latest.</summary>
    private ImmutableArray<string> Entries(string school, int daysAgo, params EntryKind[] kinds) =>
    [
        .. leerlab.Entries
            .Where(entry => kinds.Contains(entry.Kind) && entry is { Visibility: Visibility.Leerlab, Withdrawn: null } && entry.DaysAgo > daysAgo && IsOf(entry, school))
            .OrderBy(entry => entry.DaysAgo)
            .Take(2)
            .Select(entry => entry.Id),
    ];

    private bool IsOf(ExampleEntry entry, string school) =>
        entry.School is { } named ? named == school : leerlab.Members.Any(member => member.Person == entry.By && member.School == school);

    private string Coach => leerlab.Members.First(member => member.Role == Role.Coach && member.EndDaysAgo is null).Person;

    private string Leader(string school) => leerlab.Members.First(member => IsLeader(member, school)).Person;

    private static bool IsLeader(ExampleMember member, string school) => member.Role == Role.SchoolLeader && member.School == school && member.EndDaysAgo is null;

    private static Actor Person(string key) => Actor.Person($"person/{key}");
}
