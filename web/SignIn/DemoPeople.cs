using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <param name="School">The name of the school of the person's first role with one.</param>
/// <param name="LeerlabNames">What the leerlabs are called, in their order.</param>
internal sealed record DemoPerson(
    string Id,
    string Name,
    string? School,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Leerlabs,
    IReadOnlyList<string> LeerlabNames,
    IReadOnlyList<string> Logs);

/// <summary>The example people: the managers of the programme, everyone who is in a leerlab now, and the experts of the expertpool.</summary>
internal static class DemoPeople
{
    public static async Task<IReadOnlyList<DemoPerson>> Of(IGrainHost host, CancellationToken cancellation)
    {
        var programme = await host.Read(StoreMark.Programme, cancellation);
        var places = new List<Place>();
        foreach (var leerlab in programme.OfType("leerlab"))
            places.AddRange(await Places(host, GrainId.Parse(leerlab.Text("leerlab")!), cancellation));

        var people = new List<DemoPerson>();
        var managers = programme.OfType("manager").Select(manager => manager.Text("person")!);
        var experts = await Experts(host, programme, cancellation);
        foreach (var person in places.Select(place => place.Person).Concat(managers).Concat(experts).Distinct())
            if (await Of(host, person, [.. places.Where(place => place.Person == person)], cancellation) is { } known)
                people.Add(experts.Contains(person) && !known.Roles.Contains("expert") ? known with { Roles = [.. known.Roles, "expert"] } : known);
        return people;
    }

    private static async Task<HashSet<string>> Experts(IGrainHost host, IReadOnlyDictionary<string, JsonElement> programme, CancellationToken cancellation)
    {
        var people = new HashSet<string>();
        foreach (var theme in programme.Keys.Where(id => Ids.TypeOf(id) == "theme"))
            foreach (var expert in (await host.Read(new("expert-pool", Ids.KeyOf(theme)), cancellation)).OfType("expert"))
                if (!expert.TryGetProperty("ended", out _))
                    people.Add(expert.Text("person")!);
        return people;
    }

    private static async Task<IEnumerable<Place>> Places(IGrainHost host, GrainId leerlab, CancellationToken cancellation)
    {
        var documents = await host.Read(leerlab, cancellation);
        return
            from member in documents.OfType("member")
            where !member.TryGetProperty("end", out _)
            let school = member.Text("school")
            select new Place(
                member.Text("person")!, member.Text("role")!, school is null ? null : documents[school].Text("name"), $"{leerlab}", documents["leerlab"]);
    }

    private static async Task<DemoPerson?> Of(IGrainHost host, string person, Place[] places, CancellationToken cancellation)
    {
        if (!(await host.Read(GrainId.Parse(person), cancellation)).TryGetValue("person", out var document))
            return null;

        var roles = places.Select(place => place.Role).Distinct();
        var labs = places.DistinctBy(place => place.Leerlab).ToList();
        return new(
            person,
            Names.Of(document),
            places.Select(place => place.School).FirstOrDefault(school => school is not null),
            IsManager(document) ? [.. roles.Append("programme-manager").Distinct()] : [.. roles],
            [.. labs.Select(place => place.Leerlab)],
            [.. labs.Select(place => place.About.Text("name")!)],
            [.. labs.Select(place => place.About.Text("log")!)]);
    }

    private static bool IsManager(JsonElement person) => person.TryGetProperty("manager", out var manager) && manager.ValueKind == JsonValueKind.True;

    private sealed record Place(string Person, string Role, string? School, string Leerlab, JsonElement About);
}
