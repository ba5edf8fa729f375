using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Post;

/// <summary>
/// Which mails are on their way out: whose and which, never an address or a word; and what answers by mail are known by. Only the house looks into it. There
/// is one in a store.
/// </summary>
public sealed class PostRules : IGrainRules
{
    private const string House = "house";

    /// <summary>The only post.</summary>
    public static GrainId Main { get; } = new("post", "main");

    public string Kind => "post";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("letter", PostJson.Default.Letter) { Paged = true },
        new(ReplyKey.TheId, PostJson.Default.ReplyKey) { Erasable = true },
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, PostJson.Default.PostCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((PostCommand)command, PostJson.Default.PostCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((PostEvent)happened, PostJson.Default.PostEvent);

    public IEnumerable<Need> Needs(Command command) => command is LetterCommand { Letter: var letter } ? [new Need(Letter.IdOf(letter))] : [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now)
    {
        if (!actor.IsTrusted)
            return Refusal.Forbidden();

        var letter = command is LetterCommand { Letter: var key } ? state.Find<Letter>(Letter.IdOf(key)) : null;
        return command switch
        {
            GiveReplyKey give => ReplyKeys.Give(state, give),
            PostLetter post => letter is null ? new LetterPosted(post.Letter, post) : Decision.Nothing,
            TakeLetter take => Letters.Take(letter, take, now),
            EndLetter end => letter is null ? Decision.Nothing : new LetterEnded(end.Letter),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };
    }

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        LetterPosted posted => Changes.Put(Letters.Of(posted.Post)),
        LetterTaken taken => Changes.Put(Letters.Taken(state.Find<Letter>(Letter.IdOf(taken.Letter))!, taken)),
        ReplyKeyGiven given => ReplyKeys.Apply(state, given),
        LetterEnded ended => new() { Deletes = [Letter.IdOf(ended.Letter)] },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => actor.IsTrusted ? new Audience(House) : Audience.Nobody;

    public long RightsSince(IState state, Actor actor) => 0;

    public Scope ScopeOf(IState state, Document document) => Scope.AnyOf(House);

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => null;
}
