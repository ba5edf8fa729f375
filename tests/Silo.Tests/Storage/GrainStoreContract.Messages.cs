using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    private static readonly GrainId Bram = new("person", "bram");

    [Fact]
    public async Task Messages_come_in_the_order_of_their_frames_and_places()
    {
        var grain = NewGrain();
        await Commits(Sample.Bare(grain, 0) with { Messages = [Sample.Message(1, 1, Bram), Sample.Message(1, 0, NewGrain())] });
        await Commits(Sample.Bare(grain, 1) with { Messages = [Sample.Message(2, 0, Bram)] });

        Assert.Equal([new(1, 0), new(1, 1), new(2, 0)], (await Store.Outgoing(grain, 10, None)).Select(message => message.Id));
        Assert.Equal([new(1, 0), new(1, 1)], (await Store.Outgoing(grain, 2, None)).Select(message => message.Id));
    }

    [Fact]
    public async Task A_delivered_message_is_gone_and_the_others_stay()
    {
        var grain = NewGrain();
        await WriteMessages(grain, 3);

        await Store.Delivered(grain, [new MessageId(1, 0), new MessageId(1, 1)], None);

        Assert.Equal([new(1, 2)], (await Store.Outgoing(grain, 10, None)).Select(message => message.Id));
        Assert.True(await IsAmongPending(grain));
    }

    [Fact]
    public async Task A_grain_is_pending_until_its_last_message_is_delivered()
    {
        var grain = NewGrain();
        Assert.False(await IsAmongPending(grain));

        await WriteMessages(grain, 1);
        Assert.True(await IsAmongPending(grain));

        await Store.Delivered(grain, [new MessageId(1, 0)], None);
        Assert.Empty(await Store.Outgoing(grain, 10, None));
    }

    [Fact]
    public async Task Delivering_twice_does_nothing_more()
    {
        var grain = NewGrain();
        await WriteMessages(grain, 2);

        await Store.Delivered(grain, [new MessageId(1, 0)], None);
        await Store.Delivered(grain, [new MessageId(1, 0), new MessageId(9, 9)], None);

        Assert.Equal([new(1, 1)], (await Store.Outgoing(grain, 10, None)).Select(message => message.Id));
    }

    [Fact]
    public async Task A_parked_message_is_kept_with_its_reason_and_no_longer_in_the_way()
    {
        var grain = NewGrain();
        await WriteMessages(grain, 2);

        await Store.Park(grain, new MessageId(1, 0), "refused: not-found", None);
        await Store.Park(grain, new MessageId(1, 0), "once more", None);
        await Reopen();

        Same.Messages([Sample.Message(1, 1, Bram)], await Store.Outgoing(grain, 10, None));
        var parked = Assert.Single(await Store.Parked(1000, None), parked => parked.Source == grain);
        Assert.Equal("refused: not-found", parked.Reason);
        Same.Messages([Sample.Message(1, 0, Bram)], [parked.Message]);
    }

    [Fact]
    public async Task A_mark_stands_per_source_and_only_the_last()
    {
        var (grain, one, two) = (NewGrain(), NewGrain(), NewGrain());
        await Commits(Sample.Bare(grain, 0) with { Marks = [new StoredMark(one, new MessageId(1, 0)), new StoredMark(two, new MessageId(7, 3))] });
        await Commits(Sample.Bare(grain, 1) with { Marks = [new StoredMark(one, new MessageId(2, 5))] });

        Assert.Equal(new MessageId(2, 5), await Store.Mark(grain, one, None));
        Assert.Equal(new MessageId(7, 3), await Store.Mark(grain, two, None));
        Assert.Null(await Store.Mark(grain, NewGrain(), None));
    }

    private Task WriteMessages(GrainId grain, int count) =>
        Commits(Sample.Bare(grain, 0) with { Messages = [.. Enumerable.Range(0, count).Select(index => Sample.Message(1, index, Bram))] });
}
