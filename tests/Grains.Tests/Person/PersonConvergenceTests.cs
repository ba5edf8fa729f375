using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Visit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class PersonConvergenceTests
{
    private const string Address = "sanne@school.example";

    private static readonly Plays Plays = new(
        New,
        [Sanne, Actor.Person("person/bram"), Actor.System],
        [
            (bench, act) => bench.Send(Actor.System, Registration with { Schools = act.How % 2 == 0 ? null : ["school/99aa00"], CommandId = "" }),
            (bench, act) => bench.Send(Sanne, new SetName($"Naam {act.How % 3}", "Meer")),
            (bench, act) => bench.Send(Sanne, new SetLanguage((Language)(act.How % 2))),
            (bench, act) => bench.Send(Actor.System, new SetManager(act.How % 2 == 0)),
            (bench, act) => bench.Send(Actor.System, new LinkIdentity("https://idp", $"subject {act.Which % 4}")),
            (bench, act) => bench.Send(TheLab, In(Lab, act.How % 2 == 0 ? act.How : 1_000 + bench.State.Seq, act.Which % 3 == 0 ? [] : [new MembershipRole((Role)(act.Which % 10))])),
            Asked,
            (bench, act) => bench.Send(Actor.System, new StartSession($"session-{act.Which % 6}", "Firefox")),
            (bench, act) => bench.Send(Actor.System, new StartSession($"session-{act.Which % 6}", "Firefox")),
            (bench, act) => bench.Send(Sanne, new EndSession($"session-{act.Which % 6}")),
            (bench, _) => bench.Send(Sanne, new EndSessions()),
            (bench, act) => bench.Send(Sanne, new SaveConcept($"concept-{act.Which % 4}", "log/dagstart", EntryKind.Note, $"Tekst {act.How}", Visibility.School)),
            Draft,
            (bench, act) => bench.Send(TheLab, new Notify($"item-{act.Which % 9}", InboxKind.Answer, "log/dagstart", "entry001", "person/bram", Begin)),
            (bench, act) => bench.Send(Sanne, new MarkRead(act.How % 2 == 0 ? null : [$"item-{act.Which % 9}"])),
            (bench, act) => bench.Send(Sanne, new SetWorkingDays(act.How % 3 == 0 ? [] : [1 + (act.How % 5)])),
            (bench, act) => bench.Send(Sanne, new MarkSeen("log/dagstart", act.How % 20)),
            (bench, act) => bench.Send(Sanne, new SetNotices((Timing)(act.How % 3), Timing.AtOnce, Timing.AtOnce, Timing.Digest, act.Which % 4 > 0)),
            (bench, act) => bench.Send(Sanne, new SetMailAddress(act.How % 5 == 0 ? null : Address)),
            (bench, _) => bench.Send(Actor.System, new ConfirmMailAddress(Address)),
            (bench, act) => bench.Send(Actor.System, act.How % 9 == 0 ? new StopMail() : new ConfirmMailAddress(Address)),
            (bench, act) => bench.Send(Actor.System, new EndMail(AnyMail(bench, "", act))),
            Told,
            (bench, act) => bench.Wait(TimeSpan.FromMinutes(act.How % 20)),
            (bench, _) => bench.Send(Actor.System, new GiveFirstLink(new('a', 64))),
            (bench, _) => bench.Send(Actor.System, new UseFirstLink(new('a', 64))),
            (bench, act) => bench.Send(Actor.System, new GiveCalendar($"hash {act.Which % 3}", "verzegeld", act.How % 3 == 0 ? null : $"hash {act.How % 3}")),
            (bench, act) => bench.Send(Sanne, new SetCalendar(act.How % 2 == 0)),
            (bench, act) => bench.Wait(TimeSpan.FromDays(act.How % 40)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<PersonEvent>();

    private static void Asked(RuleBench bench, Act act)
    {
        bench.Send(TheLab, new SetPool("expert-pool/privacy", "Privacy", act.How, act.How % 3 > 0, Coordinator: act.Which % 2 == 0));
        bench.Send(TheLab, new SetAsked($"request{act.Which % 3}", Lab, new("privacy", RequestReaders.Lab, (RequestState)(act.How % 8), Begin, RequestSide.Asker)));
        bench.Send(Sanne, new SaveRequest($"request{act.Which % 3}", Lab, new($"Vraag {act.How}"), RequestReaders.Lab));
        if (act.How % 3 == 0)
            bench.Send(Sanne, new DiscardRequest($"request{act.Which % 3}"));
        bench.Send(TheLab, new SetCandidacy(Lab, $"Naam {act.Which % 3}", act.How));
        bench.Send(TheLab, new SetOwnExample($"example-{act.Which % 3}", new(Lab, "Voorbeeld", Edits: act.How % 2 == 0 ? true : null)));
        bench.Send(TheLab, new SeekEditor($"example-{act.Which % 3}", Lab, "person/bram"));
        bench.Send(TheLab, new VouchForReview("work1", 1, Lab));
        bench.Send(TheLab, new VouchForSchool("work1", $"school/{act.Which % 3}"));
        bench.Send(TheLab, new SetVisit($"visit-{act.Which % 3}", new(Lab, "person/bram", act.How % 2 == 0, When.On(new(2026, 12, 3)), VisitState.Planned, act.How)));
        bench.Send(TheLab, new SetAppointment($"afspraak-{act.Which % 3}", new("expert-request/vraag001", "person/ed", When.On(new(2026, 12, 3)), Leerlabs.Grains.ExpertRequest.Appointments.AppointmentState.Planned, act.How)));
    }

    /// <summary>A concept that is kept, and often discarded.</summary>
    private static void Draft(RuleBench bench, Act act)
    {
        Known(bench);
        bench.Send(Sanne, new SaveConcept($"concept-{act.Which % 4}", "log/dagstart", EntryKind.Note, $"Tekst {act.How}", Visibility.School));
        if (act.How % 3 > 0)
            bench.Send(Sanne, new DiscardConcept($"concept-{act.Which % 4}"));
    }

    /// <summary>Something happens to someone who wants mail, and what becomes of the mail some days later.</summary>
    private static void Told(RuleBench bench, Act act)
    {
        Known(bench);
        bench.Send(TheLab, In(Lab, 1_000 + bench.State.Seq, new MembershipRole(Role.Coach)));
        bench.Send(Sanne, new SetNotices(Timing.AtOnce, Timing.AtOnce, Timing.AtOnce, Timing.Digest, true));
        bench.Send(Sanne, new SetMailAddress(Address));
        bench.Send(Actor.System, new ConfirmMailAddress(Address));
        bench.Send(TheLab, new Notify($"item-of-{bench.State.Seq}", InboxKind.Mention, "log/dagstart", "entry001", "person/bram", Begin));
        bench.Wait(TimeSpan.FromDays(4));
        bench.Send(Actor.System, new TellDigest(AnyMail(bench, "mail/digest", act), act.How % 3 == 0 ? null : [new("log/dagstart", act.How % 3, 0, act.How)]));
        bench.Send(Actor.System, act.How % 2 == 0 ? new EndMail(AnyMail(bench, "mail/", act)) : new PutMailOff(AnyMail(bench, "mail/notices", act), bench.Now.AddHours(1)));
        if (act.How % 5 == 0)
            bench.Send(Actor.System, new StopMail());
    }

    private static void Known(RuleBench bench) => bench.Send(Actor.System, Registration with { CommandId = "" });

    private static string AnyMail(RuleBench bench, string kind, Act act)
    {
        string[] mails = [.. bench.State.Ordered.OfType<Mail>().Select(mail => mail.Id).Where(id => id.StartsWith(kind, StringComparison.Ordinal))];
        return mails.Length == 0 ? "none" : Ids.KeyOf(mails[act.Which % mails.Length]);
    }
}
