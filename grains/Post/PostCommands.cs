using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Post;

/// <summary>What the house and persons' grains say to the post.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PostLetter), "post-letter")]
[JsonDerivedType(typeof(TakeLetter), "take-letter")]
[JsonDerivedType(typeof(EndLetter), "end-letter")]
[JsonDerivedType(typeof(GiveReplyKey), "give-reply-key")]
public abstract record PostCommand : Command;

/// <summary>About one letter.</summary>
public abstract record LetterCommand(string Letter) : PostCommand;

/// <summary>A person's grain has a mail to send, or a poll one to its guest.</summary>
/// <param name="Person">The grain.</param>
/// <param name="Mail">Its key there.</param>
public sealed record PostLetter(string Letter, string Person, string Mail) : LetterCommand(Letter);

/// <summary>Someone is going to send it, or tries again not before <paramref name="Until"/>.</summary>
public sealed record TakeLetter(string Letter, DateTimeOffset Until) : LetterCommand(Letter);

/// <summary>It was sent, or need not be.</summary>
public sealed record EndLetter(string Letter) : LetterCommand(Letter);

/// <summary>Of the house: what the addresses for answers by mail are signed with.</summary>
/// <param name="Sealed">The key, sealed by the house.</param>
/// <param name="Instead">The sealed one that it replaces; null: there was none.</param>
public sealed record GiveReplyKey(string Sealed, string? Instead = null) : PostCommand;
