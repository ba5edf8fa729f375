using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Library.LibraryBench;

namespace Leerlabs.Grains.Tests.Library;

public sealed class FollowingTests
{
    [Theory]
    [InlineData("theme/privacy")]
    [InlineData("leerlab/dagstart")]
    public void Who_follows_a_theme_or_a_leerlab_hears_of_a_new_work_and_of_its_next_edition(string subject)
    {
        var bench = Open();
        bench.Send(Stranger, new Follow(subject));

        Assert.Equal([$"{Stranger.Id} {InboxKind.FollowedPublished} {Key}"], Told(bench.Publish()));
        Assert.Equal([$"{Stranger.Id} {InboxKind.FollowedRenewed} {Key}"], Told(bench.Publish(2)));
    }

    [Fact]
    public void Who_follows_a_work_hears_each_thing_once_however_many_ways_it_reaches_them()
    {
        var bench = Open();
        bench.Publish();
        foreach (var subject in new[] { $"work/{Key}", "theme/privacy", "leerlab/dagstart", "theme/anders" })
            bench.Send(Stranger, new Follow(subject));

        Assert.Equal([$"{Stranger.Id} {InboxKind.FollowedRenewed} {Key}"], Told(bench.Publish(2)));
        Assert.Equal([$"{Els.Id} {InboxKind.WorkAdopted} {Key}", $"{Stranger.Id} {InboxKind.FollowedAdopted} {Key}"], Told(bench.Adopt(Nina)));
    }

    [Fact]
    public void Writers_and_who_adopted_it_hear_nothing_as_followers()
    {
        var bench = Open();
        bench.Publish();
        bench.Send(Els, new Follow($"work/{Key}"));
        bench.Send(Nina, new Follow($"work/{Key}"));

        Assert.Equal([$"{Nina.Id} {InboxKind.FollowedRenewed} {Key}"], Told(bench.Publish(2)));
        Assert.Equal([$"{Els.Id} {InboxKind.WorkAdopted} {Key}"], Told(bench.Adopt(Nina)));
    }

    [Fact]
    public void Who_follows_it_no_more_hears_nothing_and_nothing_of_it_is_left()
    {
        var bench = Open();
        bench.Publish();
        bench.Send(Stranger, new Follow($"work/{Key}"));
        bench.Send(Stranger, new Unfollow($"work/{Key}"));

        Assert.Empty(Told(bench.Publish(2)));
        Assert.DoesNotContain(bench.State.Documents.Values, document => document is FollowingDocument);
        Assert.Null(bench.Send(Stranger, new Unfollow($"work/{Key}")).Frame);
    }

    [Fact]
    public void Nobody_else_sees_what_someone_follows()
    {
        var bench = Open();
        bench.Send(Stranger, new Follow("theme/privacy"));

        bool Sees(Actor actor) => bench.Visible(bench.State, bench.AudienceOf(actor)).Any(document => document is FollowingDocument);
        Assert.Equal((true, false, false, false), (Sees(Stranger), Sees(Nina), Sees(Els), Sees(Actor.Visitor)));
    }

    [Theory]
    [InlineData("school/99aa00", "id-wrong")]
    [InlineData("theme/", "id-wrong")]
    [InlineData("work/nergens", "not-found")]
    public void What_can_be_followed_is_a_theme_a_leerlab_or_a_work_that_is_there(string subject, string refusal) =>
        Assert.Equal(refusal, Open().Send(Stranger, new Follow(subject)).Refusal?.Key);

    [Fact]
    public void Nobody_follows_without_end_or_without_signing_in()
    {
        var bench = Open();
        for (var number = 0; number < Limits.Followed; number++)
            bench.Send(Stranger, new Follow($"theme/thema-{number}"));

        Assert.Equal("too-many-followed", bench.Send(Stranger, new Follow("theme/nog-een")).Refusal?.Key);
        Assert.Null(bench.Send(Stranger, new Follow("theme/thema-1")).Refusal);
        Assert.Equal("forbidden", bench.Send(Actor.Visitor, new Follow("theme/privacy")).Refusal?.Key);
    }

    private static string[] Told(Kit.Outcome outcome) =>
        [.. outcome.Messages.Select(message => $"{message.To} {((Notify)message.Fact).Kind} {((Notify)message.Fact).Entry}").Order(StringComparer.Ordinal)];
}
