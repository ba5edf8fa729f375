using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Programme;

/// <summary>What can be asked of the programme.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StartProgramme), "start-programme")]
[JsonDerivedType(typeof(AddManager), "add-manager")]
[JsonDerivedType(typeof(NameLeerlab), "name-leerlab")]
[JsonDerivedType(typeof(SetHolidays), "set-holidays")]
[JsonDerivedType(typeof(KnowCoach), "know-coach")]
[JsonDerivedType(typeof(SetTeam), "set-team")]
[JsonDerivedType(typeof(StartLeerlab), "start-leerlab")]
[JsonDerivedType(typeof(SubmitSchool), "register-school")]
[JsonDerivedType(typeof(Invite), "invite")]
[JsonDerivedType(typeof(WithdrawInvitation), "withdraw-invitation")]
[JsonDerivedType(typeof(AcceptInvitation), "accept-invitation")]
[JsonDerivedType(typeof(SetTemplate), "set-template")]
[JsonDerivedType(typeof(RemoveTemplate), "remove-template")]
[JsonDerivedType(typeof(SetTheme), "set-theme")]
[JsonDerivedType(typeof(RetireTheme), "retire-theme")]
public abstract record ProgrammeCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record ProgrammeFact : ProgrammeCommand;

/// <summary>The store begins; <paramref name="Example"/> marks all that is made in it as example data.</summary>
public sealed record StartProgramme(string Name, bool Example) : ProgrammeFact;

public sealed record AddManager(string Person) : ProgrammeFact;

/// <summary>A leerlab got another name.</summary>
public sealed record NameLeerlab(string Leerlab, string Name) : ProgrammeFact;

/// <summary>Of an import: these holidays are so, and these (by key) are no longer.</summary>
public sealed record SetHolidays(ImmutableArray<Holiday> Holidays, ImmutableArray<string> Gone) : ProgrammeFact;

/// <summary>Days off for all schools of a region.</summary>
/// <param name="Key">What its document is called; the same holiday of another import has the same key.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Compulsory">The ministry fixes the dates; otherwise they are advice.</param>
/// <param name="SchoolYear">Such as <c>2026-2027</c>; null for a public holiday.</param>
/// <param name="Region">Null: every region.</param>
public sealed record Holiday(
    string Key, string Name, DateOnly From, DateOnly To, bool Compulsory, string Source, string? SchoolYear = null, Region? Region = null);

/// <summary>Someone coaches, or is asked to.</summary>
public sealed record KnowCoach(string Person) : ProgrammeFact;

/// <summary>Who organises a leerlab now.</summary>
/// <param name="Stamp">The leerlab's sequence number; an older fact is ignored.</param>
public sealed record SetTeam(string Leerlab, long Stamp, ImmutableArray<string> People) : ProgrammeFact;

/// <summary>Of the edge, which knows the person: becomes a manager.</summary>
/// <param name="Member">The key that the edge made for a new membership; a manager's key is the person's own.</param>
public sealed record AcceptInvitation(string Invitation, string TokenHash, string Person, string? Member = null) : ProgrammeFact;

/// <param name="Leerlab">The new leerlab's id; its log gets the same key.</param>
public sealed record StartLeerlab(string Leerlab, string Name, string Question) : ProgrammeCommand;

/// <summary>A school that the register does not know.</summary>
public sealed record SubmitSchool(SchoolRecord School) : ProgrammeCommand;

public sealed record Invite(string Invitation, Role Role, string TokenHash) : ProgrammeCommand;

public sealed record WithdrawInvitation(string Invitation) : ProgrammeCommand;

/// <summary>An agenda to begin meetings with: a new one, or as it is from now on, whole.</summary>
public sealed record SetTemplate(string Template, string Name, MeetingKind MeetingKind, ImmutableArray<PlannedItem> Items) : ProgrammeCommand;

public sealed record RemoveTemplate(string Template) : ProgrammeCommand;

/// <summary>A theme of the expertpool: a new one, or as it is from now on, whole.</summary>
/// <param name="Theme">Its key, which is its pool's too.</param>
/// <param name="Days">Working days within which an answer is promised.</param>
/// <param name="English">Its name in English, when that is another.</param>
/// <param name="Line">A line of the programme (Kennisuitwisseling, Veranderaanpak), which takes requests as a theme does.</param>
public sealed record SetTheme(string Theme, string Name, int Days, string? English = null, bool? Line = null) : ProgrammeCommand;

/// <summary>Nobody asks at it any more, or again.</summary>
public sealed record RetireTheme(string Theme, bool Retired) : ProgrammeCommand;
