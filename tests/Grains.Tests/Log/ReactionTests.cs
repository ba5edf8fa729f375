using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class ReactionTests
{
    private readonly LogWorld _world = new();
    private readonly string _entry;

    public ReactionTests() => _entry = _world.Add(Anna);

    [Fact]
    public void Each_reaction_names_its_people_in_order()
    {
        _world.Do(Bram, new React(_entry, Reaction.Recognise, true));
        _world.Do(Els, new React(_entry, Reaction.Recognise, true));
        _world.Do(Bram, new React(_entry, Reaction.Useful, true));

        var reactions = _world.Thread(_entry).Reactions;
        Assert.Equal([Bram, Els], reactions.Recognise.AsEnumerable());
        Assert.Equal([Bram], reactions.Useful.AsEnumerable());
        Assert.Empty(reactions.Inspiring);
    }

    [Fact]
    public void A_reaction_is_there_once()
    {
        _world.Do(Bram, new React(_entry, Reaction.Thanks, true));

        Assert.Null(_world.Do(Bram, new React(_entry, Reaction.Thanks, true)).Frame);
    }

    [Fact]
    public void A_reaction_can_be_taken_back()
    {
        _world.Do(Bram, new React(_entry, Reaction.Inspiring, true));
        _world.Do(Bram, new React(_entry, Reaction.Inspiring, false));

        Assert.Empty(_world.Thread(_entry).Reactions.Inspiring);
        Assert.Null(_world.Do(Bram, new React(_entry, Reaction.Inspiring, false)).Frame);
    }

    [Fact]
    public void A_comment_has_reactions_of_its_own()
    {
        var comment = _world.AddComment(Bram, _entry);

        _world.Do(Anna, new React(_entry, Reaction.Thanks, true, comment));

        Assert.Equal([Anna], _world.Comment(comment).Reactions!.Thanks.AsEnumerable());
        Assert.Empty(_world.Thread(_entry).Reactions.Thanks);
    }

    [Fact]
    public void A_reaction_leaves_the_count_of_comments_alone()
    {
        _world.AddComment(Bram, _entry);
        _world.Do(Els, new React(_entry, Reaction.Useful, true));
        _world.AddComment(Bram, _entry);

        Assert.Equal(2, _world.Thread(_entry).Comments);
        Assert.Equal([Els], _world.Thread(_entry).Reactions.Useful.AsEnumerable());
    }

    [Fact]
    public void A_comment_that_is_gone_takes_no_reactions()
    {
        var comment = _world.AddComment(Bram, _entry);
        _world.Do(Bram, new WithdrawComment(comment, _entry));

        Assert.Equal("comment-gone", _world.Refused(Anna, new React(_entry, Reaction.Thanks, true, comment)));
    }
}
