using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>An edition goes to the library, and comes back when it is withdrawn.</summary>
internal static class Publishing
{
    public static Decision Withdraw(Asking asking, WithdrawExample asked)
    {
        var releases = asking.Standing.Releases.Intersect(Releasers.Needed(asking.State)).Any();
        var may = releases || asking.Standing.IsProgramme || (asking.Standing.IsWriter && asking.Example.Edition is null);
        return !may ? Refusal.Forbidden()
            : asking.Example.State == ExampleState.Withdrawn ? Decision.Nothing
            : Check.Reason(asked.Reason) is { } refusal ? refusal
            : new ExampleWithdrawn(asked.Reason.Trim());
    }

    public static Changes Apply(IState state, EditionPublished published, Stamp stamp)
    {
        var example = The(state);
        var edition = new PublicEdition
        {
            Id = PublicEdition.IdOf(published.Edition),
            Edition = published.Edition,
            Title = example.Title,
            At = stamp.At,
            ReleasedBy = [.. state.All<ReleaseDocument>().Select(release => new Releaser(release.For, release.By, release.At)).OrderBy(one => one.For, StringComparer.Ordinal)],
        };
        var work = new PublishWork(state.Grain.Key, published.Edition, Publication.Of(state), example.Contact, [.. Notices.Makers(state)]);
        return Changes.Put(edition, example with { State = ExampleState.Published, Edition = published.Edition, Asked = null }) with
        {
            Messages = [new(LibraryRules.Main, work), .. Notices.To(state, Notices.Makers(state), InboxKind.ExamplePublished, stamp)],
        };
    }

    public static Changes Apply(IState state, ExampleWithdrawn withdrawn, Stamp stamp)
    {
        var example = The(state);
        return new()
        {
            Puts = [example with { State = ExampleState.Withdrawn, Asked = null, Withdrawn = new(stamp.By, stamp.At, withdrawn.Reason) }],
            Messages = [.. Gone(state, example, withdrawn.Reason), .. Notices.To(state, Concerned(state, example), InboxKind.ExampleWithdrawn, stamp)],
        };
    }

    private static ImmutableArray<Message> Gone(IState state, ExampleDocument example, string reason) =>
        example.Edition is null ? [] : [new(LibraryRules.Main, new WithdrawWork(state.Grain.Key, reason))];

    // Those who released hear only of what they had something to do with.
    private static IEnumerable<string> Concerned(IState state, ExampleDocument example) =>
        example.Edition is null && example.State != ExampleState.Asked ? Notices.Makers(state) : Notices.Makers(state).Concat(Releasers.People(state));

    private static ExampleDocument The(IState state) => state.Find<ExampleDocument>(ExampleDocument.TheId)!;
}
