using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Tests.Text;

internal static class TextSamples
{
    private const string Lab = "leerlab/dagstart";
    private const string Meeting = "meeting/0198c1d2";
    private const string Sanne = "person/sanne";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly AccessRole Role = new(Grains.Core.Roles.Role.Delegate, "school/99aa00", At);
    private static readonly TextChange Change = TextChange.Replace(12, 5, 7, "Tekst\nmeer");

    private static readonly BeginText Begin = new(Lab, Meeting, "Tekst", 7, [new MemberRoles(Sanne, [Role])], [new DraftWriter(Sanne, true)]);
    private static readonly SetMember Member = new(Sanne, 8, [Role]);
    private static readonly OpenConcept Concept = new([Sanne]);

    private static readonly SetWriters Writers = new([new DraftWriter(Sanne, true), new DraftWriter("person/els")]);

    public static Shapes All { get; } = new(
        new TextRules(),
        [
            new TypeText(41, Change),
            new Amend("0198c1d3", 41, Change, "Tekst"),
            Begin,
            Member,
            new EndRoles(Sanne),
            new CloseText(true),
            Concept,
            new FixText(),
            new SendAnswer("message1", 41),
            Writers,
            new SettleAnswer("message1", true),
        ],
        [
            new TextBegun(Lab, Begin),
            new MemberSet(Sanne, Member),
            new RolesEnded(Sanne),
            new TextTyped(42, Change, "0198c1d2"),
            new TextFolded(64),
            new TextClosed(true),
            new ConceptOpened(Concept),
            new Amended("0198c1d3", 42, Change, "Tekst"),
            new TextFixed(),
            new WritersSet(Writers),
            new AnswerSent("message1", "Tekst"),
            new AnswerSettled("message1"),
        ],
        [
            new TextDocument { Id = "text", Origin = Lab, About = Meeting, State = TextState.Concept, Closed = true, Amenders = [Sanne], Writers = [new DraftWriter(Sanne, true)] },
            new BaseDocument { Id = "base", Version = 64, Text = "Tekst" },
            new UpdateDocument { Id = "update/65", Version = 65, Changes = Change, By = Sanne, Command = "0198c1d2" },
            new PastDocument { Id = "past/64", Version = 64, Updates = [new PastUpdate(Change, Sanne, "0198c1d2")] },
            new ConceptDocument { Id = "concept", Text = "Tekst" },
            new AmendmentDocument { Id = "amendment/0198c1d3", Version = 66, By = Sanne, At = At, Changes = Change, Why = "Tekst" },
            new SentAnswer { Id = "sent/message1", Text = "Tekst", By = Sanne, At = At },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
