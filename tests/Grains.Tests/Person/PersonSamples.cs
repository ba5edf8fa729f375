using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Tests.Person;

internal static class PersonSamples
{
    private const string Lab = "leerlab/dagstart";
    private const string LabLog = "log/dagstart";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly Practice Practice = new(new DateOnly(2026, 11, 2), Tried: "Tekst");
    private static readonly MembershipRole[] Roles = [new(Role.Delegate, "school/99aa00"), new(Role.Expert, Entry: "question1")];
    private static readonly Register Registered = new("Tekst", "Tekst", Language.Dutch, true, "van", [new Identity("https://idp", "Tekst")], ["school/99aa00"]);
    private static readonly SetMembership Membership = new(Lab, LabLog, "Tekst", 7, [.. Roles]);
    private static readonly SaveConcept Concept = new("concept1", LabLog, EntryKind.Outcome, "Tekst", Visibility.School, Practice, ["dagstart"], "school/99aa00", 4);
    private static readonly Notify Mention = new("dagstart-7", InboxKind.Mention, LabLog, "entry001", "person/bram", At, "comment1", At);
    private static readonly LogCount Count = new(LabLog, 12, 3, 41);

    private static readonly AppointmentSummary Talk = new(
        "expert-request/vraag001", "person/ed", When.At(new(2026, 12, 3), new(9, 0), new(9, 30)), AppointmentState.Planned, 1, new(Online: "https://bel.example/1"), At);

    private static readonly VisitSummary Visit = new(
        Lab,
        "person/bram",
        true,
        When.At(new(2026, 12, 3), new(10, 30), new(11, 20)),
        VisitState.Closed,
        1,
        "Tekst",
        new Place("school/99aa00", "Tekst", "https://tekst.example"),
        "Tekst",
        At);

    private static readonly SaveRequest Draft =
        new("request1", Lab, new("Tekst", "Tekst", "Tekst", new(2026, 12, 3), AnswerForm.Call, ["entry001"]), RequestReaders.School, "privacy", "school/99aa00");

    private static readonly SetPool Pool = new("expert-pool/privacy", "Tekst", 7, true, "Tekst", true);

    private static readonly AskedSummary AskedOf = new(
        "privacy", RequestReaders.Asker, RequestState.Answered, At, RequestSide.Asker, new(2026, 12, 3), "school/99aa00", "Tekst", "person/sanne");

