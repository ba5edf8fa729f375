using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Programme;

/// <summary>What happened in the programme. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ProgrammeStarted), "programme-started")]
[JsonDerivedType(typeof(ManagerAdded), "manager-added")]
[JsonDerivedType(typeof(LeerlabStarted), "leerlab-started")]
[JsonDerivedType(typeof(LeerlabNamed), "leerlab-named")]
[JsonDerivedType(typeof(HolidaysSet), "holidays-set")]
[JsonDerivedType(typeof(CoachKnown), "coach-known")]
[JsonDerivedType(typeof(TeamSet), "team-set")]
[JsonDerivedType(typeof(SchoolSubmitted), "school-submitted")]
[JsonDerivedType(typeof(InvitationMade), "invitation-made")]
[JsonDerivedType(typeof(InvitationWithdrawn), "invitation-withdrawn")]
[JsonDerivedType(typeof(InvitationUsed), "invitation-used")]
[JsonDerivedType(typeof(TemplateSet), "template-set")]
[JsonDerivedType(typeof(TemplateRemoved), "template-removed")]
[JsonDerivedType(typeof(ThemeSet), "theme-set")]
[JsonDerivedType(typeof(ThemeRetired), "theme-retired")]
public abstract record ProgrammeEvent : Event;

public sealed record ProgrammeStarted(bool Example, [property: JsonIgnore] string Name) : ProgrammeEvent;

public sealed record ManagerAdded(string Person) : ProgrammeEvent;

public sealed record LeerlabStarted(string Leerlab, string Manager, [property: JsonIgnore] string Name, [property: JsonIgnore] string Question) : ProgrammeEvent;

public sealed record LeerlabNamed(string Leerlab, [property: JsonIgnore] string Name) : ProgrammeEvent;

public sealed record CoachKnown(string Person) : ProgrammeEvent;

public sealed record TeamSet(string Leerlab, [property: JsonIgnore] SetTeam Fact) : ProgrammeEvent;

public sealed record SchoolSubmitted(string School, [property: JsonIgnore] SchoolRecord Record) : ProgrammeEvent;

/// <param name="Holidays">The keys of what is new or changed.</param>
/// <param name="Gone">The keys of what is no longer so.</param>
public sealed record HolidaysSet(ImmutableArray<string> Holidays, ImmutableArray<string> Gone, [property: JsonIgnore] ImmutableArray<Holiday> Set) : ProgrammeEvent;

public sealed record InvitationMade(string Invitation, [property: JsonIgnore] string TokenHash) : ProgrammeEvent;

public sealed record InvitationWithdrawn(string Invitation) : ProgrammeEvent;

public sealed record InvitationUsed(string Invitation, string Person) : ProgrammeEvent;

public sealed record TemplateSet(string Template, [property: JsonIgnore] SetTemplate Asked) : ProgrammeEvent;

public sealed record TemplateRemoved(string Template) : ProgrammeEvent;

public sealed record ThemeSet(string Theme, [property: JsonIgnore] SetTheme Asked) : ProgrammeEvent;

public sealed record ThemeRetired(string Theme, bool Retired) : ProgrammeEvent;
