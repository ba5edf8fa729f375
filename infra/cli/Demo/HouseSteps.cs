using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Demo;

/// <summary>What is there before the first leerlab: the programme, marked as example, its schools, its people and its manager.</summary>
internal static class HouseSteps
{
    /// <param name="first">The day of the first start; holidays are known from a year before it.</param>
    public static IEnumerable<Step> Of(ExampleData data, DateOnly first, DateTimeOffset start)
    {
        yield return new Step(start, ProgrammeRules.Main, Actor.System, new StartProgramme("Leerlabs", Example: true), Settles: true);
        yield return new Step(start.AddMinutes(1), ProgrammeRules.Main, Actor.System, new SetHolidays([.. data.Holidays.From(first)], []), Settles: true);
        foreach (var school in data.Schools)
            yield return new Step(start.AddMinutes(1), SchoolChecks.GrainOf(school), Actor.System, new RegisterSchool(school));
        foreach (var person in data.People)
            yield return new Step(start.AddMinutes(1), GrainId.Parse(person.Id), Actor.System, Registered(data, person), Settles: true);

        yield return new Step(start.AddMinutes(2), ProgrammeRules.Main, Actor.System, new AddManager(data.Manager.Id), Settles: true);
    }

    private static Register Registered(ExampleData data, ExamplePerson person) =>
        new(person.GivenName, person.Surname, person.Language, Example: true, person.Prefix, Schools: [.. SchoolsOf(data, person)]);

    private static IEnumerable<string> SchoolsOf(ExampleData data, ExamplePerson person) => data.Leerlabs
        .SelectMany(leerlab => leerlab.Members)
        .Where(member => member.Person == person.Key && member.School is not null)
        .Select(member => ExampleData.SchoolId(member.School!))
        .Distinct();
}
