using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>
/// One person for every role and relation: <c>writer</c> and <c>delegate</c> and <c>leader</c> are of the same school, <c>other</c> and
/// <c>otherleader</c> of another one in the leerlab, <c>elsewhere</c> of that same school in another leerlab, <c>removed</c> was a delegate of the
/// writer's school, <c>stranger</c> is only signed in, <c>anyone</c> is not. <c>adviser</c> is an expert of the expertpool, <c>keeper</c> coordinates it.
/// </summary>
public sealed class Cast(Town town)
{
    private static readonly (string Name, Role Role, string? School)[] Roles =
    [
        ("writer", Role.Delegate, LabHouse.Kwelder),
        ("delegate", Role.Delegate, LabHouse.Kwelder),
        ("leader", Role.SchoolLeader, LabHouse.Kwelder),
        ("other", Role.Delegate, LabHouse.Trekvaart),
        ("otherleader", Role.SchoolLeader, LabHouse.Trekvaart),
        ("executive", Role.BoardExecutive, null),
        ("coach", Role.Coach, null),
        ("chair", Role.Chair, null),
        ("team", Role.LeerlabTeam, null),
        ("lead", Role.ProjectLead, null),
        ("researcher", Role.Researcher, null),
    ];

    private readonly Dictionary<string, string> _people = [];
    private readonly Dictionary<string, Visitor> _visitors = [];

    public static IReadOnlyList<string> SignedIn { get; } =
        [.. Roles.Select(role => role.Name), "manager", "expert", "elsewhere", "removed", "stranger", "adviser", "keeper"];

    /// <summary>An entry that <c>removed</c> wrote before leaving.</summary>
    public string Left { get; } = Town.New();

    public string this[string name] => _people[name];

    public static async Task<Cast> Of(Town town, Lab lab, string manager)
    {
        var cast = new Cast(town);
        cast._people["manager"] = manager;
        foreach (var (name, role, school) in Roles)
            cast._people[name] = await town.Member(lab, name, role, school);
        var elsewhere = await town.Leerlab(manager, LabHouse.Kwelder);
        cast._people["elsewhere"] = await town.Member(elsewhere, "elsewhere", Role.Delegate, LabHouse.Kwelder);
        cast._people["stranger"] = await town.Person("stranger");
        foreach (var expert in new[] { "adviser", "keeper" })
            cast._people[expert] = await town.Person(expert);
        await cast.Remove(lab);
        return cast;
    }

    public async Task AskExpert(Lab lab, string entry) =>
        _people["expert"] = await town.Member(lab, "expert", Role.Expert, entry: entry);

    /// <summary>A browser of theirs; <c>anyone</c> has no session.</summary>
    public async Task<Visitor> Visitor(string name)
    {
        if (!_visitors.TryGetValue(name, out var visitor))
            _visitors[name] = visitor = name == "anyone" ? town.Stranger() : await town.SignIn(_people[name]);
        return visitor;
    }

    public void Forget(string name) => _visitors.Remove(name);

    private async Task Remove(Lab lab)
    {
        var person = _people["removed"] = await town.Person("removed");
        var member = await town.Join(lab, person, Role.Delegate, LabHouse.Kwelder);
        await town.As(person, GrainId.Parse(lab.Log), new AddEntry(Left, "Tot ziens."));
        await town.Tell(lab.Leerlab, new EndMember(member, "Andere baan"));
        await town.UntilOut(lab.Log, person);
    }
}
