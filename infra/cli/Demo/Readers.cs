using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;

namespace Leerlabs.Cli.Demo;

/// <summary>Lets the example people have read what they would have: everything but the last few entries and notices, not the same number for everyone.</summary>
internal sealed class Readers(IGrainHost host)
{
    private const int Differing = 4;

    /// <returns>Steps at an instant after which nothing is written any more.</returns>
    public async Task<IReadOnlyList<Step>> Of(ExampleData data, DateTimeOffset at, CancellationToken cancellation)
    {
        var steps = new List<Step>();
        foreach (var (number, person) in data.People.Index())
        {
            var unread = 1 + (number % Differing);
            foreach (var leerlab in data.Leerlabs.Where(leerlab => leerlab.Members.Any(member => member.Person == person.Key)))
                if (await Last(person, new("log", leerlab.Key), "entry", unread, cancellation) is [.., var oldest])
                    steps.Add(Step(at, person, new MarkSeen($"log/{leerlab.Key}", oldest.GetProperty("created").GetInt64() - 1)));

            var notices = await Last(person, new("person", person.Key), "inbox", Limits.PageUsual, cancellation);
            if (notices.Length > unread)
                steps.Add(Step(at, person, new MarkRead([.. notices.Skip(unread).Select(KeyOf)])));
        }

        return steps;
    }

    /// <returns>The newest documents of a type; none for who may not read there.</returns>
    private async Task<JsonElement[]> Last(ExamplePerson person, GrainId grain, string type, int take, CancellationToken cancellation)
    {
        var page = await host.Page(grain, Actor.Person(person.Id), new(type) { Take = take }, cancellation);
        return page.Succeeded ? [.. page.Value.Docs.Select(document => JsonSerializer.Deserialize<JsonElement>(document.Span)).Where(document => IsOf(document, type))] : [];
    }

    private static string KeyOf(JsonElement document) => document.GetProperty("id").GetString()!.Split('/', 2)[1];

    private static bool IsOf(JsonElement document, string type) => document.GetProperty("id").GetString()!.StartsWith($"{type}/", StringComparison.Ordinal);

    private static Step Step(DateTimeOffset at, ExamplePerson person, PersonCommand command) => new(at, new("person", person.Key), Actor.Person(person.Id), command);
}
