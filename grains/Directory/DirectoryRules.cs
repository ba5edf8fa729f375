using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Directory;

/// <summary>Where schools, leerlabs and people are found. It only holds what they themselves told it; there is one in a store.</summary>
public sealed class DirectoryRules : IGrainRules
{
    /// <summary>The only directory.</summary>
    public static GrainId Main { get; } = new("directory", "main");

    public string Kind => "directory";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("school", DirectoryJson.Default.ListedSchool) { PageOnly = true },
        new("leerlab", DirectoryJson.Default.ListedLeerlab) { PageOnly = true },
        new("person", DirectoryJson.Default.ListedPerson) { PageOnly = true, Erasable = true },
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, DirectoryJson.Default.DirectoryCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((DirectoryCommand)command, DirectoryJson.Default.DirectoryCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((DirectoryEvent)happened, DirectoryJson.Default.DirectoryEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) =>
        !actor.IsTrusted ? Refusal.Forbidden() : command switch
        {
            ListSchool school => new SchoolListed(school.School, school),
            UnlistSchool school => state.Find<ListedSchool>(school.School) is null ? Decision.Nothing : new SchoolUnlisted(school.School),
            ListLeerlab leerlab => new LeerlabListed(leerlab.Leerlab, leerlab),
            ListPerson person => new PersonListed(person.Person, person),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        SchoolListed school => Changes.Put(Listed.From(school.Listed)),
        SchoolUnlisted school => new Changes { Deletes = [school.School] },
        LeerlabListed leerlab => Changes.Put(Listed.From(leerlab.Listed)),
        PersonListed person => Changes.Put(Listed.From(person.Listed)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Sight.Of(state, actor);

    public long RightsSince(IState state, Actor actor) => state.Find<ListedPerson>(actor.Id)?.Rev ?? 0;

    public Scope ScopeOf(IState state, Document document) => document is ListedPerson person ? Sight.On(person) : Scope.Everyone;

    public bool Matches(Document document, JsonElement filter) => DirectoryFilter.Matches(document, filter);

    public Command? WhenDue(IState state, string name) => null;
}
