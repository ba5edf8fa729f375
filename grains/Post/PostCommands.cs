using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Post;

/// <summary>What the house and persons' grains say to the post.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PostLetter), "post-letter")]
[JsonDerivedType(typeof(TakeLetter), "take-letter")]
[JsonDerivedType(typeof(EndLetter), "end-letter")]
public abstract record PostCommand(string Letter) : Command;

/// <summary>A person's grain has a mail to send.</summary>
/// <param name="Mail">Its key in the person's grain.</param>
public sealed record PostLetter(string Letter, string Person, string Mail) : PostCommand(Letter);

/// <summary>Someone is going to send it, or tries again not before <paramref name="Until"/>.</summary>
public sealed record TakeLetter(string Letter, DateTimeOffset Until) : PostCommand(Letter);

/// <summary>It was sent, or need not be.</summary>
public sealed record EndLetter(string Letter) : PostCommand(Letter);
