using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>A request of Sanne, of Kwelder, about privacy; Ed and Els are the pool's experts and Co coordinates it. Along is an expert of another pool.</summary>
internal static class RequestBench
{
    public const string Lab = "leerlab/dagstart";
    public const string Kwelder = "school/00aa01";
    public const string Trekvaart = "school/00aa02";

    public static readonly string Hash = new('a', 64);
    public static readonly DateTimeOffset Begin = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    public static readonly Actor Sanne = Actor.Person("person/sanne");
    public static readonly Actor Colleague = Actor.Person("person/colleague");
    public static readonly Actor Bram = Actor.Person("person/bram");
    public static readonly Actor Team = Actor.Person("person/team");
    public static readonly Actor Board = Actor.Person("person/board");
    public static readonly Actor Ed = Actor.Person("person/ed");
    public static readonly Actor Els = Actor.Person("person/els");
    public static readonly Actor Co = Actor.Person("person/co");
    public static readonly Actor Along = Actor.Person("person/along");
    public static readonly Actor Stranger = Actor.Person("person/stranger");
    public static readonly Actor TheLab = Actor.Grain(GrainId.Parse(Lab));
    public static readonly Actor ThePool = Actor.Grain(GrainId.Parse("expert-pool/privacy"));
    public static readonly Actor OtherPool = Actor.Grain(GrainId.Parse("expert-pool/ict-infrastructuur"));

    public static readonly Actor TheText = Actor.Grain(GrainId.Parse("text/vraag001"));

    public static Promise Promised { get; } = new(new DateOnly(2026, 11, 10), Begin.AddDays(6), Begin.AddDays(8));

    public static RuleBench New() => new(new ExpertRequestRules(), new GrainId("expert-request", "vraag001"), Begin);

    public static RuleBench Asked(RequestReaders readers = RequestReaders.Lab, string? kept = null, string text = "Mogen we foto's van leerlingen delen?")
    {
        var bench = New();
        Assert.Null(bench.Send(TheLab, Born(readers, kept, text)).Refusal);
        Assert.Null(bench.Send(ThePool, Pool(1)).Refusal);
        return bench;
    }

    public static BeginRequest Born(RequestReaders readers = RequestReaders.Lab, string? kept = null, string text = "Mogen we foto's van leerlingen delen?") => new(
        Lab,
        "De dagstart telt",
        Sanne.Id,
        "privacy",
        new AskedQuestion(text, "Voor de website"),
        readers,
        7,
        [
            Is(Sanne, Role.Delegate, Kwelder),
            Is(Colleague, Role.SchoolLeader, Kwelder),
            Is(Bram, Role.Delegate, Trekvaart),
            Is(Team, Role.LeerlabTeam),
            Is(Board, Role.BoardExecutive),
        ],
        Kwelder,
        kept);

    public static HearPool Pool(long stamp, params Actor[] without) => new(
        stamp,
        [.. new PoolMember[] { new(Co.Id, true), new(Ed.Id), new(Els.Id) }.Where(one => without.All(gone => gone.Id != one.Person))],
        Promised);

    /// <summary>Ed took it.</summary>
    public static RuleBench Taken(RequestReaders readers = RequestReaders.Lab)
    {
        var bench = Asked(readers);
        bench.Done(Ed, new TakeRequest());
        return bench;
    }

    /// <summary>Ed answered, and Sanne has not said anything of it.</summary>
    public static RuleBench Answered(RequestReaders readers = RequestReaders.Lab)
    {
        var bench = Taken(readers);
        bench.Done(Ed, new AnswerRequest("answer-1", "Ja, met toestemming van de ouders."));
        return bench;
    }

    /// <summary>A file that someone brought, whole; its key.</summary>
    public static string Upload(this RuleBench bench, Actor who, string key = "upload-1", string type = "application/pdf")
    {
        bench.Send(who, new BeginUpload(key, 1_000));
        bench.Send(Actor.System, new FinishUpload(key, Hash, 900, type));
        return key;
    }

    public static RequestDocument Request(this RuleBench bench) => bench.State.Get<RequestDocument>("request");

    public static Outcome Done(this RuleBench bench, Actor who, Command command)
    {
        var outcome = bench.Send(who, command);
        Assert.Null(outcome.Refusal);
        return outcome;
    }

    public static string? Refusal(this RuleBench bench, Actor who, Command command) => bench.Send(who, command).Refusal?.Key;

    /// <summary>The people who were told something, by the kind of inbox item.</summary>
    public static string Told(this Outcome outcome) => string.Join(' ', outcome.Messages
        .Where(message => message.Fact is Grains.Person.Notify)
        .Select(message => $"{message.To.Key}:{((Grains.Person.Notify)message.Fact).Kind}")
        .Order(StringComparer.Ordinal));

    /// <summary>The types of the documents that someone may see now.</summary>
    public static ImmutableHashSet<string> Sees(this RuleBench bench, Actor who) =>
        [.. bench.Visible(bench.State, bench.AudienceOf(who)).Select(document => Ids.TypeOf(document.Id))];

    private static MemberRoles Is(Actor person, Role role, string? school = null) => new(person.Id, [new AccessRole(role, school)]);
}
