using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Web.Starting;

/// <summary>What the store already has of what a file names.</summary>
/// <param name="Example">The store holds example data.</param>
/// <param name="Leerlabs">By folded name.</param>
/// <param name="Schools">By vestigingscode; a BRIN alone finds its only school.</param>
/// <param name="People">The ids that exist.</param>
internal sealed record KnownProgramme(
    bool Example,
    IReadOnlyDictionary<string, KnownLeerlab> Leerlabs,
    IReadOnlyDictionary<string, KnownPlace> Schools,
    IReadOnlySet<string> People);

/// <param name="Schools">Whether each school that ever took part still does.</param>
internal sealed record KnownLeerlab(string Id, string Name, IReadOnlyDictionary<string, bool> Schools, IReadOnlyList<KnownMember> Members)
{
    public static KnownLeerlab Of(string id, string name, IEnumerable<JsonElement> documents)
    {
        var typed = documents.ToLookup(document => Ids.TypeOf(document.GetProperty("id").GetString()!));
        return new(
            id,
            name,
            typed["school"].ToDictionary(school => school.GetProperty("school").GetString()!, school => !school.TryGetProperty("left", out _)),
            [.. typed["member"].Select(KnownMember.Of)]);
    }
}

/// <param name="End">The first day without the role.</param>
internal sealed record KnownMember(string Key, string Person, Role Role, string? School, DateOnly Start, DateOnly? End)
{
    public static KnownMember Of(JsonElement member) => new(
        Ids.KeyOf(member.GetProperty("id").GetString()!),
        member.GetProperty("person").GetString()!,
        member.GetProperty("role").Deserialize<Role>(),
        member.TryGetProperty("school", out var school) ? school.GetString() : null,
        member.GetProperty("start").Deserialize<DateOnly>(),
        member.TryGetProperty("end", out var end) ? end.Deserialize<DateOnly>() : null);

    /// <summary>Some day is in both.</summary>
    public bool Meets(DateOnly start, DateOnly? end) => !(End <= start) && !(end <= Start);
}

internal sealed record KnownPlace(string Code, string Name, string Place, string? Board)
{
    public string Id => $"school/{Code.ToLowerInvariant()}";
}
