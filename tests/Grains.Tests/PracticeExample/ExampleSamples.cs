using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Privacy;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.PracticeExample;

internal static class ExampleSamples
{
    private const string Sanne = "person/sanne";
    private const string School = "school/99aa00";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly AccessRole Role = new(Core.Roles.Role.Delegate, School, At, "vraag001");
    private static readonly BeginExample Beginning = new(
        "leerlab/dagstart", "Tekst", "Tekst", Sanne, 7, [new MemberRoles(Sanne, [Role])], [new(School, "Tekst", "Tekst", SchoolShown.Name)], ["entry001"],
        [new(ExamplePart.Done, "Tekst", ["entry001"])]);

    private static readonly SetMember Member = new(Sanne, 7, [Role]);
    private static readonly SetSchool Called = new(School, "Tekst", "Tekst");
    private static readonly LinkEntry Link = new("entry001", [ExamplePart.Seen]);
    private static readonly ExampleDocument Example = new()
    {
        Id = "example",
        Leerlab = "leerlab/dagstart",
        Name = "De dagstart telt",
        Title = "Tekst",
        State = ExampleState.Withdrawn,
        Wording = 3,
        By = Sanne,
        Begun = At,
        Changed = At,
        Licence = Licence.CcBySa,
        SchoolTypes = [SchoolType.Havo],
        Years = ["year-1"],
        Subject = "Nederlands",
        Themes = ["privacy"],
        Contact = Sanne,
        Asked = new(Sanne, At, "Verzonnen"),
        Edition = 1,
        Withdrawn = new(Sanne, At, "Dubbel"),
    };

    public static ExampleSummary Summary { get; } = new("Tekst", ExampleState.Asked, Sanne, At, [School, "coach"], 1);

    public static ExampleTask Waiting { get; } = new("leerlab/dagstart", "Tekst", At, true);

    public static OwnExample Own { get; } = new() { Id = "example/voorbeeld1", Task = Waiting };

    public static Shapes All { get; } = new(
        new PracticeExampleRules(),
        [
            Beginning, Member, new EndRoles(Sanne), Called, new GrantEditor(Sanne), new EditPart(ExamplePart.Took, "Tekst", 2),
            new DescribeExample("Tekst", Licence.CcBySa, [SchoolType.Havo], ["year-1"], "Tekst", ["privacy"], Sanne), new ShowSchool(School, SchoolShown.Place),
            Link, new UnlinkEntry("entry001"), new InviteEditor(Sanne), new EndEditor(Sanne), new AskRelease("Tekst"), new Release("coach", 3),
            new RefuseRelease(School, 3, "Tekst"), new WithdrawExample("Tekst"),
        ],
        [
            new ExampleBegun(Beginning), new MemberSet(Member), new RolesEnded(Sanne), new SchoolSet(School, Called), new PartEdited(ExamplePart.Question, "Tekst"),
            new EditConflicted(ExamplePart.Situation, 3, "Tekst"), new ExampleDescribed(Example), new SchoolShownAs(School, SchoolShown.Name), new EntryLinked("entry001", Link),
            new EntryUnlinked("entry001"), new EditorSought(Sanne), new EditorJoined(Sanne, Sanne), new EditorEnded(Sanne), new ReleaseAsked("Tekst"), new Released("coach"),
            new ReleaseRefused(School, "Tekst"), new EditionPublished(2), new ExampleWithdrawn("Tekst"),
        ],
        [
            Example,
            new PartDocument { Id = "part/advice", Part = ExamplePart.Advice, Text = "Begin klein.", Version = 2, LastNumber = 3, By = Sanne, At = At },
            new VersionDocument { Id = "version/advice-1", Parent = "part/advice", Part = ExamplePart.Advice, Number = 1, Text = "Begin.", By = Sanne, At = At, Conflict = true },
            new EvidenceDocument { Id = "evidence/entry001", Entry = "entry001", Parts = [ExamplePart.Done] },
            new SchoolDocument { Id = "school/99aa00", School = School, Name = "Kwelderland College", Place = "Delfzijl", Shown = SchoolShown.Place },
            new ReleaseDocument { Id = "release/99aa00", For = School, Wording = 3, By = Sanne, At = At, Refused = "Nog niet" },
            new PublicEdition { Id = "edition/1", Edition = 1, Title = "Eén vraag", At = At, ReleasedBy = [new("coach", Sanne, At)] },
            new CheckDocument { Id = "check", Finds = [PupilDataKind.Phone], Kept = "Verzonnen" },
            new EditorDocument { Id = "editor/sanne", Person = Sanne, By = Sanne, At = At, Ended = true },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
