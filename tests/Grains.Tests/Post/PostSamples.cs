using Leerlabs.Grains.Post;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Post;

internal static class PostSamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly PostLetter Posted = new("notices-7-sanne", "person/sanne", "notices-7");

    public static Shapes All { get; } = new(
        new PostRules(),
        [Posted, new TakeLetter("notices-7-sanne", At), new EndLetter("notices-7-sanne"), new GiveReplyKey("verzegeld", "eerder")],
        [new LetterPosted("notices-7-sanne", Posted), new LetterTaken("notices-7-sanne", At), new LetterEnded("notices-7-sanne"), new ReplyKeyGiven("verzegeld")],
        [
            new Letter { Id = "letter/notices-7-sanne", Created = 1, Rev = 2, Person = "person/sanne", Mail = "notices-7", Tries = 1, Until = At },
            new ReplyKey { Id = "reply-key", Sealed = "verzegeld" },
        ]);
}
