using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>Release (C29 of the comparison): asked by a writer, given or refused in each name for exactly these words; the last one makes them public.</summary>
internal static class Releases
{
    public static Decision Ask(Asking asking, AskRelease asked)
    {
        if (asking.Writes() is { } no)
            return no;
        if (asking.Example.State == ExampleState.Asked)
            return Decision.Nothing;

        var refusal = (asking.Example.State == ExampleState.Published ? Refusal.Conflict("example-unchanged") : null)
            ?? Readiness.Refuse(asking.State)
            ?? Check.AtMost(asked.Kept, "kept");
        var finds = Readiness.Finds(asking.State);
        return refusal is not null ? refusal
            : IsUnasked(finds, asked) ? Refusal.Invalid("pupil-data-found", "kept")
            : new ReleaseAsked(finds.IsEmpty ? null : Texts.OrNone(asked.Kept));
    }

    // Whose name it is the browser knows better: it has the names of those who are in the leerlab.
    private static bool IsUnasked(ImmutableArray<PupilDataKind> finds, AskRelease asked) =>
        string.IsNullOrWhiteSpace(asked.Kept) && finds.Any(kind => kind != PupilDataKind.Name);

    /// <summary>The last name in which it was missing makes the edition public, in the same step.</summary>
    public static Decision Release(Asking asking, Release asked)
    {
        if (Refuse(asking, asked.For, asked.Wording) is { } refusal)
            return refusal;
        if (asking.State.Find<ReleaseDocument>(ReleaseDocument.IdOf(asked.For)) is not null)
            return Decision.Nothing;

        var released = new Released(asked.For);
        return Releasers.Awaited(asking.State).Length == 1 ? Decision.Accept(released, new EditionPublished((asking.Example.Edition ?? 0) + 1)) : released;
    }

    public static Decision Refuse(Asking asking, RefuseRelease asked) =>
        (Refuse(asking, asked.For, asked.Wording) ?? Check.Reason(asked.Reason)) is { } refusal ? refusal : new ReleaseRefused(asked.For, asked.Reason.Trim());

    /// <summary>What stood in the way the last time is asked anew.</summary>
    public static Changes Apply(IState state, ReleaseAsked asked, Stamp stamp)
    {
        var example = The(state);
        var check = new CheckDocument { Id = CheckDocument.TheId, Finds = Readiness.Finds(state), Kept = asked.Kept ?? "" };
        return new()
        {
            Puts = [example with { State = ExampleState.Asked, Asked = new(stamp.By, stamp.At, asked.Kept) }, .. asked.Kept is null ? [] : new Document[] { check }],
            Deletes = [.. state.All<ReleaseDocument>().Select(release => release.Id), .. asked.Kept is null && HasCheck(state) ? [CheckDocument.TheId] : Array.Empty<string>()],
            Messages = [.. Notices.To(state, Releasers.People(state), InboxKind.ExampleRelease, stamp)],
        };
    }

    public static Changes Apply(IState state, Released released, Stamp stamp) => Changes.Put(Of(state, released.For, stamp));

    /// <summary>Back to the writers; what others released is asked again with the rest.</summary>
    public static Changes Apply(IState state, ReleaseRefused refused, Stamp stamp)
    {
        var example = The(state);
        return new()
        {
            Puts = [Of(state, refused.For, stamp) with { Refused = refused.Reason }, example with { State = ExampleState.Writing, Asked = null }],
            Deletes = [.. state.All<ReleaseDocument>().Where(release => release.For != refused.For).Select(release => release.Id)],
            Messages = [.. Notices.To(state, Notices.Makers(state), InboxKind.ExampleRefused, stamp)],
        };
    }

    private static Refusal? Refuse(Asking asking, string name, int wording) =>
        !asking.Standing.Releases.Contains(name) || !Releasers.Needed(asking.State).Contains(name) ? Refusal.Forbidden("example-not-yours")
        : asking.Example.State != ExampleState.Asked ? Refusal.Conflict("example-not-asked")
        : asking.Example.Wording != wording ? Refusal.Conflict("example-changed")
        : null;

    private static ReleaseDocument Of(IState state, string name, Stamp stamp) => new()
    {
        Id = ReleaseDocument.IdOf(name),
        For = name,
        Wording = The(state).Wording,
        By = stamp.By,
        At = stamp.At,
    };

    private static bool HasCheck(IState state) => state.Find<CheckDocument>(CheckDocument.TheId) is not null;

    private static ExampleDocument The(IState state) => state.Find<ExampleDocument>(ExampleDocument.TheId)!;
}
