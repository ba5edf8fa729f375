using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Tests.Text;

/// <summary>Shared texts to start a test from.</summary>
internal static class TextBench
{
    public const string Lab = "leerlab/dagstart";
    public const string OfMeeting = "meeting/meeting-of-december";
    public const string Request = "expert-request/vraag001";
    public const string Kwelderland = "school/99aa00";

    public static readonly DateTimeOffset Begin = new(2026, 12, 3, 14, 30, 0, TimeSpan.Zero);

    public static Actor TheLab { get; } = Actor.Grain(GrainId.Parse(Lab));

    public static Actor TheMeeting { get; } = Actor.Grain(GrainId.Parse(OfMeeting));

    public static Actor TheRequest { get; } = Actor.Grain(GrainId.Parse(Request));

    public static Actor Sanne { get; } = Actor.Person("person/sanne");

    public static Actor Joost { get; } = Actor.Person("person/joost");

    public static RuleBench New() => new(new TextRules(), new GrainId("text", "meeting-of-december"), Begin);

    public static BeginText Birth(string text = "") => new(
        Lab,
        OfMeeting,
        text,
        7,
        [.. Enum.GetValues<Role>().Select(role => new MemberRoles(In(role).Id, [Held(role)])), new(Sanne.Id, [Held(Role.Delegate)]), new(Joost.Id, [Held(Role.Coach)])]);

    public static Actor In(Role role) => Actor.Person($"person/the-{role}".ToLowerInvariant());

    public static AccessRole Held(Role role) =>
        new(role, Rights.Of(role).NeedsSchool ? Kwelderland : null, Entry: Rights.Of(role).NeedsEntry ? "question1" : null);

    public static RuleBench With(string text = "")
    {
        var bench = New();
        bench.Does(TheLab, Birth(text));
        return bench;
    }

    /// <summary>The minutes as a concept, with Sanne there.</summary>
    public static RuleBench Concept(string text)
    {
        var bench = With(text);
        bench.Does(TheMeeting, new OpenConcept([Sanne.Id]));
        return bench;
    }

    /// <summary>An answer that Sanne and Joost write; Sanne has the question.</summary>
    public static RuleBench Answer()
    {
        var bench = new RuleBench(new TextRules(), new GrainId("text", "vraag001"), Begin);
        bench.Does(TheRequest, new BeginText(Request, Request, "", 7, [], [new(Joost.Id), new(Sanne.Id, true)]));
        return bench;
    }

    /// <summary>The text as someone who watches makes it of the documents.</summary>
    public static string Text(this RuleBench bench) =>
        bench.Updates().Aggregate(bench.State.Get<BaseDocument>("base").Text, (text, update) => update.Changes.Apply(text));

    public static ImmutableArray<UpdateDocument> Updates(this RuleBench bench) => [.. bench.State.Ordered.OfType<UpdateDocument>()];

    public static int Version(this RuleBench bench) => bench.State.Get<BaseDocument>("base").Version + bench.Updates().Length;

    /// <summary>Types on the text of now.</summary>
    public static Outcome Types(this RuleBench bench, Actor actor, int at, string letters) =>
        bench.Does(actor, new TypeText(bench.Version(), TextChange.Insert(bench.Text().Length, at, letters)));

    /// <summary>Puts so many letters after each other at the end.</summary>
    public static void TypesMany(this RuleBench bench, int letters)
    {
        for (var letter = 0; letter < letters; letter++)
            bench.Types(letter % 2 == 0 ? Sanne : Joost, bench.Text().Length, letter % 60 == 59 ? "\n" : "x");
    }
}
