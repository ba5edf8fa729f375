using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class InboxTests
{
    private static readonly Actor TheLog = Actor.Grain(new GrainId("log", "dagstart"));

    [Fact]
    public void Mention_lies_in_the_inbox_once()
    {
        var bench = Registered();
        bench.Send(TheLog, Mention("dagstart-7"));

        Assert.Null(bench.Send(TheLog, Mention("dagstart-7")).Frame);
        Assert.Null(bench.State.Get<InboxDocument>("inbox/dagstart-7").Read);
    }

    [Fact]
    public void Named_ones_are_marked_as_read()
    {
        var bench = WithThree();

        bench.Send(Sanne, new MarkRead(["dagstart-7", "dagstart-9", "unknown"]));

        Assert.Equal([Begin, null, Begin], bench.State.Ordered.OfType<InboxDocument>().Select(item => item.Read));
    }

    [Fact]
    public void All_are_marked_as_read_when_none_is_named()
    {
        var bench = WithThree();

        bench.Send(Sanne, new MarkRead());

        Assert.All(bench.State.Documents.Values.OfType<InboxDocument>(), item => Assert.NotNull(item.Read));
    }

    [Fact]
    public void What_was_read_stays_as_it_was()
    {
        var bench = WithThree();
        bench.Send(Sanne, new MarkRead());

        Assert.Null(bench.Send(Sanne, new MarkRead()).Frame);
        Assert.Null(bench.Send(Sanne, new MarkRead(["dagstart-7"])).Frame);
    }

    [Fact]
    public void There_is_an_end_to_what_one_command_names() =>
        Assert.Equal("inbox-too-many", WithThree().Send(Sanne, new MarkRead([.. Enumerable.Range(0, 201).Select(number => $"item-{number}")])).Refusal?.Key);

    private static Notify Mention(string key) => new(key, InboxKind.Mention, "log/dagstart", "entry001", "person/bram", Begin) { CommandId = key };

    private static RuleBench WithThree()
    {
        var bench = Registered();
        foreach (var key in new[] { "dagstart-7", "dagstart-8", "dagstart-9" })
            bench.Send(TheLog, Mention(key));
        return bench;
    }
}
