using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>What happened in the library. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StaffNamed), "staff-named")]
[JsonDerivedType(typeof(WorkPublished), "work-published")]
[JsonDerivedType(typeof(WorkWithdrawn), "work-withdrawn")]
[JsonDerivedType(typeof(SuggestionPut), "suggestion-put")]
[JsonDerivedType(typeof(SuggestionHandled), "suggestion-handled")]
[JsonDerivedType(typeof(SuggestionMailEnded), "suggestion-mail-ended")]
[JsonDerivedType(typeof(MessagePut), "message-put")]
[JsonDerivedType(typeof(MessageRemoved), "message-removed")]
[JsonDerivedType(typeof(ReadingsCounted), "readings-counted")]
[JsonDerivedType(typeof(AdoptionWished), "adoption-wished")]
[JsonDerivedType(typeof(WorkAdopted), "work-adopted")]
[JsonDerivedType(typeof(AdoptionEnded), "adoption-ended")]
[JsonDerivedType(typeof(AdoptionWishDropped), "adoption-wish-dropped")]
[JsonDerivedType(typeof(SubjectFollowed), "subject-followed")]
[JsonDerivedType(typeof(SubjectUnfollowed), "subject-unfollowed")]
[JsonDerivedType(typeof(ReviewAsked), "review-asked")]
[JsonDerivedType(typeof(ReviewWished), "review-wished")]
[JsonDerivedType(typeof(WorkReviewed), "work-reviewed")]
[JsonDerivedType(typeof(ReviewWishDropped), "review-wish-dropped")]
public abstract record LibraryEvent : Event;

public sealed record StaffNamed([property: JsonIgnore] NameStaff Fact) : LibraryEvent;

public sealed record WorkPublished(string Work, int Edition, [property: JsonIgnore] PublishWork Fact) : LibraryEvent;

public sealed record WorkWithdrawn(string Work, [property: JsonIgnore] string? Reason) : LibraryEvent;
