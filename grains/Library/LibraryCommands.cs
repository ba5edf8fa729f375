using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>What can be asked of the library.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NameStaff), "name-staff")]
[JsonDerivedType(typeof(PublishWork), "publish-work")]
[JsonDerivedType(typeof(WithdrawWork), "withdraw-work")]
[JsonDerivedType(typeof(SetFactsheet), "set-factsheet")]
[JsonDerivedType(typeof(WithdrawFactsheet), "withdraw-factsheet")]
[JsonDerivedType(typeof(PutSuggestion), "put-suggestion")]
[JsonDerivedType(typeof(TakeSuggestion), "take-suggestion")]
[JsonDerivedType(typeof(DeclineSuggestion), "decline-suggestion")]
[JsonDerivedType(typeof(EndSuggestionMail), "end-suggestion-mail")]
[JsonDerivedType(typeof(PutMessage), "put-message")]
[JsonDerivedType(typeof(RemoveMessage), "remove-message")]
[JsonDerivedType(typeof(DropMessage), "drop-message")]
[JsonDerivedType(typeof(CountReadings), "count-readings")]
[JsonDerivedType(typeof(AdoptWork), "adopt-work")]
[JsonDerivedType(typeof(EndAdoption), "end-adoption")]
[JsonDerivedType(typeof(ConfirmAdoption), "confirm-adoption")]
[JsonDerivedType(typeof(Follow), "follow")]
[JsonDerivedType(typeof(Unfollow), "unfollow")]
[JsonDerivedType(typeof(AskReview), "ask-review")]
[JsonDerivedType(typeof(GiveReview), "give-review")]
[JsonDerivedType(typeof(ConfirmReview), "confirm-review")]
public abstract record LibraryCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record LibraryFact : LibraryCommand;

/// <summary>Of the programme: who manages it, and so keeps the library.</summary>
/// <param name="Stamp">The programme's sequence number; an older fact is ignored.</param>
public sealed record NameStaff(long Stamp, ImmutableArray<string> People) : LibraryFact;

/// <summary>An edition of a work is public. One that is not newer than what stands here is ignored.</summary>
/// <param name="Work">The key under which everybody finds it; the first grain that publishes under it has it.</param>
/// <param name="Edition">1, 2, 3 ...</param>
/// <param name="Contact">Who hears what visitors send with its form.</param>
/// <param name="Writers">Who sees how often it is read.</param>
public sealed record PublishWork(
    string Work, int Edition, PublishedWork Content, string? Contact = null, ImmutableArray<string>? Writers = null) : LibraryFact;

/// <summary>A work is taken back: its words go, its place stays. A newer edition may bring it back.</summary>
public sealed record WithdrawWork(string Work, string? Reason = null) : LibraryFact;
