using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Post;

/// <summary>What happened to a letter. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LetterPosted), "letter-posted")]
[JsonDerivedType(typeof(LetterTaken), "letter-taken")]
[JsonDerivedType(typeof(LetterEnded), "letter-ended")]
[JsonDerivedType(typeof(ReplyKeyGiven), "reply-key-given")]
public abstract record PostEvent : Event;

public sealed record LetterPosted(string Letter, [property: JsonIgnore] PostLetter Post) : PostEvent;

public sealed record LetterTaken(string Letter, [property: JsonIgnore] DateTimeOffset Until) : PostEvent;

public sealed record LetterEnded(string Letter) : PostEvent;

public sealed record ReplyKeyGiven([property: JsonIgnore] string Sealed) : PostEvent;
