using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task Due_times_come_oldest_first_up_to_an_instant()
    {
        var (one, two) = (NewGrain(), NewGrain());
        await SetDue(one, 0, new DueTime("due/late", Sample.Start.AddHours(3)), new DueTime("due/soon", Sample.Start.AddHours(2)));
        await SetDue(two, 0, new DueTime("due/first", Sample.Start.AddHours(1)), new DueTime("due/never", Sample.Start.AddYears(9)));

        Assert.Equal(["due/first", "due/soon", "due/late"], await DueNames(Sample.Start.AddHours(3), one, two));
        Assert.Equal(["due/first"], await DueNames(Sample.Start.AddHours(2).AddTicks(-1), one, two));
    }

    [Fact]
    public async Task Setting_a_due_time_again_moves_it()
    {
        var grain = NewGrain();
        await SetDue(grain, 0, new DueTime("due/remind", Sample.Start));
        await SetDue(grain, 1, new DueTime("due/remind", Sample.Start.AddDays(1)));

        Assert.Empty(await DueNames(Sample.Start, grain));
        Assert.Equal(["due/remind"], await DueNames(Sample.Start.AddDays(1), grain));
    }

    [Fact]
    public async Task A_due_time_stays_until_a_commit_clears_it()
    {
        var grain = NewGrain();
        await SetDue(grain, 0, new DueTime("due/remind", Sample.Start), new DueTime("due/other", Sample.Start));
        Assert.Equal(2, (await DueNames(Sample.Start, grain)).Count);

        await SetDue(grain, 1, new DueTime("due/remind", null), new DueTime("due/unknown", null));

        Assert.Equal(["due/other"], await DueNames(Sample.Start, grain));
    }

    [Fact]
    public async Task No_more_due_times_come_than_asked_for()
    {
        var grain = NewGrain();
        await SetDue(grain, 0, [.. Enumerable.Range(0, 5).Select(n => new DueTime($"due/n{n}", Sample.Start))]);

        Assert.Equal(3, (await Store.Due(Sample.Start.AddYears(50), 3, None)).Length);
    }

    [Fact]
    public async Task Grains_of_a_kind_are_those_that_were_written()
    {
        // A kind of its own: other tests of a shared store write grains too.
        var kind = $"k{Guid.NewGuid():n}";
        var written = Enumerable.Range(0, 3).Select(_ => NewGrain(kind)).ToList();
        foreach (var grain in written.Append(NewGrain($"{kind}x")))
            await Write(grain, 1);

        var found = new List<GrainId>();
        await foreach (var grain in Store.Grains(kind, None))
            found.Add(grain);

        Assert.Equal(written.ToHashSet(), found.ToHashSet());
        Assert.Equal(3, found.Count);
    }

    private Task SetDue(GrainId grain, long head, params DueTime[] times) => Commits(Sample.Bare(grain, head) with { DueTimes = [.. times] });

    private async Task<List<string>> DueNames(DateTimeOffset until, params GrainId[] grains) =>
        [.. (await Store.Due(until, 1000, None)).Where(due => grains.Contains(due.Grain)).Select(due => due.Name)];
}
