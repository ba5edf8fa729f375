using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Poll;

/// <summary>A poll of a leerlab with three schools: Kwelder with two delegates, Trekvaart and Zandtong with one.</summary>
internal static class PollBench
{
    public const string Lab = "leerlab/dagstart";
    public const string Kwelder = "school/00aa01";
    public const string Trekvaart = "school/00aa02";
    public const string Zandtong = "school/00aa03";
    public const string Thursday = "option-1";
    public const string Friday = "option-2";

    public static readonly DateTimeOffset Begin = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Deadline = Begin.AddDays(7);
    public static readonly string Hash = new('a', 64);

    public static readonly Actor Anna = Actor.Person("person/anna");
    public static readonly Actor Aad = Actor.Person("person/aad");
    public static readonly Actor Bram = Actor.Person("person/bram");
    public static readonly Actor Cleo = Actor.Person("person/cleo");
    public static readonly Actor Leader = Actor.Person("person/leader");
    public static readonly Actor Ineke = Actor.Person("person/coach");
    public static readonly Actor Chair = Actor.Person("person/chair");
    public static readonly Actor Team = Actor.Person("person/team");
    public static readonly Actor Board = Actor.Person("person/board");
    public static readonly Actor Expert = Actor.Person("person/expert");
    public static readonly Actor TheLab = Actor.Grain(GrainId.Parse(Lab));

    public static ImmutableArray<NewOption> Dates { get; } =
    [
        new(Thursday, When.At(new DateOnly(2026, 12, 3), new(15, 30), new(17, 0))),
        new(Friday, When.On(new DateOnly(2026, 12, 4))),
    ];

    public static RuleBench New() => new(new PollRules(), new GrainId("poll", "prik"), Begin);

    public static RuleBench Open(bool everyone = false, bool deadline = true)
    {
        var bench = New();
        Assert.Null(bench.Send(TheLab, Born(everyone, deadline)).Refusal);
        return bench;
    }

    public static BeginPoll Born(bool everyone = false, bool deadline = true) => new(
        Lab,
        "De dagstart telt",
        7,
        Team.Id,
        "Tweede bijeenkomst",
        Dates,
        [new(Kwelder, "Kwelder", 1), new(Trekvaart, "Trekvaart", 2), new(Zandtong, "Zandtong", 3)],
        [
            Is(Anna, Role.Delegate, Kwelder),
            Is(Aad, Role.Delegate, Kwelder),
            Is(Bram, Role.Delegate, Trekvaart),
            Is(Cleo, Role.Delegate, Zandtong),
            Is(Leader, Role.SchoolLeader, Trekvaart),
            Is(Ineke, Role.Coach),
            Is(Chair, Role.Chair),
            Is(Team, Role.LeerlabTeam),
            Is(Board, Role.BoardExecutive),
            Is(Expert, Role.Expert),
        ],
        everyone ? true : null,
        Deadline: deadline ? Deadline : null);

    public static MemberRoles Is(Actor person, Role role, string? school = null) =>
        new(person.Id, [new AccessRole(role, school, Entry: role == Role.Expert ? "vraag" : null)]);

    public static Outcome Says(this RuleBench bench, Actor who, Answer? thursday = null, Answer? friday = null, string? remark = null) => bench.Send(who, new GiveAnswer(
        [
            .. thursday is { } first ? [new ChoiceWish(Thursday, first)] : Array.Empty<ChoiceWish>(),
            .. friday is { } second ? [new ChoiceWish(Friday, second)] : Array.Empty<ChoiceWish>(),
        ],
        remark));

    public static PollDocument Poll(this RuleBench bench) => bench.State.Get<PollDocument>("poll");

    public static OptionTally Tally(this RuleBench bench, string option)
    {
        var view = new BenchView(bench.Rules, bench.State, []);
        return Grains.Poll.Tally.Of(option, Electorate.Of(view), Ballots.Of(view));
    }

    public static Standpoint Stands(this RuleBench bench, string school, string option = Thursday) =>
        bench.Tally(option).Schools.Single(one => one.School == school).Standpoint;

    public static IEnumerable<string> Owing(this RuleBench bench) => Ballots.Owing(new BenchView(bench.Rules, bench.State, []));

    /// <summary>Everyone of whom an answer is waited for says yes to everything.</summary>
    public static void AllAnswer(this RuleBench bench)
    {
        foreach (var who in new[] { Anna, Bram, Cleo, Ineke, Chair })
            bench.Says(who, Answer.Yes, Answer.Yes);
    }

    public static ChooseOption Choice(string option = Thursday) => new(option, "meeting-1", Grains.Meeting.MeetingKind.Meeting);
}
