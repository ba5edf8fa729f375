using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

public sealed class RequestConvergenceTests
{
    private static readonly Actor[] Experts = [Ed, Els, Co, Along];
    private static readonly Actor[] People = [Sanne, Colleague, Bram, Team, .. Experts];

    private static readonly Plays Plays = new(
        () => Asked(RequestReaders.School, "Verzonnen.", "06 12345678"),
        [.. People, Board, Stranger, Actor.System],
        [
            (bench, act) => bench.Send(Expert(act), new TakeRequest()),
            (bench, act) => bench.Send(Expert(act), new AssignRequest(Experts[act.How % 3].Id, bench.Request().Expert)),
            (bench, act) => bench.Send(Expert(act), new TriageRequest(act.How % 5 == 0 ? "ict-infrastructuur" : null)),
            (bench, act) => bench.Send(Pool(bench), act.How % 3 == 0 ? new HearPool(bench.State.Seq, [new(Along.Id), new(Els.Id, true)], Promised) : RequestBench.Pool(bench.State.Seq)),
            (bench, act) => bench.Send(Pool(bench), RequestBench.Pool(bench.State.Seq, Experts[act.How % 3])),
            (bench, act) => bench.Send(Who(act), new SharpenQuestion($"Scherper {act.How % 4}")),
            (bench, _) => bench.Send(Sanne, new AgreeQuestion()),
            (bench, act) => bench.Send(Who(act), new CompleteRequest($"Context {act.How}", By: new DateOnly(2026, 12, 1))),
            (bench, act) => bench.Send(Expert(act), new AskAlong(Experts[act.How % 4].Id, act.Which % 2 == 0 ? null : "leermiddelenbeleid")),
            (bench, act) => bench.Send(Actor.Grain(GrainId.Parse("expert-pool/leermiddelenbeleid")), new GrantAlong(act.How % 2 == 0 ? Bram.Id : Along.Id, Co.Id)),
            (bench, act) => bench.Send(act.How % 2 == 0 ? OtherPool : Who(act), new EndAlong(act.Which % 2 == 0 ? Bram.Id : Along.Id)),
            (bench, act) => bench.Send(Who(act), new Say(Key("message", act), $"Tekst {act.How}", bench.Now)),
            (bench, act) => bench.Send(Expert(act), new AnswerRequest(Key("answer", act), $"Antwoord {act.How}")),
            Answers,
            (bench, act) => bench.Send(Expert(act), new BeginDraft()),
            (bench, act) => bench.Send(TheText, new AnswerTogether(Key("answer", act), $"Samen {act.How}", Expert(act).Id)),
            Shares,
            Files,
            Appoints,
            (bench, act) => bench.Send(Who(act), new WithdrawMessage(Key("message", act))),
            (bench, act) => bench.Send(Who(act), new AddNote(Key("noting", act), $"Onder ons {act.How}")),
            (bench, act) => bench.Send(Sanne, new AcceptAnswer(Key("answer", act))),
            (bench, _) => bench.Send(Sanne, new ReturnAnswer("Nog niet.")),
            (bench, act) => { if (act.How % 3 == 0) bench.Send(Sanne, new WithdrawRequest()); },
            (bench, _) => bench.Send(Sanne, new ReopenRequest("Toch weer.")),
            (bench, act) => bench.Send(Who(act), new CloseRequest()),
            (bench, act) => bench.Send(Sanne, new Evaluate((Helped)(act.How % 3), act.Which % 2 == 0, "Dank")),
            (bench, act) => bench.Send(TheLab, new SetMember(People[act.Who % 5].Id, act.How, Roles(bench, act))),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 200)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<RequestEvent>();

    // The long way, whole: what few courses come to by themselves.
    private static void Answers(RuleBench bench, Act act)
    {
        bench.Send(Pool(bench), RequestBench.Pool(bench.State.Seq));
        bench.Send(Ed, new TakeRequest());
        bench.Send(Ed, new AnswerRequest(Key("answer", act), "Ja."));
        if (act.How % 2 == 0)
            bench.Send(Sanne, new AcceptAnswer(Key("answer", act)));
    }

    private static void Files(RuleBench bench, Act act)
    {
        var (who, key, wish) = (Who(act), $"upload-{act.Which % 3:00}", new FileWish($"upload-{act.Which % 3:00}", "Bord.pdf"));
        bench.Upload(who, key);
        if (act.How % 4 == 0)
            bench.Send(Actor.System, new DropUpload(key));
        bench.Send(who, act.How % 2 == 0 ? new AttachFile(wish) : new Say(Key("message", act), "Zie hier.", Files: [wish]));
        var message = act.How % 2 == 0 ? null : Key("message", act);
        bench.Send(who, new DescribeFile(key, $"Bord {act.How % 3}.pdf", Message: message));
        if (act.How % 3 == 0)
            bench.Send(who, new RemoveFile(key, message));
        foreach (var free in bench.State.Documents.Values.OfType<BytesDocument>().Where(bytes => bytes.Uses == 0).ToList())
            bench.Send(Actor.System, new ForgetBytes(Ids.KeyOf(free.Id)));
    }

    private static void Appoints(RuleBench bench, Act act)
    {
        var (key, day) = ($"afspraak-{act.Which % 4:00}", DutchDay.Of(bench.Now).AddDays(1 + (act.How % 3)));
        var time = When.At(day, new(9, 0), new(9, 30));
        bench.Send(bench.Request().Expert is { } expert ? Actor.Person(expert) : Ed, new OfferTimes(key, [time, When.At(day, new(11, 0), new(11, 30))]));
        bench.Send(Sanne, act.How % 4 == 0 ? new DeclineTimes(key, "Dan niet.") : new PickTime(key, time));
        if (act.How % 4 != 1)
            bench.Send(Who(act), new CancelAppointment(key, "Ziek."));
    }

    private static void Shares(RuleBench bench, Act act)
    {
        Answers(bench, act with { How = 0 });
        bench.Send(Sanne, new CloseRequest());
        bench.Send(bench.Request().Expert is { } expert ? Actor.Person(expert) : Co, new PrepareShare("Foto's", "Mag dat?", $"Ja, keer {act.Which}.", []));
        var version = bench.State.Documents.Values.OfType<ShareDocument>().FirstOrDefault()?.Version ?? 0;
        bench.Send(Sanne, act.Which % 3 == 0 ? new DeclineShare() : new ConsentShare(version));
        if (act.Which % 3 == 1)
            bench.Send(Sanne, new WithdrawShare("Toch niet."));
    }

    private static System.Collections.Immutable.ImmutableArray<AccessRole> Roles(RuleBench bench, Act act) => (act.How % 4) switch
    {
        0 => [],
        1 => [new(Role.Delegate, Kwelder, bench.Now.AddHours(1 + (act.How % 50)))],
        2 => [new(Role.LeerlabTeam)],
        _ => [new(Role.SchoolLeader, Kwelder)],
    };

    private static Actor Pool(RuleBench bench) => Actor.Grain(new GrainId("expert-pool", bench.Request().Theme));

    private static Actor Who(Act act) => People[act.Who % People.Length];

    private static Actor Expert(Act act) => Experts[act.Who % Experts.Length];

    private static string Key(string what, Act act) => $"{what}-{act.Which % 3:00}";
}
