using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Post;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Registers;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Visit;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>What only the house and other grains may say, well-formed, so that nothing but the rights refuses it.</summary>
internal static class Facts
{
    private static readonly string Hash = new('a', 64);
    private static readonly DateOnly Day = new(2026, 11, 3);

    public static Command Of(RightsHouse house, string row)
    {
        var (lab, person) = (house.Lab, house.Cast["stranger"]);
        return row switch
        {
            "log open-log" => new OpenLog(lab.Leerlab, "Anders", "Hoe?", Example: false),
            "log describe-log" => new DescribeLog("Anders", "Hoe?", Closed: true, []),
            "log set-school" => new Grains.Log.SetSchool("school/00aa09", "Negende", 3, Left: false),
            "log set-access" => new SetAccess(person, long.MaxValue, [new(Role.Chair)]),
            "log end-access" => new EndAccess(house.Cast["other"]),
            "log finish-upload" => new Grains.Log.FinishUpload(Town.New(), Hash, 1, "application/pdf"),
            "log drop-upload" => new Grains.Log.DropUpload(Town.New()),
            "log forget-bytes" => new Grains.Log.ForgetBytes($"{Hash}-1"),
            "leerlab create" => new Create("Anders", "Hoe?", lab.Log, person, Example: false),
            "leerlab turn-member" => new TurnMember(Town.New()),
            "leerlab accept-invitation" => new Grains.Leerlab.AcceptInvitation(Town.New(), Hash, person, Town.New()),
            "person register" => new Register("Iemand", "Anders", Language.Dutch, Example: false),
            "person start-session" => new StartSession(Town.New(), "test"),
            "person link-identity" => new LinkIdentity("https://entree.example", "x"),
            "person set-manager" => new SetManager(Manager: true),
            "person set-membership" => new SetMembership(lab.Leerlab, lab.Log, "Anders", long.MaxValue, [new(Role.Chair)]),
            "person set-visit" => new SetVisit(Town.New(), new(lab.Leerlab, person, true, Meetings.When, VisitState.Planned, 0)),
            "person set-appointment" => new SetAppointment(Town.New(), new(ExpertRequests.Pool, person, ExpertRequests.Soon, Grains.ExpertRequest.Appointments.AppointmentState.Planned, 0)),
            "person set-candidacy" => new SetCandidacy(lab.Leerlab, "Anders", long.MaxValue),
            "leerlab weigh-appointment" => new WeighAppointment(Town.New()),
            "coach set-coaching" => new SetCoaching(Town.New(), 1, Appointments.Engagement(lab.Leerlab)),
            "coach set-circle" => new SetCircle(lab.Leerlab, long.MaxValue, [person]),
            "coach set-staff" => new SetStaff(long.MaxValue, [person]),
            "programme know-coach" => new KnowCoach(person),
            "programme set-team" => new SetTeam(lab.Leerlab, long.MaxValue, [person]),
            "person notify" => new Notify(Town.New(), InboxKind.Mention, lab.Log, house.Question, person, TimeProvider.System.GetUtcNow()),
            "person bundle-notices" => new BundleNotices([]),
            "person begin-digest" => new BeginDigest([]),
            "person tell-digest" => new TellDigest("digest-1"),
            "person put-mail-off" => new PutMailOff("notices-1", TimeProvider.System.GetUtcNow()),
            "person end-mail" => new EndMail("notices-1"),
            "person confirm-mail-address" => new ConfirmMailAddress("iemand@school.example"),
            "person stop-mail" => new StopMail(),
            "programme set-holidays" => new SetHolidays([], []),
            "post post-letter" => new PostLetter("letter-1", person, "notices-1"),
            "post take-letter" => new TakeLetter("letter-1", TimeProvider.System.GetUtcNow()),
            "post end-letter" => new EndLetter("letter-1"),
            "post give-reply-key" => new GiveReplyKey("verzegeld"),
            "person give-first-link" => new GiveFirstLink(Hash),
            "person use-first-link" => new UseFirstLink(Hash),
            "person give-calendar" => new GiveCalendar(Hash, "verzegeld"),
            "programme start-programme" => new StartProgramme("Anders", Example: true),
            "programme add-manager" => new AddManager(person),
            "programme name-leerlab" => new NameLeerlab(lab.Leerlab, "Anders"),
            "programme accept-invitation" => new Grains.Programme.AcceptInvitation(Town.New(), Hash, person),
            "leerlab set-request" => new SetRequest(Town.New(), ExpertRequests.Summary),
            "person set-pool" => new SetPool(ExpertRequests.Pool, "Anders", long.MaxValue, Present: true),
            "person set-asked" => new SetAsked(Town.New(), lab.Leerlab, ExpertRequests.Summary),
            "leerlab set-example" => new SetExample(Town.New(), PracticeExamples.Summary),
            "person set-example" => new SetOwnExample(Town.New(), new(lab.Leerlab, "Anders", Edits: true)),
            "person vouch-for-review" => new VouchForReview(Town.New(), 1, lab.Leerlab),
            "person vouch-for-school" => new VouchForSchool(Town.New(), "school/00aa09"),
            "person seek-editor" => new SeekEditor(Town.New(), lab.Leerlab, person),
            "practice-example begin-example" => new BeginExample(lab.Leerlab, "Anders", "Anders", person, 1, [], [], [], []),
            "practice-example set-member" => new Grains.PracticeExample.SetMember(person, long.MaxValue, [new(Role.Chair)]),
            "practice-example end-roles" => new Grains.PracticeExample.EndRoles(person),
            "practice-example set-school" => new Grains.PracticeExample.SetSchool("school/00aa09", "Negende", "Gouda"),
            "practice-example grant-editor" => new GrantEditor(person),
            "expert-request begin-request" => new BeginRequest(lab.Leerlab, "Anders", person, "privacy", new("Hoe?"), RequestReaders.Lab, 1, []),
            "expert-request set-member" => new Grains.ExpertRequest.SetMember(person, long.MaxValue, [new(Role.Chair)]),
            "expert-request end-roles" => new Grains.ExpertRequest.EndRoles(person),
            "expert-request hear-pool" => new HearPool(long.MaxValue, [new(person)], new(Day, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow())),
            "expert-request grant-along" => new GrantAlong(person, person),
            "expert-request tell-late" => new TellLate(Passed: true),
            "expert-request finish-upload" => new Grains.ExpertRequest.FinishUpload(Town.New(), Hash, 1, "application/pdf"),
            "expert-request drop-upload" => new Grains.ExpertRequest.DropUpload(Town.New()),
            "expert-request forget-bytes" => new Grains.ExpertRequest.ForgetBytes($"{Hash}-1"),
            "expert-request end-accepted" => new EndAccepted(),
            "expert-request answer-together" => new AnswerTogether(Town.New(), "Ja.", person),
            "expert-pool describe-pool" => new DescribePool("Anders", 5, long.MaxValue, [person], []),
            "expert-pool queue-request" => new QueueRequest(
                Town.New(), new(lab.Leerlab, "Anders", RequestState.Submitted, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow(), RequestSide.Expert, []), "Hoe?"),
            "expert-pool leave-queue" => new LeaveQueue(Town.New()),
            "expert-pool seek-along" => new SeekAlong(Town.New(), person, person),
            "leerlab set-poll" => new SetPoll(Town.New(), Polls.Summary),
            "leerlab choose-date" => new ChooseDate(Town.New(), Town.New(), MeetingKind.Meeting, "Anders", Meetings.When, person),
            "poll begin-poll" => new BeginPoll(lab.Leerlab, "Anders", 1, person, "Anders", [], [], []),
            "poll set-member" => new Grains.Poll.SetMember(person, long.MaxValue, [new(Role.Chair)]),
            "poll end-roles" => new Grains.Poll.EndRoles(person),
            "poll set-school" => new Grains.Poll.SetSchool("school/00aa09", "Negende", 3, Left: false),
            "poll answer-guest" => new AnswerGuest(Town.New(), Hash, []),
            "poll end-term" => new EndTerm(),
            "poll remind-those" => new RemindThose(),
            "poll put-guest-mail-off" => new PutGuestMailOff(Town.New(), DateTimeOffset.UnixEpoch),
            "poll post-guest-mail" => new PostGuestMail(Town.New()),
            "poll end-guest-mail" => new EndGuestMail(Town.New()),
            "poll stop-guest-mail" => new StopGuestMail(Town.New()),
            "poll end-addresses" => new EndAddresses(),
            "leerlab set-meeting" => new SetMeeting(Town.New(), Meetings.Summary),
            "school set-meeting" => new SetSchoolMeeting(Town.New(), Meetings.Summary),
            "meeting close-amendments" => new CloseAmendments(),
            "text begin-text" => new BeginText(lab.Leerlab, lab.Leerlab, "Anders", 1, []),
            "text set-member" => new Grains.Text.SetMember(person, long.MaxValue, [new(Role.Chair)]),
            "text end-roles" => new Grains.Text.EndRoles(person),
            "text close-text" => new CloseText(true),
            "text open-concept" => new OpenConcept([person]),
            "text fix-text" => new FixText(),
            "text set-writers" => new SetWriters([new(person, true)]),
            "text settle-answer" => new SettleAnswer(Town.New(), true),
            "meeting begin-meeting" => new BeginMeeting(lab.Leerlab, MeetingKind.Meeting, "Anders", Meetings.When, person, 1, []),
            "meeting set-member" => new Grains.Meeting.SetMember(person, long.MaxValue, [new(Role.Chair)]),
            "meeting record-answer" => new RecordAnswer(house.Cast["writer"], Reply.Accepted),
            "leerlab set-action" => new Grains.Leerlab.SetAction(Town.New(), Town.New(), new SaidAction("Anders", person, TimeProvider.System.GetUtcNow())),
            "leerlab set-decision" => new Grains.Leerlab.SetDecision(Town.New(), Town.New(), new SaidDecision("Anders", person, TimeProvider.System.GetUtcNow())),
            "leerlab return-decision" => new Grains.Leerlab.ReturnDecision(Town.New()),
            "meeting end-roles" => new Grains.Meeting.EndRoles(person),
            "visit begin-visit" => new BeginVisit(lab.Leerlab, person, house.Cast["writer"], Meetings.When, 1, []),
            "visit set-member" => new Grains.Visit.SetMember(person, long.MaxValue, [new(Role.Chair)]),
            "visit end-roles" => new Grains.Visit.EndRoles(person),
            "school set-action" => new Grains.School.SetAction(Town.New(), Town.New(), new SaidAction("Anders", person, TimeProvider.System.GetUtcNow())),
            "school set-decision" => new Grains.School.SetDecision(Town.New(), Town.New(), new SaidDecision("Anders", person, TimeProvider.System.GetUtcNow())),
            "school return-decision" => new Grains.School.ReturnDecision(Town.New()),
            "school register-school" => new RegisterSchool(School("Anders")),
            "school school-gone" => new SchoolGone(Day),
            "school set-keeper" => new SetKeeper(lab.Leerlab, person, Keeps: true),
            "school set-trajectory" => new SetTrajectory(lab.Leerlab, "Anders", Day),
            "library name-staff" => new NameStaff(long.MaxValue, [person]),
            "library publish-work" => new PublishWork(Town.New(), 1, Libraries.Work(house)),
            "library withdraw-work" => new WithdrawWork(Town.New()),
            "library put-suggestion" => new PutSuggestion(Town.New(), Libraries.Point, SectionName.Tools, "Anders"),
            "library end-suggestion-mail" => new EndSuggestionMail(Town.New()),
            "library put-message" => new PutMessage(Town.New(), Town.New(), "Iemand", "iemand@school.example", "Anders"),
            "library drop-message" => new DropMessage(Town.New()),
            "library confirm-review" => new ConfirmReview(Town.New(), 1),
            "library confirm-adoption" => new ConfirmAdoption(Town.New(), "school/00aa09", May: true),
            "library count-readings" => new CountReadings(Day, [new(Town.New(), 1)]),
            "directory list-school" => new ListSchool("school/99aa00", "Anders", "Anders", "Goes"),
            "directory unlist-school" => new UnlistSchool("school/99aa00"),
            "directory list-leerlab" => new ListLeerlab(lab.Leerlab, "Anders", "Hoe?", Phase.Completed, []),
            "directory list-person" => new ListPerson(person, "Iemand", "Anders", [lab.Leerlab], [], [], Manager: false),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "No fact for this row."),
        };
    }

    public static SchoolRecord School(string name) => new()
    {
        Brin = "99AA",
        Branch = "00",
        Name = name,
        ShortName = name,
        Sector = Sector.Secondary,
        Place = "Goes",
        Board = "12345",
        Example = false,
    };
}
