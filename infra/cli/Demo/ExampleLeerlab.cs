using System.Collections.Immutable;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;

namespace Leerlabs.Cli.Demo;

internal sealed record ExamplePerson(
    string Key, string GivenName, string Surname, Language Language, string? Prefix = null, bool Manager = false, ExampleAvailability? Availability = null)
{
    public string Id => $"person/{Key}";
}

internal sealed record ExampleLeerlab(
    string Key,
    string Name,
    string Question,
    string? ResearchQuestion,
    ImmutableArray<ExampleSubQuestion> SubQuestions,
    Phase Phase,
    ImmutableArray<ExampleGoal> Schools,
    ImmutableArray<ExampleMember> Members,
    ImmutableArray<ExampleEntry> Entries,
    ExampleCoaching Coaching,
    ExampleProposal? Proposal = null,
    ImmutableArray<ExampleMeeting>? Meetings = null,
    ImmutableArray<ExamplePoll>? Polls = null,
    ImmutableArray<string>? Plan = null,
    ImmutableArray<ExampleVisit>? Visits = null);

internal sealed record ExampleSubQuestion(string Id, string Text);

internal sealed record ExampleGoal(string School, string Goal);

internal sealed record ExampleMember(
    string Id, string Person, Role Role, int StartDaysAgo, string? School = null, int? EndDaysAgo = null, string? Reason = null, string? Entry = null);

/// <summary>Something that someone did: a calendar day before the first start, and the wall time.</summary>
internal interface IExampleAct
{
    string By { get; }

    int DaysAgo { get; }

    TimeOnly Time { get; }
}

internal sealed record ExampleEntry(
    string Id,
    string By,
    int DaysAgo,
    TimeOnly Time,
    string Text,
    EntryKind Kind,
    Visibility Visibility,
    ImmutableArray<ExampleComment> Comments,
    ImmutableArray<ExampleReaction> Reactions,
    string? School = null,
    Practice? Practice = null,
    ImmutableArray<string>? Tags = null,
    bool Pinned = false,
    ImmutableArray<ExampleEdit>? Edits = null,
    ExampleWithdrawal? Withdrawn = null) : IExampleAct;

internal sealed record ExampleComment(string Id, string By, int DaysAgo, TimeOnly Time, string Text, CommentKind Kind) : IExampleAct;

internal sealed record ExampleReaction(string By, Reaction Reaction);

internal sealed record ExampleEdit(string By, int DaysAgo, TimeOnly Time, string Text) : IExampleAct;

internal sealed record ExampleWithdrawal(string By, int DaysAgo, TimeOnly Time) : IExampleAct;
