using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Meeting;

internal static class MeetingSamples
{
    private const string Lab = "leerlab/dagstart";
    private const string School = "school/99aa00";
    private const string Sanne = "person/sanne";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly When When = When.At(new(2026, 12, 3), new(15, 30), new(17, 0));
    private static readonly When Days = When.On(new(2026, 12, 3), new(2026, 12, 4));
    private static readonly Place Place = new(School, "Tekst", "https://tekst.example/Tekst");
    private static readonly AccessRole Role = new(Grains.Core.Roles.Role.Delegate, School, At);

    private static readonly BeginMeeting Begin = new(Lab, MeetingKind.KickOff, "Tekst", When, Sanne, 7, [new MemberRoles(Sanne, [Role])], Place, "poll01xx");

    public static Shapes All { get; } = new(
        new MeetingRules(),
        [
            Begin,
            new SetMember(Sanne, 8, [Role]),
            new EndRoles(Sanne),
            new ChangeMeeting("Tekst", Days, Place),
            new CancelMeeting("Tekst"),
        ],
        [
            new MeetingBegun(Lab, Begin),
            new MemberSet(Sanne, new SetMember(Sanne, 8, [Role])),
            new RolesEnded(Sanne),
            new MeetingChanged("Tekst", When, Place),
            new MeetingCancelled("Tekst"),
        ],
        [
            new MeetingDocument
            {
                Id = "meeting",
                Created = 1,
                Rev = 4,
                Origin = Lab,
                MeetingKind = MeetingKind.Conference,
                Title = "Werkconferentie",
                When = When,
                Place = Place,
                State = MeetingState.Cancelled,
                Reason = "Storm",
                Poll = "poll01xx",
                Organiser = Sanne,
                Seq = 2,
            },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