    public static Shapes All { get; } = new(
        new PersonRules(),
        [
            new SetName("Tekst", "Tekst", "van der"),
            new SetLanguage(Language.English),
            Concept,
            new DiscardConcept("concept1"),
            new MarkRead(["dagstart-7"]),
            new MarkSeen(LabLog, 41),
            new SetWorkingDays([1, 2, 4]),
            new SetNotices(Timing.Digest, Timing.Never, Timing.AtOnce, Timing.Digest, false),
            new SetMailAddress("sanne@school.example"),
            new BundleNotices(["dagstart-7"]),
            new BeginDigest(["dagstart-7"]),
            new TellDigest("digest-9", [Count]),
            new PutMailOff("notices-9", At),
            new EndMail("notices-9"),
            new ConfirmMailAddress("sanne@school.example"),
            new StopMail(),
            new EndSession("session1"),
            new EndSessions(),
            Registered,
            new StartSession("session1", "Firefox"),
            new SetCandidacy(Lab, "Tekst", 7, true),
            new SetVisit("visit001", Visit),
            new SetAppointment("afspraak1", Talk),
            new SetOwnExample("voorbeeld1", PracticeExample.ExampleSamples.Waiting),
            new SeekEditor("voorbeeld1", Lab, "person/sanne"),
            new VouchForSchool("work1", "school/99aa00"),
            new VouchForReview("work1", 2, Lab),
            Draft,
            new DiscardRequest("request1"),
            Pool,
            new SetAsked("request1", Lab, AskedOf),
            new LinkIdentity("https://idp", "subject"),
            new SetManager(true),
            Membership,
            Mention,
            new GiveFirstLink(new('a', 64)),
            new UseFirstLink(new('a', 64)),
            new GiveCalendar(new('a', 64), "verzegeld", new('b', 64)),
            new SetCalendar(true),
        ],
        [
            new PersonRegistered(true, Registered),
            new PersonNamed("Tekst", "Tekst", "Tekst"),
            new LanguageSet(Language.English),
            new ManagerSet(true),
            new MembershipSet(Lab, Membership),
            new MembershipEnded(Lab, 8, "Tekst"),
            new CandidacySet(Lab, new SetCandidacy(Lab, "Tekst", 7, true)),
            new VisitSet("visit001", Visit),
            new AppointmentSet("afspraak1", Talk),
            new OwnExampleSet("voorbeeld1", PracticeExample.ExampleSamples.Waiting),
            new EditorGranted("voorbeeld1", "person/sanne"),
            new SchoolVouched("work1", "school/99aa00", true),
            new ReviewVouched("work1", 2, new(Lab, "Tekst")),
            new RequestSaved("request1", Draft),
            new RequestDiscarded("request1"),
            new PoolSet("expert-pool/privacy", Pool),
            new AskedSet("request1", new SetAsked("request1", Lab, AskedOf)),
            new IdentityLinked("Tekst", "Tekst"),
            new SessionStarted("session1", "Tekst"),
            new SessionsEnded(["session1"]),
            new SessionsRemoved(["session1"]),
            new ConceptSaved("concept1", Concept with { Rev = null }),
            new ConceptDiscarded("concept1"),
            new Notified("dagstart-7", Mention),
            new InboxRead(["dagstart-7"]),
            new Seen(LabLog, 41),
            new WorkingDaysSet([1, 2, 4]),
            new NoticesChosen(new SetNotices(Timing.Digest, Timing.Never, Timing.AtOnce, Timing.Digest, false)),
            new MailStopped(),
            new MailAddressSet("Tekst"),
            new MailAddressRemoved(),
            new MailAddressConfirmed(),
            new NoticesBundled(["dagstart-7"]),
            new DigestBegun(["dagstart-7"], true),
            new DigestTold("digest-9", [Count]),
            new MailPutOff("notices-9", At),
            new MailEnded("notices-9"),
            new FirstLinkGiven("Tekst"),
            new FirstLinkUsed(),
            new CalendarGiven("Tekst", "Tekst"),
            new CalendarChosen(true),
        ],
        [
            new PersonDocument
            {
                Id = "person",
                Created = 1,
                Rev = 3,
                GivenName = "Sanne",
                Prefix = "van der",
                Surname = "Meer",
                Language = Language.Dutch,
                Example = true,
                Schools = ["school/99aa00"],
                Manager = true,
            },
            new Membership { Id = "membership/dagstart", Leerlab = Lab, Log = LabLog, Name = "De dagstart telt", Roles = [.. Roles], Stamp = 7 },
            new OwnVisit { Id = "visit/visit001", Summary = Visit },
            new OwnAppointment { Id = "appointment/afspraak1", Summary = Talk },
            PracticeExample.ExampleSamples.Own,
            new RequestConcept
            {
                Id = "request-concept/request1",
                Leerlab = Lab,
                Question = Draft.Question,
                Readers = RequestReaders.School,
                Theme = "privacy",
                School = "school/99aa00",
                Saved = At,
            },
            new OwnRequest { Id = "asked/request1", Leerlab = Lab, Summary = AskedOf },
            new OwnPool { Id = "pool/privacy", Pool = "expert-pool/privacy", Name = "Privacy", English = "Privacy", Coordinator = true, Ended = true, Stamp = 7 },
            new Candidacy { Id = "candidacy/dagstart", Leerlab = Lab, Name = "De dagstart telt", Stamp = 8, Asked = true },
            new FormerMembership { Id = "former-membership/dagstart", Leerlab = Lab, Name = "De dagstart telt", Schools = ["school/99aa00"], Stamp = 8 },
            new IdentityDocument { Id = IdentityDocument.IdOf("https://idp", "subject"), Issuer = "https://idp", Subject = "subject" },
            new Session { Id = "session/session1", Started = At, Renewed = At.AddHours(1), Agent = "Firefox", Ended = At.AddHours(2) },
            new Concept
            {
                Id = "concept/concept1",
                Log = LabLog,
                EntryKind = EntryKind.Outcome,
                Text = "Klas 2 bleef gelijk.",
                Visibility = Visibility.School,
                School = "school/99aa00",
                Practice = Practice,
                Tags = ["dagstart"],
                Saved = At,
            },
            new InboxDocument
            {
                Id = "inbox/dagstart-7",
                Parent = "person",
                Kind = InboxKind.Answer,
                Grain = LabLog,
                Entry = "entry001",
                Comment = "comment1",
                By = "person/bram",
                At = At,
                TakesPlace = At,
                Logs = [Count],
                Read = At.AddHours(1),
            },
            new NoticeSettings { Id = "notices", Mention = Timing.AtOnce, Answer = Timing.Digest, Change = Timing.Never, News = Timing.Digest, Mail = true },
            new MailAddressDocument { Id = "mail-address", Address = "sanne@school.example", Asked = [At], Confirmed = At },
            new Mailing { Id = "mailing", Waiting = ["dagstart-7"], Due = At, Last = At, ForDigest = ["dagstart-8"], Digest = At, Told = [new(LabLog, 41)] },
            new Mail { Id = "mail/digest-9", Kind = MailKind.Digest, At = At, Inbox = ["dagstart-8"], Logs = [Count] },
            new WorkingDays { Id = WorkingDays.TheId, Days = [1, 2, 4] },
            new SeenMark { Id = "mark/dagstart", Grain = LabLog, Seen = 41 },
            new CalendarSettings { Id = "calendar", Since = At, Polls = true },
            new CalendarSecret { Id = "calendar-secret", Hash = new('a', 64), Sealed = "verzegeld" },
            new FirstLink { Id = "first-link", TokenHash = new('a', 64), At = At, Expires = At.AddDays(60), UsedAt = At.AddDays(1) },
        ]);
}
