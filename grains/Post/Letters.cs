using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Post;

/// <summary>A mail that waits to be sent. Who takes it has it for a while; when nothing more is heard, another may.</summary>
internal static class Letters
{
    /// <summary>Tells the post of a mail of a person.</summary>
    public static Message For(IState person, Mail mail)
    {
        var key = Ids.KeyOf(mail.Id);
        return new(PostRules.Main, new PostLetter($"{key}-{person.Grain.Key}", person.Grain.ToString(), key));
    }

    public static Decision Take(Letter? letter, TakeLetter asked, DateTimeOffset now) => letter switch
    {
        null => Refusal.NotFound(),
        _ when letter.Until > now => Refusal.Conflict("letter-taken"),
        _ => new LetterTaken(asked.Letter, asked.Until),
    };

    public static Letter Of(PostLetter post) => new() { Id = Letter.IdOf(post.Letter), Person = post.Person, Mail = post.Mail, Tries = 0 };

    public static Letter Taken(Letter letter, LetterTaken taken) => letter with { Until = taken.Until, Tries = letter.Tries + 1 };
}
