using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.PracticeExample;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The practice examples that are made here, each in a grain of its own.</summary>
internal static class Examples
{
    public static Decision Start(IState state, LeerlabDocument leerlab, StartExample asked, Actor actor, DateTimeOffset now)
    {
        var refusal = (Phases.IsClosed(leerlab.Phase) ? Refusal.Conflict("leerlab-closed") : null)
            ?? Check.NewId(asked.Example, "example")
            ?? Check.Line(asked.Title, "title")
            ?? RefuseEntries(asked)
            ?? (asked.Parts ?? []).Select(part => Check.AtMost(part.Text, "parts", Limits.ExampleText)).FirstOrDefault(found => found is not null)
            ?? ((asked.Schools ?? []).All(school => Schools.Present(state, school) is not null) ? null : Refusal.NotFound("school-not-here"))
            ?? (state.Find<StartedExample>(StartedExample.IdOf(asked.Example)) is null ? null : Refusal.Conflict("example-exists"))
            ?? (state.All<StartedExample>().Count() < Limits.Examples ? null : Refusal.Conflict("too-many-examples").With("most", Limits.Examples));
        return refusal is not null ? refusal : new ExampleStarted(asked.Example, asked with
        {
            Title = Texts.Single(asked.Title),
            Parts = [.. (asked.Parts ?? []).DistinctBy(part => part.Part).Select(part => part with { Text = part.Text.ReplaceLineEndings("\n").Trim() })],
            Schools = asked.Schools ?? Own(state, actor.Id, now),
        });
    }

    /// <summary>Of one that was not begun here nothing is known.</summary>
    public static Decision Set(IState state, SetExample fact) =>
        state.Find<StartedExample>(StartedExample.IdOf(fact.Example)) is { } known && !ExampleSummary.Same(known.Summary, fact.Summary)
            ? new ExampleSet(fact.Example, fact.Summary)
            : Decision.Nothing;

    public static Changes Apply(IState state, ExampleStarted started, Stamp stamp)
    {
        var asked = started.Asked;
        var birth = new BeginExample(
            $"{state.Grain}",
            state.Find<LeerlabDocument>(LeerlabDocument.TheId)!.Name,
            asked.Title,
            stamp.By,
            stamp.Seq,
            [.. Born.Members(state, stamp)],
            [.. state.All<LeerlabSchool>().Select(school => Of(school, asked))],
            asked.Entries,
            asked.Parts ?? []);
        return Changes.Put(Known(asked.Example, new(asked.Title, ExampleState.Writing, stamp.By, stamp.At, []))) with
        {
            Messages = [new(new GrainId("practice-example", asked.Example), birth)],
        };
    }

    public static Changes Apply(ExampleSet set) => Changes.Put(Known(set.Example, set.Summary));

    /// <summary>A school came, or is called otherwise; one that left stays in what it took part in.</summary>
    public static IEnumerable<Message> TellSchool(IState state, LeerlabSchool school) =>
        from example in state.All<StartedExample>()
        select new Message(GrainId.Parse(example.Id), new SetSchool(school.School, school.Name, school.Place));

    private static StartedExample Known(string key, ExampleSummary summary) => new() { Id = StartedExample.IdOf(key), Summary = summary };

    private static ExampleSchool Of(LeerlabSchool school, StartExample asked) =>
        new(school.School, school.Name, school.Place, asked.Schools?.Contains(school.School) == true ? SchoolShown.Name : null);

    private static Refusal? RefuseEntries(StartExample asked)
    {
        var entries = asked.Entries.Concat((asked.Parts ?? []).SelectMany(part => part.Entries ?? [])).Distinct().ToList();
        return entries.Count > Limits.EntriesPerExample ? Refusal.Invalid("example-too-many-entries", "entries").With("most", Limits.EntriesPerExample)
            : entries.All(Ids.IsPart) ? null
            : Refusal.Invalid("id-wrong", "entries");
    }

    private static ImmutableArray<string> Own(IState state, string person, DateTimeOffset now) =>
        [.. Access.Of(state, person, now).Where(member => Rights.Of(member.Role) is { NeedsSchool: true, Writes: true }).Select(member => member.School!).Distinct()];
}
