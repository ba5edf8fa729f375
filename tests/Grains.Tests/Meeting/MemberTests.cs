using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

/// <summary>The meeting's copy of who is in the leerlab.</summary>
public sealed class MemberTests
{
    [Fact]
    public void Whoever_reads_in_the_leerlab_watches_and_an_expert_does_not()
    {
        var bench = Planned();

        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role == Role.Expert, bench.AudienceOf(In(role)).IsNobody));
        Assert.True(bench.AudienceOf(Actor.Person("person/stranger")).IsNobody);
        Assert.False(bench.AudienceOf(Actor.System).IsNobody);
    }

    [Fact]
    public void Whoever_leaves_the_leerlab_watches_no_more()
    {
        var bench = Planned();

        bench.Does(TheLab, new SetMember(Other.Id, 8, []));

        Assert.True(bench.AudienceOf(Other).IsNobody);
        Assert.Equal(bench.State.Seq, bench.RightsSince(Other));
    }

    [Fact]
    public void Older_word_of_the_leerlab_is_ignored()
    {
        var bench = Planned();
        bench.Does(TheLab, new SetMember(Other.Id, 9, []));

        bench.Does(TheLab, new SetMember(Other.Id, 8, [new(Role.Chair)]));

        Assert.True(bench.AudienceOf(Other).IsNobody);
    }

    [Fact]
    public void Another_leerlab_has_nothing_to_say_here()
    {
        var bench = Planned();

        bench.Does(Actor.Grain(new GrainId("leerlab", "kiezen")), new SetMember(Other.Id, 99, [new(Role.Chair)]));

        Assert.Equal("forbidden", bench.Refused(Other, new ChangeMeeting("Anders")));
    }

    [Fact]
    public void Role_ends_by_itself()
    {
        var bench = Planned();
        bench.Does(TheLab, new SetMember(Other.Id, 8, [new(Role.Chair, Until: Begin.AddDays(2))]));
        bench.Does(Other, new ChangeMeeting("Nog net"));

        bench.Wait(TimeSpan.FromDays(2));

        Assert.Equal("forbidden", bench.Refused(Other, new ChangeMeeting("Te laat")));
        Assert.Equal(bench.State.Seq, bench.RightsSince(Other));
    }

    [Fact]
    public void Nobody_may_say_what_only_the_leerlab_says()
    {
        var bench = Planned();

        Assert.Equal("forbidden", bench.Refused(In(Role.Chair), new SetMember(Other.Id, 8, [])));
        Assert.Equal("forbidden", bench.Refused(In(Role.Chair), new EndRoles(Other.Id)));
        Assert.Equal("forbidden", bench.Refused(In(Role.Chair), Birth()));
    }
}
