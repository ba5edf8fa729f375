using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Who follows what.</summary>
internal static class Followings
{
    private static readonly ImmutableArray<string> Types = ["theme", "leerlab", "work"];

    public static Decision Follow(IState state, Follow asked, Actor actor)
    {
        var known = Of(state, actor.Id);
        return !IsSubject(asked.Subject) ? Refusal.Invalid("id-wrong", "subject")
            : known.Contains(asked.Subject) ? Decision.Nothing
            : IsGone(state, asked.Subject) ? Refusal.NotFound()
            : known.Length >= Limits.Followed ? Refusal.Conflict("too-many-followed").With("most", Limits.Followed)
            : new SubjectFollowed(asked.Subject, actor.Id);
    }

    public static Decision Unfollow(IState state, Unfollow asked, Actor actor) =>
        Of(state, actor.Id).Contains(asked.Subject) ? new SubjectUnfollowed(asked.Subject, actor.Id) : Decision.Nothing;

    public static Changes Apply(IState state, SubjectFollowed followed) => Put(followed.By, Of(state, followed.By).Add(followed.Subject));

    public static Changes Apply(IState state, SubjectUnfollowed unfollowed) => Put(unfollowed.By, Of(state, unfollowed.By).Remove(unfollowed.Subject));

    /// <summary>Those who follow any of these, each once.</summary>
    public static IEnumerable<string> People(IState state, IEnumerable<string> subjects)
    {
        var any = subjects.ToHashSet(StringComparer.Ordinal);
        return state.All<FollowingDocument>().Where(following => following.Subjects.Any(any.Contains)).Select(following => following.Person);
    }

    private static Changes Put(string person, ImmutableArray<string> subjects)
    {
        var id = FollowingDocument.IdOf(person);
        return subjects.IsEmpty ? new() { Deletes = [id] } : Changes.Put(new FollowingDocument { Id = id, Person = person, Subjects = subjects });
    }

    private static ImmutableArray<string> Of(IState state, string person) => state.Find<FollowingDocument>(FollowingDocument.IdOf(person))?.Subjects ?? [];

    private static bool IsSubject(string subject) => Types.Contains(Ids.TypeOf(subject)) && Ids.IsPart(Ids.KeyOf(subject));

    // Of a withdrawn work nothing comes any more. Leerlabs and themes the library knows by what is published.
    private static bool IsGone(IState state, string subject) =>
        Ids.TypeOf(subject) == "work" && Works.Find(state, Ids.KeyOf(subject)) is not { State: WorkState.Public };
}
