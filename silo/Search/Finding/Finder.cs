using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>Asks the index. What it finds is what the index knows: every hit is asked of its grain before it is shown.</summary>
internal sealed class Finder(SearchIndex index)
{
    public Found Find(SearchQuestion question)
    {
        var plan = Plan.Of(Wish.Parse(question.Text), index.Vocabulary);
        var found = Find(question, plan);
        if (found.Total > 0 || plan.IsEmpty || plan.Forgiving(index.Vocabulary) is not { Forgives: true } forgiving)
            return found;

        return Find(question, forgiving);
    }

    private Found Find(SearchQuestion question, Plan plan) => index.Read(reader =>
    {
        var numbers = question.Audiences.Keys.SelectMany(grain => reader.Grains($"{grain}"), (grain, number) => (Grain: grain, Number: number)).ToDictionary(
            known => known.Number, known => known.Grain);
        var grains = numbers.Where(known => question.Filter.Grains.Contains($"{known.Value}")).Select(known => known.Key).ToHashSet();
        var sieve = new Sieve(index.Labels, question.Filter, numbers.ToDictionary(known => known.Key, known => question.Audiences[known.Value]), grains);
        var ranking = new Ranking(question.Newest, !plan.IsEmpty, question.Before, question.Now);
        var found = new Found(plan, ranking, new(index.Labels, number => $"{numbers[number]}"), index);
        if (numbers.Count == 0)
            return found;

        foreach (var row in reader.Find(plan.IsEmpty ? null : plan.Expression(numbers.Keys), numbers.Keys))
            if (sieve.Sees(row))
                found.Add(row, sieve.Failing(row));

        return found.Sorted();
    });
}
