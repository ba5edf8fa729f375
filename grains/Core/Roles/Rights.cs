using System.Collections.Frozen;

namespace Leerlabs.Grains.Core.Roles;

/// <summary>
/// What a role may do: one row of the table in docs/protocol.md, "Roles". Rules ask this table and never name a role themselves.
/// </summary>
public sealed record Rights
{
    /// <summary>The role is held for a school of the leerlab.</summary>
    public bool NeedsSchool { get; private init; }

    /// <summary>The role is held on one question: an entry of kind <c>question</c>.</summary>
    public bool NeedsEntry { get; private init; }

    /// <summary>Reads what is written for the leerlab.</summary>
    public bool ReadsLeerlab { get; private init; }

    /// <summary>Reads the own-school entries of the role's school.</summary>
    public bool ReadsOwnSchool { get; private init; }

    public bool Writes { get; private init; }

    /// <summary>Comments and reacts; an expert only on its question. Reporting asks for no right: whoever reads an entry may report it.</summary>
    public bool Comments { get; private init; }

    /// <summary>Pins, redacts, tags others' entries and answers reports.</summary>
    public bool Moderates { get; private init; }

    /// <summary>Sets the goal of the role's own school and keeps that school's own days.</summary>
    public bool SetsOwnGoal { get; private init; }

    /// <summary>Speaks for the role's own school: when its coach is chosen, and when it adopts what another school published.</summary>
    public bool AnswersForSchool { get; private init; }

    /// <summary>Schools, members, invitations, phase and question.</summary>
    public bool Organises { get; private init; }

    /// <summary>Plans and leads meetings and polls.</summary>
    public bool Plans { get; private init; }

    /// <summary>Is asked to meetings and polls, answers and takes part; the others look on.</summary>
    public bool TakesPart { get; private init; }

    /// <summary>A poll is not complete without an answer of this role; of a school one delegate suffices, others may answer.</summary>
    public bool IsAwaited { get; private init; }

    /// <summary>Releases a practice example in the name of the role's own school.</summary>
    public bool ReleasesForSchool { get; private init; }

    /// <summary>Releases a practice example as who coached it.</summary>
    public bool ReleasesAsCoach { get; private init; }

    /// <summary>Takes a published practice example back, in the programme's name.</summary>
    public bool WithdrawsWorks { get; private init; }

    public static Rights Of(Role role) => Table[role];

    /// <summary>Every role with its rights.</summary>
    public static FrozenDictionary<Role, Rights> Table { get; } = new Dictionary<Role, Rights>
    {
        [Role.Delegate] = new() { NeedsSchool = true, ReadsLeerlab = true, ReadsOwnSchool = true, Writes = true, Comments = true, SetsOwnGoal = true, AnswersForSchool = true, TakesPart = true },
        [Role.SchoolLeader] = new() { NeedsSchool = true, ReadsLeerlab = true, ReadsOwnSchool = true, Comments = true, SetsOwnGoal = true, AnswersForSchool = true, TakesPart = true, ReleasesForSchool = true },
        [Role.BoardExecutive] = new() { ReadsLeerlab = true },
        [Role.Coach] = new() { ReadsLeerlab = true, Writes = true, Comments = true, Plans = true, TakesPart = true, IsAwaited = true, ReleasesAsCoach = true },
        [Role.Chair] = new() { ReadsLeerlab = true, Writes = true, Comments = true, Moderates = true, Plans = true, TakesPart = true, IsAwaited = true },
        [Role.LeerlabTeam] = new() { ReadsLeerlab = true, Writes = true, Comments = true, Moderates = true, Organises = true, Plans = true, TakesPart = true },
        [Role.ProjectLead] = new() { ReadsLeerlab = true, Writes = true, Comments = true, Organises = true, Plans = true, TakesPart = true },
        [Role.Researcher] = new() { ReadsLeerlab = true, Comments = true, TakesPart = true },
        [Role.ProgrammeManager] = new() { ReadsLeerlab = true, Organises = true, Plans = true, WithdrawsWorks = true },
        [Role.Expert] = new() { NeedsEntry = true, Comments = true },
    }.ToFrozenDictionary();
}
