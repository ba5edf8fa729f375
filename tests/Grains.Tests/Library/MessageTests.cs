using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Library.LibraryBench;

namespace Leerlabs.Grains.Tests.Library;

public sealed class MessageTests
{
    private static readonly PutMessage Asked = new("bericht-1", Key, "Juf Bo", "bo@school.example", "Hoe begonnen jullie?");

    [Fact]
    public void Contact_of_a_work_hears_of_a_message_and_alone_reads_it()
    {
        var bench = Open();
        bench.Publish();

        var told = Assert.Single(bench.Send(Actor.System, Asked with { }).Messages);

        Assert.Equal((Els.Id, InboxKind.WorkMessage), ($"{told.To}", Assert.IsType<Notify>(told.Fact).Kind));
        bool Sees(Actor actor) => bench.Visible(bench.State, bench.AudienceOf(actor)).Any(document => document is MessageDocument);
        Assert.Equal((true, false, false), (Sees(Els), Sees(Nina), Sees(Actor.Visitor)));
    }

    [Fact]
    public void Message_goes_when_its_reader_is_done_and_otherwise_after_half_a_year()
    {
        var bench = Open();
        bench.Publish();
        bench.Send(Actor.System, Asked with { });
        bench.Send(Actor.System, Asked with { Message = "bericht-2", CommandId = "" });

        Assert.Equal("not-found", bench.Send(Nina, new RemoveMessage("bericht-1")).Refusal?.Key);
        Assert.Equal("message/bericht-1", Assert.Single(bench.Send(Els, new RemoveMessage("bericht-1")).Erased));
        bench.Wait(TimeSpan.FromDays(179));
        Assert.Single(bench.State.Ordered.OfType<MessageDocument>());
        bench.Wait(TimeSpan.FromDays(1));
        Assert.Empty(bench.State.Ordered.OfType<MessageDocument>());
    }

    [Fact]
    public void Nothing_can_be_sent_to_a_work_that_was_withdrawn()
    {
        var bench = Open();
        bench.Publish();
        bench.Withdraw();

        Assert.Equal("not-found", bench.Send(Actor.System, Asked with { }).Refusal?.Key);
    }

    [Fact]
    public void Readings_are_numbers_by_day_that_writers_and_staff_see()
    {
        var (bench, day) = (Open(), new DateOnly(2026, 11, 3));
        bench.Publish();
        bench.Send(Actor.System, new CountReadings(day, [new(Key, 3), new("onbekend", 5)]));
        bench.Send(Actor.System, new CountReadings(day, [new(Key, 4)]));

        var readings = bench.State.Get<ReadingsDocument>($"readings/{Key}");
        Assert.Equal((7, 7), (readings.Total, Assert.Single(readings.Days).Count));
        bool Sees(Actor actor) => bench.Visible(bench.State, bench.AudienceOf(actor)).Any(document => document is ReadingsDocument);
        Assert.Equal((true, true, false), (Sees(Els), Sees(Nina), Sees(Stranger)));
    }
}
