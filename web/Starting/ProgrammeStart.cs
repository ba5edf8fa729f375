using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Starting;

/// <summary>Does what a plan says, as a manager: leerlabs, schools, people and their roles, each with a key that a second run finds again.</summary>
/// <param name="progress">Called after each step.</param>
internal sealed class ProgrammeStart(IGrainHost host, string manager, bool example, Action progress)
{
    private const int AtOnce = 64;
    private readonly Actor _manager = Actor.Person(manager);

    /// <param name="renewLinks">Also makes links for those who were there already and never came in.</param>
    /// <returns>The ways in of the people who are new; none in an example store, where everyone comes in by the demo's door.</returns>
    public async Task<ImmutableArray<StartLink>> Apply(StartPlan plan, bool renewLinks, CancellationToken cancellation)
    {
        await Each(plan.Schools, Register, cancellation);
        await Each(plan.Leerlabs, Begin, cancellation);
        // Schools get their marks in the file's order.
        await Each(plan.Places.GroupBy(place => place.Leerlab), Join, cancellation);
        await Each(plan.People, Register, cancellation);
        await Each(plan.Members, Add, cancellation);
        return example ? [] : await Links(renewLinks ? [.. plan.People, .. plan.KnownPeople] : plan.People, cancellation);
    }

    private async Task<ImmutableArray<StartLink>> Links(ImmutableArray<NewPerson> people, CancellationToken cancellation)
    {
        var links = new ConcurrentDictionary<string, StartLink>();
        await Each(people, async (person, stop) =>
        {
            var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            var give = new GiveFirstLink(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))) { CommandId = NewId() };
            // Who came in before needs none, and is refused one.
            if ((await host.Tell(GrainId.Parse(person.Id), give, stop)).Succeeded)
                links[person.Id] = StartLink.Of(person.Member, $"/uitnodiging#{person.Id}/{FirstLink.TheId}/{token}");
        }, cancellation);
        return [.. people.Where(person => links.ContainsKey(person.Id)).Select(person => links[person.Id])];
    }

    private async ValueTask Register(NewSchool school, CancellationToken cancellation)
    {
        var (code, place) = (school.School.Code, school.School);
        var record = new SchoolRecord
        {
            Brin = code[..4],
            Branch = code[4..],
            Name = school.FullName,
            ShortName = place.Name,
            Sector = Sector.Secondary,
            Place = place.Place,
            BoardName = school.BoardName,
            Example = example,
        };
        await Send(StoreMark.Programme, _manager, new SubmitSchool(record), cancellation);
    }

    // The programme tells the leerlab too; whichever comes first makes it, the other finds it there.
    private async ValueTask Begin(NewLeerlab leerlab, CancellationToken cancellation)
    {
        await Send(StoreMark.Programme, _manager, new StartLeerlab(leerlab.Key, leerlab.Name, leerlab.Question), cancellation);
        var create = new Create(leerlab.Name, leerlab.Question, $"log/{leerlab.Key}", manager, example);
        await host.Tell(GrainId.Parse(leerlab.Id), create with { CommandId = NewId() }, cancellation);
    }

    private async ValueTask Join(IEnumerable<NewPlace> places, CancellationToken cancellation)
    {
        foreach (var (leerlab, school, goal) in places)
            await Send(GrainId.Parse(leerlab), Actor.System, new AddSchool(school.Id, school.Name, school.Place, school.Board, goal), cancellation);
    }

    private async ValueTask Register(NewPerson person, CancellationToken cancellation)
    {
        ImmutableArray<string>? schools = person.School is { } school ? [school] : null;
        var told = person.Told;
        await Send(
            GrainId.Parse(person.Id),
            Actor.System,
            new Register(told.GivenName, told.Surname, Language.Dutch, example, told.Prefix, Schools: schools),
            cancellation);
    }

    private async ValueTask Add(NewMember member, CancellationToken cancellation) => await Send(
        GrainId.Parse(member.Leerlab),
        Actor.System,
        new AddMember(member.Key, member.Person, member.Role, member.School?.Id, member.Start, member.End),
        cancellation);

    // The plan saw that it can be done: what is refused now was changed by someone at the same moment.
    private async Task Send(GrainId grain, Actor actor, Command command, CancellationToken cancellation)
    {
        var json = host.RulesOf(grain.Kind)!.WriteCommand(command with { CommandId = NewId() });
        var answer = await host.Send(grain, actor, json, cancellation);
        if (answer.Refusal is { } refusal)
            throw new StartRefusedException(refusal);

        progress();
    }

    private static string NewId() => $"{Guid.CreateVersion7()}";

    private static Task Each<T>(IEnumerable<T> things, Func<T, CancellationToken, ValueTask> act, CancellationToken cancellation) =>
        Parallel.ForEachAsync(things, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, act);
}
