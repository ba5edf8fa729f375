using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>Title, licence, who it is about and for, and the schools that stand in it.</summary>
internal static class Describing
{
    private static readonly ImmutableHashSet<string> Years =
        [.. Enumerable.Range(1, 8).Select(group => $"group-{group}"), .. Enumerable.Range(1, 6).Select(year => $"year-{year}")];

    public static Decision Describe(Asking asking, DescribeExample asked)
    {
        var before = asking.Example;
        var after = before with
        {
            Title = asked.Title is null ? before.Title : Texts.Single(asked.Title),
            Licence = asked.Licence ?? before.Licence,
            SchoolTypes = asked.SchoolTypes is { } types ? OrNone(types.Order()) : before.SchoolTypes,
            Years = asked.Years is { } years ? OrNone(years.Order(StringComparer.Ordinal)) : before.Years,
            Subject = asked.Subject is null ? before.Subject : Texts.OrNone(asked.Subject),
            Themes = asked.Themes is { } themes ? OrNone(themes) : before.Themes,
            Contact = asked.Contact is null ? before.Contact : Texts.OrNone(asked.Contact),
        };
        return (asking.Writes() ?? Refuse(asking, after)) is { } refusal ? refusal
            : Same(before, after) ? Decision.Nothing
            : new ExampleDescribed(after);
    }

    public static Decision Show(Asking asking, ShowSchool asked)
    {
        if (asking.Writes() is { } refusal)
            return refusal;

        return Find(asking.State, asked.School) is not { } school ? Refusal.NotFound("school-not-here")
            : school.Shown == asked.Shown ? Decision.Nothing
            : new SchoolShownAs(asked.School, asked.Shown);
    }

    public static Decision Set(IState state, SetSchool fact) =>
        Find(state, fact.School) is { } known && (known.Name, known.Place) == (fact.Name, fact.Place) ? Decision.Nothing : new SchoolSet(fact.School, fact);

    public static Changes Apply(IState state, ExampleDescribed described, Stamp stamp) => Wordings.With(state, Changes.Put(described.After), stamp);

    public static Changes Apply(IState state, SchoolShownAs shown, Stamp stamp) =>
        Wordings.With(state, Changes.Put(Find(state, shown.School)! with { Shown = shown.Shown }), stamp);

    /// <summary>The name of a school that stands in it is part of the words.</summary>
    public static Changes Apply(IState state, SchoolSet set, Stamp stamp)
    {
        var before = Find(state, set.School);
        var after = new SchoolDocument
        {
            Id = SchoolDocument.IdOf(set.School),
            School = set.School,
            Name = set.Fact.Name,
            Place = set.Fact.Place,
            Shown = before?.Shown,
        };
        var isOpen = state.Find<ExampleDocument>(ExampleDocument.TheId) is { State: ExampleState.Writing or ExampleState.Asked };
        return before?.Shown is not null && isOpen ? Wordings.With(state, Changes.Put(after), stamp) : Changes.Put(after);
    }

    private static Refusal? Refuse(Asking asking, ExampleDocument after) =>
        Check.Line(after.Title, "title")
        ?? Check.LineOrNone(after.Subject, "subject")
        ?? ((after.Years ?? []).All(Years.Contains) ? null : Refusal.Invalid("example-year-unknown", "years"))
        ?? ((after.Themes ?? []).All(Ids.IsPart) ? null : Refusal.Invalid("id-wrong", "themes"))
        ?? ((after.Themes ?? []).Length <= Limits.ThemesPerExample ? null : Refusal.Invalid("example-too-many-themes", "themes").With("most", Limits.ThemesPerExample))
        ?? (after.Contact == asking.Example.Contact ? null : RefuseContact(asking.State, after.Contact));

    private static Refusal? RefuseContact(IState state, string? contact) =>
        contact is null || state.Find<MemberCopy>(MemberCopy.IdOf(contact)) is { Roles.IsEmpty: false } ? null : Refusal.Invalid("example-contact-not-here", "contact");

    private static bool Same(ExampleDocument some, ExampleDocument other) =>
        (some.Title, some.Licence, some.Subject, some.Contact) == (other.Title, other.Licence, other.Subject, other.Contact)
        && (some.SchoolTypes ?? []).SequenceEqual(other.SchoolTypes ?? [])
        && (some.Years ?? []).SequenceEqual(other.Years ?? [])
        && (some.Themes ?? []).SequenceEqual(other.Themes ?? []);

    private static ImmutableArray<T>? OrNone<T>(IEnumerable<T> some) => some.Distinct().ToImmutableArray() is { IsEmpty: false } kept ? kept : null;

    private static SchoolDocument? Find(IState state, string school) => state.Find<SchoolDocument>(SchoolDocument.IdOf(school));
}
