using System.Collections.Immutable;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Web.Starting;

/// <summary>What a file will do: only what is not there yet. Of a line with a problem nothing is done.</summary>
/// <param name="KnownPeople">Those whom the file names and the store has.</param>
/// <param name="Unchanged">Lines that say what is so already.</param>
internal sealed record StartPlan(
    ImmutableArray<NewLeerlab> Leerlabs,
    ImmutableArray<NewSchool> Schools,
    ImmutableArray<NewPlace> Places,
    ImmutableArray<NewPerson> People,
    ImmutableArray<NewPerson> KnownPeople,
    ImmutableArray<NewMember> Members,
    ImmutableArray<StartProblem> Problems,
    int Lines,
    int Unchanged)
{
    public int Steps => Leerlabs.Length + Schools.Length + Places.Length + People.Length + Members.Length;
}

internal sealed record NewLeerlab(string Key, string Name, string Question)
{
    public string Id => $"leerlab/{Key}";
}

/// <summary>A school that no register brought.</summary>
internal sealed record NewSchool(KnownPlace School, string FullName, string? BoardName);

/// <summary>A school joins a leerlab.</summary>
internal sealed record NewPlace(string Leerlab, KnownPlace School, string? Goal);

/// <param name="Member">The first role that the file names.</param>
/// <param name="School">The school on that line.</param>
internal sealed record NewPerson(NewMember Member, string? School)
{
    public string Id => Member.Person;

    public StartPerson Told => Member.Told;
}

internal sealed record NewMember(string Leerlab, string LeerlabName, string Person, StartPerson Told, string Key, Role Role, KnownPlace? School, DateOnly Start, DateOnly? End);
