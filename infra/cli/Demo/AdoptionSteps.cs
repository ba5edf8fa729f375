using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;

namespace Leerlabs.Cli.Demo;

/// <summary>Schools of other leerlabs that do what a practice example tells. Some told what it brought.</summary>
internal sealed class AdoptionSteps(ExampleData data, ExampleCalendar calendar)
{
    private const int DaysAgo = 12;
    private const int ToldDaysAgo = 4;

    private static readonly TimeOnly Noon = new(12, 30);

    /// <summary>Numbers of examples that stayed public.</summary>
    private static readonly ImmutableArray<int> Public = [3, 0, 8, 12, 24];

    private static readonly ImmutableArray<string> Results =
    [
        "Bij ons werkte het in de onderbouw meteen. In de bovenbouw vroeg het drie weken voor niemand er nog om hoefde te vragen.",
        "We hebben het korter gemaakt: vijf minuten in plaats van tien. Het team wil er na de vakantie mee door.",
        "Het lukte pas toen twee collega’s het samen voordeden. Reken op een maand.",
    ];

    public IEnumerable<Step> All() => data.Leerlabs.SelectMany((leerlab, place) => Shares(leerlab) ? Public.SelectMany(number => Of(leerlab, place, number)) : []);

    private bool Shares(ExampleLeerlab leerlab) => data.Practices.Topics.Any(topic => topic.Leerlab == leerlab.Key);

    private IEnumerable<Step> Of(ExampleLeerlab leerlab, int place, int number)
    {
        var work = $"praktijkvoorbeeld-{1 + (place * PracticeSteps.Many) + number:000}";
        foreach (var (speaker, turn) in Speakers(leerlab).Skip(number % 3).Take(1 + (number % 2)).Select((member, index) => (member, index)))
        {
            var (by, school) = (Actor.Person($"person/{speaker.Person}"), ExampleData.SchoolId(speaker.School!));
            yield return new Step(calendar.Of(DaysAgo, Noon), LibraryRules.Main, by, new AdoptWork(work, school), Settles: true);
            if (turn == 0 && number < 10)
                yield return new Step(calendar.Of(ToldDaysAgo, Noon), LibraryRules.Main, by, new AdoptWork(work, school, Results[(place + number) % Results.Length]), Settles: true);
        }
    }

    /// <summary>One of each school of the other leerlabs.</summary>
    private IEnumerable<ExampleMember> Speakers(ExampleLeerlab leerlab) => data.Leerlabs
        .Where(other => other.Key != leerlab.Key)
        .SelectMany(other => other.Members.Where(member => member is { Role: Role.Delegate, School: not null, EndDaysAgo: null }))
        .Where(member => leerlab.Schools.All(own => own.School != member.School))
        .DistinctBy(member => member.School);
}
