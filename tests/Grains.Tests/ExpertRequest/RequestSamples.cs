using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
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

    private static readonly SetMember Member = new(Sanne, 7, [Role]);
    private static readonly HearPool Pool = new(7, [new(Ed, true)], new(Day, At, At));
    private static readonly Say Said = new("message1", "Tekst", At);
    private static readonly AddNote Note = new("note0001", "Tekst", At);
    private static readonly Evaluate Evaluation = new(Helped.Partly, true, "Tekst");

    public static Shapes All { get; } = new(
        new ExpertRequestRules(),
        [
            Beginning, Member, new EndRoles(Sanne), Pool, new GrantAlong(Ed, Sanne), new TellLate(true), new EndAccepted(),
            new TriageRequest("ict-infrastructuur"), new SharpenQuestion("Tekst"), new AgreeQuestion(),
            new CompleteRequest("Tekst", "Tekst", Day, AnswerForm.Call, ["entry001"]),
            new TakeRequest(), new AssignRequest(Ed, Sanne), new AskAlong(Ed, "ict-infrastructuur"), new EndAlong(Ed),
            Said, new AnswerRequest("message1", "Tekst", At), new WithdrawMessage("message1"), Note,
            new AcceptAnswer("message1"), new ReturnAnswer("Tekst"), new CloseRequest(), new WithdrawRequest("Tekst"), new ReopenRequest("Tekst"), Evaluation,
        ],
        [
            new RequestBegun(Beginning), new MemberSet(Member), new RolesEnded(Sanne), new PoolHeard(Pool), new LatenessTold(true),
            new RequestTriaged(), new RequestMoved("ict-infrastructuur"), new WordingProposed("Tekst"), new QuestionSharpened("Tekst"), new RequestCompleted(Question),
            new RequestTaken(Ed), new RequestAssigned(Ed), new AlongSought(Ed, "Tekst"), new AlongJoined(Ed, "Tekst", Sanne), new AlongEnded(Ed),
            new Said("message1", Said, RequestSide.Asker), new RequestAnswered("message1", Said), new MessageWithdrawn("message1"), new NoteAdded("note0001", Note),
            new AnswerAccepted("message1"), new AnswerReturned("Tekst"), new RequestClosed(), new RequestWithdrawn("Tekst"), new RequestReopened("Tekst"),
            new Evaluated(Evaluation),
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
            new QuestionDocument { Id = "question", Question = Question, Original = new("Tekst", Sanne, At), Proposed = new("Tekst", Ed, At) },
            new CheckDocument { Id = "check", Finds = [PupilDataKind.CitizenNumber, PupilDataKind.Phone], Kept = "Verzonnen" },
            new StepDocument { Id = "step/4", Step = StepKind.Moved, By = Ed, At = At, Person = Sanne, Theme = "privacy", Reason = "Tekst" },
            new Evaluation { Id = "evaluation", Helped = Helped.Partly, InTime = true, Remark = "Dank", At = At },
            new MessageDocument { Id = "message/message1", Text = "Tekst", By = Ed, Side = RequestSide.Expert, At = At, WrittenAt = At, Answer = true, Withdrawn = At },
            new NoteDocument { Id = "note/note0001", Text = "Tekst", By = Ed, At = At, WrittenAt = At },
            new AlongDocument { Id = "along/ed", Person = Ed, Pool = "privacy", By = Sanne, At = At, Ended = true },
            new PoolCircle { Id = "circle", Pool = "privacy", Stamp = 7, Experts = [new(Ed, true)] },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
