using Leerlabs.Grains.Library;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Library;

internal static class LibrarySamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly NameStaff Staff = new(7, ["person/manager"]);

    private static readonly PublishedWork Work = new(
        WorkKind.PracticeExample,
        "Tekst",
        "Tekst",
        [new(SectionName.ToKnow, "Tekst")],
        ["privacy"],
        [SchoolType.Primary, SchoolType.Vmbo],
        ["group-5", "year-2"],
        Licence.CcBySa,
        "Tekst",
        "Tekst",
        new("leerlab/dagstart", "Tekst"),
        [new("school/99aa00", "Tekst")],
        [new("Tekst", "https://bron.example/")],
        true,
        true);

    private static readonly PublishWork Published = new("work1", 2, Work, "person/els", ["person/els", "person/bo"]);

    private static readonly PutSuggestion Suggested = new("suggestie1", "lerend-vermogen", SectionName.Tools, "Tekst", "https://bron.example/", "Tekst", "person/els", "els@school.example", "nl");
    private static readonly PutMessage Asked = new("bericht-1", "work1", "Tekst", "bo@school.example", "Tekst");
    private static readonly ReviewPoints Points = new(true, false, true, false);
    private static readonly CountReadings Counted = new(new(2026, 11, 3), [new("work1", 3)]);

    public static Shapes All { get; } = new(
        new LibraryRules(),
        [
            Staff, Published, new WithdrawWork("work1", "Tekst"),
            new SetFactsheet("lerend-vermogen", 1, "Tekst", "Tekst", [new(SectionName.Research, "Tekst")]), new WithdrawFactsheet("lerend-vermogen"),
            Suggested, new TakeSuggestion("suggestie1", "lerend-vermogen", 1, "Tekst", "Tekst"), new DeclineSuggestion("suggestie1", "Tekst"), new EndSuggestionMail("suggestie1"),
            Asked, new RemoveMessage("bericht-1"), new DropMessage("bericht-1"), Counted,
            new AdoptWork("work1", "school/99bb00", "Tekst", "Tekst"), new EndAdoption("work1", "school/99bb00"), new ConfirmAdoption("work1", "school/99bb00", true),
            new Follow("theme/privacy"), new Unfollow("work/work1"),
            new AskReview("work1", true), new GiveReview("work1", 2, Points, "Tekst"), new ConfirmReview("work1", 2, new("leerlab/elders", "Tekst")),
        ],
        [
            new StaffNamed(Staff), new WorkPublished("work1", 2, Published), new WorkWithdrawn("work1", "Tekst"),
            new SuggestionPut("suggestie1", "lerend-vermogen", Suggested), new SuggestionHandled("suggestie1", true, "Tekst"), new SuggestionMailEnded("suggestie1"),
            new MessagePut("bericht-1", "work1", Asked), new MessageRemoved("bericht-1"), new ReadingsCounted(new(2026, 11, 3), [new("work1", 3)]),
            new AdoptionWished("work1", "school/99bb00", "Tekst", false), new WorkAdopted("work1", "school/99bb00", "person/bo"),
            new AdoptionEnded("work1", "school/99bb00", "person/bo"), new AdoptionWishDropped("work1", "school/99bb00", "person/bo"),
            new SubjectFollowed("theme/privacy", "person/bo"), new SubjectUnfollowed("work/work1", "person/bo"),
            new ReviewAsked("work1", true), new ReviewWished("work1", 2, Points, "Tekst"), new WorkReviewed("work1", 2, "person/bo", new("leerlab/elders", "Tekst")),
            new ReviewWishDropped("work1", "person/bo"),
        ],
        [
            new SuggestionDocument
            {
                Id = "suggestion/suggestie1",
                Factsheet = "lerend-vermogen",
                Section = SectionName.Tools,
                Text = "Een hulpmiddel",
                Url = "https://bron.example/",
                Name = "Els",
                By = "person/els",
                At = At,
                State = SuggestionState.Declined,
                Word = "Dank je.",
                HandledBy = "person/manager",
                Handled = At,
                WantsToHear = true,
            },
            new SuggestionAddress { Id = "suggestion-address/suggestie1", Address = "els@school.example", Language = "nl" },
            new MessageDocument { Id = "message/bericht-1", Work = "work1", Title = "Begin de dag samen", To = "person/els", Name = "Bo", Mail = "bo@school.example", Text = "Hoe?", At = At },
            new ReadingsDocument { Id = "readings/work1", Writers = ["person/els"], Total = 7, Days = [new(new(2026, 11, 3), 7)] },
            new LibraryStaff { Id = "staff", People = ["person/manager"], Stamp = 7 },
            new WorkDocument
            {
                Id = "work/work1",
                WorkKind = WorkKind.PracticeExample,
                Title = "Begin de dag samen",
                Summary = "Wat een vaste dagstart doet.",
                Themes = ["privacy"],
                SchoolTypes = [SchoolType.Primary],
                Years = ["group-5"],
                Subject = "Rekenen",
                Programme = "Leerlabs",
                Leerlab = new("leerlab/dagstart", "De dagstart telt"),
                Schools = [new("school/99aa00", "De Kwelder")],
                Licence = Licence.CcBy,
                Reviewed = true,
                English = true,
                Edition = 2,
                Published = At,
                Changed = At,
                State = WorkState.Public,
                Reachable = true,
                Adopted = new(2, At),
                AsksReview = true,
            },
            new AdoptionDocument { Id = "adoption/work1/99bb00", Parent = "work/work1", Work = "work1", School = "school/99bb00", Since = At, Result = "Het werkt.", Told = At },
            new ReviewDocument
            {
                Id = "review/work1/2/bo",
                Parent = "work/work1",
                Work = "work1",
                Edition = 2,
                By = "person/bo",
                Leerlab = new("leerlab/elders", "Elders"),
                Points = Points,
                Remark = "Helder.",
                At = At,
                Writers = ["person/els"],
            },
            new ReviewWish { Id = "review-wish/work1/bo", Work = "work1", Edition = 2, Points = Points, Remark = "Helder." },
            new FollowingDocument { Id = "following/bo", Person = "person/bo", Subjects = ["theme/privacy", "leerlab/dagstart"] },
            new AdoptionWish { Id = "adoption-wish/work1/99bb00/bo", Work = "work1", School = "school/99bb00", Result = "Het werkt.", Ends = true },
            new EditionDocument { Id = "edition/work1/2", Parent = "work/work1", Work = "work1", Edition = 2, Published = At, Content = Work },
            new OriginDocument { Id = "origin/work1", Grain = "practice-example/work1", Contact = "person/els", Writers = ["person/els"], Reason = "Op verzoek" },
        ]);
}
