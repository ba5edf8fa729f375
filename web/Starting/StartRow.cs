using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Web.Starting;

/// <summary>One line of a programme file (docs/programme-file.md): a leerlab, perhaps a school in it, perhaps a person with a role.</summary>
/// <param name="Line">The line in the file, the header being 1.</param>
/// <param name="School">A vestigingscode, or a BRIN alone.</param>
public sealed record StartRow(int Line, string Leerlab, string? Question, StartSchool? School, StartPerson? Person);

/// <param name="Name">Needed for a school that no register brought, as is <paramref name="Place"/>.</param>
public sealed record StartSchool(string Code, string? Name, string? Place, string? Board, string? Goal);

/// <param name="Mail">Tells apart who have the same name; it is not kept.</param>
/// <param name="Start">The first day; null when the file leaves it open.</param>
/// <param name="End">The first day without the role.</param>
public sealed record StartPerson(Role Role, string GivenName, string? Prefix, string Surname, string? Mail, DateOnly? Start, DateOnly? End);

/// <param name="Problem">Why nothing of the line is done.</param>
public sealed record StartProblem(int Line, Refusal Problem);

/// <param name="Rows">The lines that can be read.</param>
public sealed record StartFile(IReadOnlyList<StartRow> Rows, IReadOnlyList<StartProblem> Problems);
