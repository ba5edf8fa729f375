using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>
/// What is published for everybody: practice examples, answers and factsheets, each with its editions. Works come as facts from where they are made;
/// there is one library in a store.
/// </summary>
public sealed class LibraryRules : IGrainRules
{
    /// <summary>The only library.</summary>
    public static GrainId Main { get; } = new("library", "nl");

    public string Kind => "library";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("work", LibraryJson.Default.WorkDocument) { PageOnly = true, Erasable = true },
        new("edition", LibraryJson.Default.EditionDocument) { Paged = true, Erasable = true },
        new("origin", LibraryJson.Default.OriginDocument) { PageOnly = true },
        new(LibraryStaff.TheId, LibraryJson.Default.LibraryStaff),
        new("suggestion", LibraryJson.Default.SuggestionDocument) { Paged = true, InSnapshot = true, Erasable = true },
        new("suggestion-address", LibraryJson.Default.SuggestionAddress) { Erasable = true },
        new("message", LibraryJson.Default.MessageDocument) { Paged = true, Erasable = true },
        new("readings", LibraryJson.Default.ReadingsDocument) { PageOnly = true },
        new("adoption", LibraryJson.Default.AdoptionDocument) { PageOnly = true, Erasable = true },
        new("adoption-wish", LibraryJson.Default.AdoptionWish) { PageOnly = true, Erasable = true },
        new("following", LibraryJson.Default.FollowingDocument) { PageOnly = true },
        new("review", LibraryJson.Default.ReviewDocument) { PageOnly = true, Erasable = true },
        new("review-wish", LibraryJson.Default.ReviewWish) { PageOnly = true, Erasable = true },
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, LibraryJson.Default.LibraryCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((LibraryCommand)command, LibraryJson.Default.LibraryCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((LibraryEvent)happened, LibraryJson.Default.LibraryEvent);

    public IEnumerable<Need> Needs(Command command) => [.. Publishing.Needs(command), .. Suggestions.Needs(command), .. Messages.Needs(command), .. Reviews.Needs(command)];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        LibraryFact when actor.IsPerson => Refusal.Forbidden(),
        NameStaff staff => Keepers.Set(state, staff),
        PublishWork publish => Publishing.Publish(state, publish, actor),
        WithdrawWork withdraw => Publishing.Withdraw(state, withdraw, actor),
        PutSuggestion put => Suggestions.Put(state, put),
        EndSuggestionMail end => Suggestions.End(state, end),
        PutMessage put => Messages.Put(state, put),
        DropMessage drop => Messages.Drop(state, drop),
        CountReadings count => Readings.Count(state, count),
        ConfirmAdoption confirm => Adoptions.Confirm(state, confirm, actor),
        ConfirmReview confirm => Reviews.Confirm(state, confirm, actor),
        AdoptWork or EndAdoption or Follow or Unfollow or AskReview or GiveReview when !actor.IsPerson || actor == Actor.Visitor => Refusal.Forbidden(),
        AdoptWork adopt => Adoptions.Adopt(state, adopt, actor),
        EndAdoption end => Adoptions.End(state, end, actor),
        Follow follow => Followings.Follow(state, follow, actor),
        Unfollow unfollow => Followings.Unfollow(state, unfollow, actor),
        AskReview ask => Reviews.Ask(state, ask, actor),
        GiveReview give => Reviews.Give(state, give, actor),
        RemoveMessage remove => Messages.Remove(state, remove, actor),
        _ when !Sight.IsStaff(state, actor) => Refusal.Forbidden(),
        SetFactsheet set => Factsheets.Set(state, set),
        WithdrawFactsheet withdraw => Factsheets.Withdraw(state, withdraw),
        TakeSuggestion take => Suggestions.Take(state, take),
        DeclineSuggestion decline => Suggestions.Decline(state, decline),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        StaffNamed set => Keepers.Apply(set),
        WorkPublished published => Publishing.Apply(state, published, stamp),
        WorkWithdrawn withdrawn => Publishing.Apply(state, withdrawn, stamp),
        SuggestionPut put => Suggestions.Apply(put, stamp),
        SuggestionHandled handled => Suggestions.Apply(state, handled, stamp),
        SuggestionMailEnded ended => Suggestions.Apply(ended),
        MessagePut put => Messages.Apply(state, put, stamp),
        MessageRemoved removed => Messages.Apply(removed),
        ReadingsCounted counted => Readings.Apply(state, counted),
        AdoptionWished wished => Adoptions.Apply(wished, stamp),
        WorkAdopted adopted => Adoptions.Apply(state, adopted, stamp),
        AdoptionEnded ended => Adoptions.Apply(state, ended, stamp),
        AdoptionWishDropped dropped => Adoptions.Apply(state, dropped),
        SubjectFollowed followed => Followings.Apply(state, followed),
        SubjectUnfollowed unfollowed => Followings.Apply(state, unfollowed),
        ReviewAsked asked => Reviews.Apply(state, asked),
        ReviewWished wished => Reviews.Apply(state, wished, stamp),
        WorkReviewed reviewed => Reviews.Apply(state, reviewed, stamp),
        ReviewWishDropped dropped => Reviews.Apply(state, dropped),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => state.Grain == Main ? Sight.Of(state, actor) : Audience.Nobody;

    public long RightsSince(IState state, Actor actor) => Sight.Since(state);

    public Scope ScopeOf(IState state, Document document) => Sight.On(document);

    public bool Matches(Document document, JsonElement filter) => WorkFilter.Matches(document, filter);

    public Command? WhenDue(IState state, string name) => Messages.WhenDue(name);
}
