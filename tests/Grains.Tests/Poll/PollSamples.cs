using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Tests.Kit;
using MeetingKind = Leerlabs.Grains.Meeting.MeetingKind;
using Place = Leerlabs.Grains.Meeting.Place;

namespace Leerlabs.Grains.Tests.Poll;

internal static class PollSamples
{
    private const string Lab = "leerlab/dagstart";
    private const string Sanne = "person/sanne";
    private const string School = "school/99aa00";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly When Then = When.At(new DateOnly(2026, 12, 3), new(15, 30), new(17, 0));
    private static readonly AccessRole Role = new(Core.Roles.Role.Delegate, School, At, "vraag001");
    private static readonly ChoiceWish Wish = new("option01", Answer.IfNeedBe);
    private static readonly Choice Choice = new("option01", Answer.IfNeedBe, Sanne);
    private static readonly SetMember Member = new(Sanne, 7, [Role]);
    private static readonly SetSchool ASchool = new(School, "Tekst", 1, false);
    private static readonly ChooseOption Choosing = new("option01", "meeting1", MeetingKind.Meeting, "Tekst", new Place(School, "Tekst", "https://tekst.example"));
    private static readonly string Hash = new('a', 64);
    private static readonly BeginPoll Beginning = new(
        Lab, "Tekst", 7, Sanne, "Tekst", [new("option01", Then)], [new(School, "Tekst", 1)], [new MemberRoles(Sanne, [Role])], true, "Tekst", At);

    public static Shapes All { get; } = new(
        new PollRules(),
        [
            new GiveAnswer([Wish], "Tekst"),
            new AnswerFor(Sanne, [Wish], "Tekst"),
            new NameStandIn(Sanne),
            new InviteGuest("guest001", "Tekst", Hash, true, "tekst@tekst.example"),
            new WithdrawGuest("guest001"),
            new AddOption("option01", Then),
            new RemoveOption("option01"),
            new DescribePoll("Tekst", "Tekst", true),
            new SetDeadline(At),
            new ClosePoll(),
            new Remind(),
            Choosing,
            new CancelPoll("Tekst"),
            Beginning,
            Member,
            new EndRoles(Sanne),
            ASchool,
            new AnswerGuest("guest001", Hash, [Wish], "Tekst"),
            new EndTerm(),
            new RemindThose(),
            new PutGuestMailOff("7-guest001", At),
            new PostGuestMail("7-guest001"),
            new EndGuestMail("7-guest001"),
            new StopGuestMail("guest001"),
            new EndAddresses(),
        ],
        [
            new PollBegun(Lab, Sanne, Beginning),
            new OptionAdded("option01", Then),
            new OptionRemoved("option01"),
            new Answered(Sanne, [Choice], "Tekst"),
            new StandInNamed(Sanne, "person/bram"),
            new GuestInvited("guest001", Sanne, "Tekst", Hash, "tekst@tekst.example"),
            new GuestWithdrawn("guest001"),
            new GuestAnswered("guest001", [Choice], "Tekst"),
            new PollDescribed(true, "Tekst", "Tekst"),
            new DeadlineSet(At),
            new PollClosed(),
            new Reminded([Sanne], ["guest001"]),
            new OptionChosen("option01", "meeting1", Choosing),
            new PollCancelled("Tekst"),
            new MemberSet(Sanne, Member),
            new RolesEnded(Sanne),
            new SchoolSet(School, ASchool),
            new GuestMailPutOff("7-guest001", At),
            new GuestMailPosted("7-guest001"),
            new GuestMailEnded("7-guest001"),
            new AddressesErased(["guest001"]),
        ],
        [
            new PollDocument
            {
                Id = "poll",
                Leerlab = Lab,
                Name = "De dagstart telt",
                Title = "Tweede bijeenkomst",
                Note = "Na schooltijd",
                Organiser = Sanne,
                Everyone = true,
                State = PollState.Chosen,
                Deadline = At,
                Schools = [new PollSchool(School, "Waterlinde", 1)],
                Chosen = new ChosenDate("option01", "meeting1", Sanne, At),
                Reason = "Te druk",
                Reminded = At,
                Complete = At,
            },
            new OptionDocument { Id = "option/option01", When = Then, At = At },
            new AnswerDocument { Id = "answer/sanne", Person = Sanne, Choices = [Choice], Remark = "Graag online", At = At },
            new StandIn { Id = "stand-in/sanne", Person = Sanne, By = "person/bram" },
            new Guest { Id = "guest/guest001", Name = "Els Bakker", By = Sanne, At = At, For = "person/bram", Choices = [Choice], Remark = "Graag online", Answered = At },
            new GuestSecret { Id = "guest-secret/guest001", TokenHash = Hash },
            new GuestAddress { Id = "guest-address/guest001", Address = "els@gemeente.example" },
            new GuestMail { Id = "guest-mail/7-guest001", Guest = "guest001", Kind = GuestMailKind.Reminder, By = Sanne },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
