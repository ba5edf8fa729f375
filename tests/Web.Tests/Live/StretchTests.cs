using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Live;

namespace Leerlabs.Web.Tests.Live;

public sealed class StretchTests
{
    private static readonly GrainId Grain = new("log", "een");
    private static readonly Audience Everyone = new("leerlab");

    [Fact]
    public void Watchers_with_the_same_rights_at_the_same_place_share_one_message()
    {
        var stretch = Stretch.Start(Grain).With([Frame(7), Frame(8)]);

        Assert.Same(stretch.After(6, Everyone), stretch.After(6, new Audience("leerlab")));
        Assert.NotSame(stretch.After(6, Everyone), stretch.After(7, Everyone));
        Assert.NotSame(stretch.After(6, Everyone), stretch.After(6, new Audience("school/een")));
    }

    [Fact]
    public void Who_is_further_behind_than_it_reaches_gets_nothing_from_it()
    {
        var stretch = Stretch.Start(Grain).With([.. Enumerable.Range(1, Limits.RingFrames + 10).Select(seq => Frame(seq))]);

        Assert.Null(stretch.After(9, Everyone));
        Assert.NotNull(stretch.After(10, Everyone));
    }

    [Fact]
    public void Frames_heard_twice_count_once()
    {
        var stretch = Stretch.Start(Grain).With([Frame(1), Frame(2)]).With([Frame(2), Frame(3)]);

        Assert.Equal(3, stretch.Head);
        Assert.NotNull(stretch.After(0, Everyone));
        Assert.False(stretch.Continues(5));
        Assert.True(stretch.Continues(4));
    }

    [Fact]
    public void Large_frames_push_out_the_oldest_but_never_the_newest()
    {
        var stretch = Stretch.Start(Grain).With([Frame(1), Frame(2, Limits.RingBytes / 2), Frame(3, Limits.RingBytes * 2)]);

        Assert.Null(stretch.After(1, Everyone));
        Assert.NotNull(stretch.After(2, Everyone));
        Assert.True(stretch.BytesAfter(2) > Limits.BehindBytes);
    }

    private static Frame Frame(long seq, int size = 10) => new()
    {
        Grain = Grain,
        Seq = seq,
        At = default,
        By = "person/een",
        Command = $"command-{seq}",
        Puts = [new($"entry/{seq}", null, Encoding.UTF8.GetBytes($"\"{new string('x', size)}\""), Scope.Everyone, null)],
    };
}
