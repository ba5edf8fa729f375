using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Privacy;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

internal static class LogSamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, 250, TimeSpan.Zero);
    private static readonly Practice Practice = new(new DateOnly(2026, 11, 2), "Trekvaartlyceum", "2 havo", "Eén vraag", "Stilte", "61%", "Nog een week", "sub-1");
    private static readonly Reactions Reactions = new([Anna], [], [Bram, Els], []);

    private static readonly string Hash = new('a', 64);
    private static readonly FileWish Wish = new("upload-01", "Bord.webp", "Een bord met één vraag", Pupils.Yes, true);
    private static readonly AttachedFile File = new("upload-01", "Bord.webp", "image/webp", 512_000, $"{Hash}-40", 1_600, 1_200, "Een bord met één vraag", Pupils.Yes, new FileConsent(Anna, At));

    private static readonly PupilCheck Check = new("Verzonnen");
    private static readonly PupilFlag Flag = new([PupilDataKind.PupilNumber, PupilDataKind.Name], "Verzonnen");

    private static readonly LogCommand[] Commands =
    [
        new AddEntry("entry-01", "Klas 2 bleef gelijk.", EntryKind.Outcome, Visibility.School, East, Practice, ["dagstart"], [Oda], At, [Wish], Check),
        new EditEntry("entry-01", 2, "Klas 2 bleef gelijk, klas 3 niet.", Practice, Check),
        new ChangeKind("entry-01", EntryKind.Reflection),
        new ChangeVisibility("entry-01", Visibility.Leerlab),
        new TagEntry("entry-01", ["dagstart"]),
        new NameCoWriters("entry-01", [Oda]),
        new PinEntry("entry-01", true),
        new WithdrawEntry("entry-01"),
        new RedactEntry("entry-01", "Namen"),
        new AddComment("comment-01", "entry-01", "Herkenbaar", CommentKind.FeedUp, At, [Wish], Check),
        new EditComment("comment-01", "entry-01", 1, "Zeer herkenbaar", Check),
        new WithdrawComment("comment-01", "entry-01"),
        new RedactComment("comment-01", "entry-01", "Namen"),
        new React("entry-01", Reaction.Recognise, true, "comment-01"),
        new ReportEntry("report-01", "entry-01", "Een naam", "comment-01"),
        new ResolveReport("report-01"),
        new OpenLog("leerlab/lab", "De dagstart telt", "Hoe dan?", true, Phase.Preparation),
        new DescribeLog("De dagstart telt", "Hoe dan?", true, [new LogSubQuestion("sub-1", "Wat helpt?")], Phase.Execution),
        new SetSchool(East, "Trekvaartlyceum", 1, false, "board/41"),
        new SetAccess(Anna, 7, [new AccessRole(Role.Delegate, East, At), new AccessRole(Role.Expert, Entry: "entry-01")]),
        new EndAccess(Anna),
        new BeginUpload("upload-01", 512_000),
        new AttachFile("entry-01", Wish, "comment-01", Check),
        new DescribeFile("entry-01", "upload-01", "Bord.webp", "Een bord", Pupils.Yes, true, "comment-01", Check),
        new RemoveFile("entry-01", "upload-01", "comment-01"),
        new FinishUpload("upload-01", Hash, 512_000, "image/webp", 1_600, 1_200),
        new DropUpload("upload-01"),
        new ForgetBytes($"{Hash}-40"),
    ];

    private static readonly EntryDocument Entry = new()
    {
        Id = "entry/entry-01",
        Created = 41,
        Rev = 44,
        Kind = EntryKind.Question,
        Text = "Wie heeft iets?",
        Visibility = Visibility.Leerlab,
        By = Anna,
        School = East,
        Board = "board/41",
        At = At,
        WrittenAt = At,
        Version = 2,
        LastNumber = 3,
        CoWriters = [Oda],
        Tags = ["dagstart"],
        Practice = Practice,
        Files = [File],
        Pinned = true,
        Flag = Flag,
        EditedAt = At,
        EditedBy = Oda,
        Withdrawn = new Mark(Anna, At),
        Redacted = new Redaction(Fred, At, "Namen"),
    };

    private static readonly CommentDocument Comment = new()
    {
        Id = "comment/comment-01",
        Parent = Entry.Id,
        Created = 42,
        Rev = 43,
        Kind = CommentKind.Feedforward,
        Text = "Herkenbaar",
        By = Bram,
        School = West,
        At = At,
        WrittenAt = At,
        Version = 2,
        LastNumber = 3,
        EditedAt = At,
        Withdrawn = new Mark(Bram, At),
        Redacted = new Redaction(Fred, At, "Namen"),
        Reactions = Reactions,
        Files = [File],
        Flag = Flag,
    };

    private static readonly Document[] Documents =
    [
        new LogDocument
        {
            Id = LogDocument.TheId,
            Created = 1,
            Rev = 3,
            Leerlab = "leerlab/lab",
            Phase = Phase.Execution,
            PhaseAt = At,
            PhaseSeq = 3,
            Name = "De dagstart telt",
            Question = "Hoe dan?",
            Closed = false,
            Schools = [new LogSchool(East, "Trekvaartlyceum", 1, false, "board/41")],
            SubQuestions = [new LogSubQuestion("sub-1", "Wat helpt?")],
            Example = true,
        },
        new AccessDocument
        {
            Id = "access/anna", Person = Anna, Roles = [new AccessRole(Role.Delegate, East, At)], Stamp = 7, Since = 4, Keeps = true,
        },
        Entry,
        new ThreadDocument { Id = "thread/entry-01", Parent = Entry.Id, Comments = 2, OfOthers = 1, Reactions = Reactions },
        new ProgressDocument
        {
            Id = "progress/99aa00",
            School = East,
            Since = new DateOnly(2026, 11, 3),
            LastEntry = new DateOnly(2026, 11, 3),
            LastInteraction = new DateOnly(2026, 11, 3),
            Steps = new Steps(1, 2, 3),
        },
        new OpenQuestion { Id = "open-question/entry-01", School = East, At = At, Names = [Anna] },
        Comment,
        new VersionDocument
        {
            Id = "version/entry-01-1",
            Parent = Entry.Id,
            Of = Entry.Id,
            Number = 1,
            Text = "Eerst",
            By = Anna,
            At = At,
            Practice = Practice,
            Visibility = Visibility.School,
            EntryKind = EntryKind.Note,
            Conflict = true,
            OnlyFor = Anna,
        },
        new ReportDocument
        {
            Id = "report/report-01", Parent = Entry.Id, Target = Comment.Id, Reason = "Een naam", By = Bram, At = At, Resolved = new Mark(Fred, At),
        },
        new UploadDocument
        {
            Id = "upload/upload-01", By = Anna, Size = 512_000, At = At, Bytes = $"{Hash}-40", MediaType = "image/webp", Width = 1_600, Height = 1_200,
        },
        new BytesDocument { Id = $"bytes/{Hash}-40", Hash = Hash, Size = 512_000, Uses = 2 },
    ];

    private static readonly LogEvent[] Events =
    [
        new LogOpened((OpenLog)Commands[16]),
        new LogDescribed((DescribeLog)Commands[17]),
        new SchoolSet(East, (SetSchool)Commands[18]),
        new AccessSet(Anna, (SetAccess)Commands[19]),
        new AccessEnded(Anna),
        new EntryAdded("entry-01", Entry),
        new EntryEdited("entry-01", "Tekst", Practice, null),
        new EditConflicted("entry/entry-01", "version/entry-01-2", "Tekst", Practice),
        new KindChanged("entry-01", EntryKind.Note),
        new VisibilityChanged("entry-01", Visibility.School, [Oda]),
        new EntryTagged("entry-01", ["dagstart"]),
        new CoWritersNamed("entry-01", [Oda]),
        new EntryPinned("entry-01", true),
        new EntryWithdrawn("entry-01"),
        new EntryRedacted("entry-01", "Namen"),
        new CommentAdded("comment-01", "entry-01", Comment),
        new CommentEdited("comment-01", "entry-01", "Tekst", null),
        new CommentWithdrawn("comment-01", "entry-01"),
        new CommentRedacted("comment-01", "entry-01", "Namen"),
        new Reacted("entry-01", "comment-01", Reaction.Thanks, true),
        new Reported("report-01", "entry-01", "comment-01", "Een naam"),
        new ReportResolved("report-01"),
        new UploadBegun("upload-01", 512_000),
        new UploadFinished("upload-01", new FinishUpload("upload-01", Hash, 512_000, "image/webp")),
        new UploadDropped("upload-01"),
        new BytesForgotten($"{Hash}-40"),
        new FileAttached("entry-01", "comment-01", File, null),
        new FileDescribed("entry-01", "comment-01", File, null),
        new FileRemoved("entry-01", "comment-01", "upload-01"),
    ];

    public static Shapes All { get; } = new(new LogRules(), Commands, Events, Documents);
}
