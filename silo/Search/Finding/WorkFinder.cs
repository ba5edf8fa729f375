using Leerlabs.Grains.Library;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>Asks the index for published works. Each is asked of the library once more before it is shown.</summary>
internal sealed class WorkFinder(SearchIndex index)
{
    public FoundWorks Find(WorkQuestion question)
    {
        var plan = Plan.Of(Wish.Parse(question.Text), index.Vocabulary);
        var found = Find(question, plan);
        return found.Total > 0 || plan.IsEmpty || plan.Forgiving(index.Vocabulary) is not { Forgives: true } forgiving ? found : Find(question, forgiving);
    }

    private FoundWorks Find(WorkQuestion question, Plan plan) => index.Read(reader =>
    {
        var (tally, hits) = (new WorkTally(question, index.Labels), new List<Ranked>());
        var ranking = new Ranking(newest: false, !plan.IsEmpty, before: null, question.Now);
        if (reader.Grains($"{LibraryRules.Main}") is { Count: > 0 } library)
            foreach (var row in reader.Find(plan.IsEmpty ? null : plan.Expression(library, question.Alike), library))
                if (question.Audience.Sees(ScopeText.Read(index.Labels[row.Scope])) && tally.Add(row) && ranking.Rank(row) is { } hit)
                    hits.Add(hit);

        hits.Sort();
        var works = hits.Skip(question.Skip).Take(question.Take).Select(hit => reader.Document(hit.Item)?.Document).OfType<string>();
        return new FoundWorks([.. works], hits.Count, tally.Counts, plan);
    });
}
