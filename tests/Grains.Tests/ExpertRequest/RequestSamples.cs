using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Grains.Privacy;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.ExpertRequest;

internal static class RequestSamples
{
    private const string Sanne = "person/sanne";
    private const string Ed = "person/ed";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 10);
    private static readonly AccessRole Role = new(Core.Roles.Role.Delegate, "school/99aa00", At, "vraag001");
    private static readonly AskedQuestion Question = new("Tekst", "Tekst", "Tekst", Day, AnswerForm.Visit, ["entry001"]);
    private static readonly BeginRequest Beginning = new(
        "leerlab/dagstart", "Tekst", Sanne, "privacy", Question, RequestReaders.School, 7, [new MemberRoles(Sanne, [Role])], "school/99aa00", "Tekst");

    private static readonly FileWish Wish = new("upload01", "Bord.webp", "Tekst", Pupils.Yes, true);
    private static readonly AttachedFile File = new("upload01", "Bord.webp", "image/webp", 900, "aa-4", 40, 30, "Tekst", Pupils.Yes, new(Sanne, At));
    private static readonly FinishUpload Whole = new("upload01", "aa", 900, "image/webp", 40, 30);
    private static readonly PupilFlag Flag = new([PupilDataKind.Name], "Tekst");
    private static readonly When Time = When.At(Day, new(9, 0), new(9, 30));
    private static readonly OfferTimes Offer = new("afspraak1", [Time], new("school/99aa00", "Lokaal 3", "https://bel.example/1"));
    private static readonly SetMember Member = new(Sanne, 7, [Role]);
    private static readonly HearPool Pool = new(7, [new(Ed, true)], new(Day, At, At));
    private static readonly Say Said = new("message1", "Tekst", At, new("Tekst"), [Wish]);
    private static readonly AddNote Note = new("note0001", "Tekst", At);
    private static readonly PrepareShare Prepare = new("Tekst", "Tekst", "Tekst", [new("Tekst", ShareFind.School, "Tekst")]);
    private static readonly Evaluate Evaluation = new(Helped.Partly, true, "Tekst");

    public static Shapes All { get; } = new(
        new ExpertRequestRules(),
        [
            Beginning, Member, new EndRoles(Sanne), Pool, new GrantAlong(Ed, Sanne), new TellLate(true), new EndAccepted(), new AnswerTogether("message1", "Tekst", Ed),
            new TriageRequest("ict-infrastructuur"), new SharpenQuestion("Tekst"), new AgreeQuestion(),
            new CompleteRequest("Tekst", "Tekst", Day, AnswerForm.Call, ["entry001"]),
            new TakeRequest(), new AssignRequest(Ed, Sanne), new AskAlong(Ed, "ict-infrastructuur"), new EndAlong(Ed),
            Said, new AnswerRequest("message1", "Tekst", At, new("Tekst"), [Wish]), new WithdrawMessage("message1"), Note, new BeginDraft(),
            new AcceptAnswer("message1"), new ReturnAnswer("Tekst"), new CloseRequest(), new WithdrawRequest("Tekst"), new ReopenRequest("Tekst"), Evaluation,
            Whole, new DropUpload("upload01"), new ForgetBytes("aa-4"), new BeginUpload("upload01", 1_000), new AttachFile(Wish, "message1", new("Tekst")),
            new DescribeFile("upload01", "Bord.webp", "Tekst", Pupils.Yes, true, "message1", new("Tekst")), new RemoveFile("upload01", "message1"),
            Offer, new PickTime("afspraak1", Time), new DeclineTimes("afspraak1", "Tekst"), new CancelAppointment("afspraak1", "Tekst"),
            Prepare, new ConsentShare(2), new DeclineShare("Tekst"), new WithdrawShare("Tekst"),
        ],
        [
            new RequestBegun(Beginning), new MemberSet(Member), new RolesEnded(Sanne), new PoolHeard(Pool), new LatenessTold(true),
            new RequestTriaged(), new RequestMoved("ict-infrastructuur"), new WordingProposed("Tekst"), new QuestionSharpened("Tekst"), new RequestCompleted(Question),
            new RequestTaken(Ed), new RequestAssigned(Ed), new AlongSought(Ed, "Tekst"), new AlongJoined(Ed, "Tekst", Sanne), new AlongEnded(Ed),
            new Said("message1", Said, RequestSide.Asker, [File]), new RequestAnswered("message1", Said, Files: [File]), new MessageWithdrawn("message1"), new NoteAdded("note0001", Note),
            new AnswerAccepted("message1"), new AnswerReturned("Tekst"), new RequestClosed(), new RequestWithdrawn("Tekst"), new RequestReopened("Tekst"),
            new Evaluated(Evaluation), new DraftBegun(), new AnswerLeft("message1"), new SharePrepared(Prepare), new ShareConsented(), new ShareDeclined("Tekst"), new ShareWithdrawn("Tekst"),
            new TimesOffered("afspraak1", Offer), new TimePicked("afspraak1", Time), new TimesDeclined("afspraak1", "Tekst"), new AppointmentCancelled("afspraak1", "Tekst"),
            new UploadBegun("upload01", 1_000), new UploadFinished("upload01", Whole), new UploadDropped("upload01"), new BytesForgotten("aa-4"),
            new FileAttached("message1", File, Flag), new FileDescribed("message1", File, Flag), new FileRemoved("message1", "upload01"),
        ],
        [
            new RequestDocument
            {
                Id = "request",
                Leerlab = "leerlab/dagstart",
                Name = "De dagstart telt",
                Theme = "privacy",
                Readers = RequestReaders.School,
                Asker = Sanne,
                School = "school/99aa00",
                State = RequestState.Closed,
                Asked = At,
                Since = At,
                Promised = Day,
                Expert = Ed,
                Taken = At,
                Answered = At,
                Settled = At,
                Turn = RequestSide.Asker,
                Accepted = "message1",
                Returned = 1,
            },
            new QuestionDocument { Id = "question", Question = Question, Original = new("Tekst", Sanne, At), Proposed = new("Tekst", Ed, At), Files = [File] },
            new CheckDocument { Id = "check", Finds = [PupilDataKind.CitizenNumber, PupilDataKind.Phone], Kept = "Verzonnen" },
            new StepDocument { Id = "step/4", Step = StepKind.Moved, By = Ed, At = At, Person = Sanne, Theme = "privacy", Reason = "Tekst" },
            new Evaluation { Id = "evaluation", Helped = Helped.Partly, InTime = true, Remark = "Dank", At = At },
            new MessageDocument { Id = "message/message1", Text = "Tekst", By = Ed, Side = RequestSide.Expert, At = At, WrittenAt = At, Answer = true, Withdrawn = At, Flag = new([PupilDataKind.Name], "Verzonnen"), Files = [File] },
            new ShareDocument
            {
                Id = "share",
                Title = "Foto's van leerlingen",
                Question = "Mogen we die delen?",
                Answer = "Ja, met toestemming.",
                Choices = [new("De Kwelder", ShareFind.School, "de school"), new("Sem", ShareFind.Pupil)],
                By = Ed,
                At = At,
                Version = 2,
                State = ShareState.Withdrawn,
                Consented = At,
                Reason = "Tekst",
            },
            new AppointmentDocument
            {
                Id = "appointment/afspraak1",
                By = Ed,
                Times = [Time],
                Place = new("school/99aa00", "Lokaal 3", "https://bel.example/1"),
                State = AppointmentState.Cancelled,
                Chosen = Time,
                Reason = "Tekst",
                At = At,
                Seq = 1,
                Changed = At,
            },
            new NoteDocument { Id = "note/note0001", Text = "Tekst", By = Ed, At = At, WrittenAt = At },
            new DraftDocument { Id = "draft", Text = "text/vraag001", By = Ed, At = At },
            new AlongDocument { Id = "along/ed", Person = Ed, Pool = "privacy", By = Sanne, At = At, Ended = true },
            new PoolCircle { Id = "circle", Pool = "privacy", Stamp = 7, Experts = [new(Ed, true)] },
            new UploadDocument { Id = "upload/upload01", By = Sanne, Size = 900, At = At, Bytes = "aa-4", MediaType = "image/webp", Width = 40, Height = 30 },
            new BytesDocument { Id = "bytes/aa-4", Hash = "aa", Size = 900, Uses = 2 },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
