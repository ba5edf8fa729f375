using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Library;

/// <summary>A library that Nina keeps; two practice examples may come to it.</summary>
internal static class LibraryBench
{
    public const string Key = "dagstart1";

    public static readonly DateTimeOffset Begin = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    public static readonly Actor Nina = Actor.Person("person/nina");
    public static readonly Actor Els = Actor.Person("person/els");
    public static readonly Actor Stranger = Actor.Person("person/stranger");
    public static readonly Actor TheProgramme = Actor.Grain(new GrainId("programme", "main"));
    public static readonly Actor TheExample = Actor.Grain(new GrainId("practice-example", "dagstart1"));

    public static PublishedWork Work { get; } = new(
        WorkKind.PracticeExample,
        "Begin de dag samen",
        "Wat een vaste dagstart doet.",
        [new(SectionName.Question, "Helpt het?"), new(SectionName.Done, "Elke dag tien minuten."), new(SectionName.Seen, "Meer rust.")],
        ["privacy"],
        [SchoolType.Primary],
        ["group-5"],
        Licence.CcBy,
        Leerlab: new("leerlab/dagstart", "De dagstart telt"),
        Schools: [new("school/99aa00", "De Kwelder")]);

    public const string Trekvaart = "school/99bb00";

    public static RuleBench New() => new(new LibraryRules(), LibraryRules.Main, Begin);

    public static RuleBench Open()
    {
        var bench = New();
        Assert.Null(bench.Send(TheProgramme, new NameStaff(1, [Nina.Id])).Refusal);
        return bench;
    }

    public static Outcome Publish(this RuleBench bench, int edition = 1, string title = "Begin de dag samen", string key = Key, Actor? by = null) =>
        bench.Send(by ?? TheExample, new PublishWork(key, edition, Work with { Title = title }, Els.Id, [Els.Id]));

    public static Outcome Withdraw(this RuleBench bench, string key = Key) => bench.Send(TheExample, new WithdrawWork(key, "De school wil het zo."));

    public const string Point = "lerend-vermogen";

    public static SetFactsheet Sheet(int edition, string title = "Lerend vermogen") =>
        new(Point, edition, title, "Hoe een school blijft leren.", [new(SectionName.Question, "Hoe?"), new(SectionName.Tools, "* Peer-review")]);

    public static Outcome Set(this RuleBench bench, int edition, string title = "Lerend vermogen", Actor? by = null) => bench.Send(by ?? Nina, Sheet(edition, title));

    public static Outcome Suggest(this RuleBench bench, string key = "suggestie1", string? by = null, string? mail = null) =>
        bench.Send(Actor.System, new PutSuggestion(key, Point, SectionName.Tools, "Een hulpmiddel", "https://hulp.example/", "Bo", by, mail, "nl"));

    /// <summary>Someone speaks for a school, and their own grain vouches for it.</summary>
    public static Outcome Adopt(this RuleBench bench, Actor by, string? result = null, string school = Trekvaart, string key = Key)
    {
        var asked = bench.Send(by, new AdoptWork(key, school, result));
        return asked.Refusal is not null ? asked : bench.Vouch(by, school, key);
    }

    public static Outcome Vouch(this RuleBench bench, Actor by, string school = Trekvaart, string key = Key, bool may = true) =>
        bench.Send(Actor.Grain(GrainId.Parse(by.Id)), new ConfirmAdoption(key, school, may));

    public static GiveReview Good(int edition = 1) => new(Key, edition, new(true, true, true, true), "Helder opgeschreven.");

    /// <summary>A member of another leerlab judges it, and their own grain says that they are one.</summary>
    public static Outcome Review(this RuleBench bench, Actor by, ReviewPoints? points = null, int edition = 1, string key = Key)
    {
        var asked = bench.Send(by, Good(edition) with { Work = key, Points = points ?? Good().Points });
        return asked.Refusal is not null
            ? asked
            : bench.Send(Actor.Grain(GrainId.Parse(by.Id)), new ConfirmReview(key, edition, new("leerlab/elders", "Elders")));
    }

    public static WorkDocument Listed(this RuleBench bench, string key = Key) => bench.State.Get<WorkDocument>(WorkDocument.IdOf(key));
}
