using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What would be published changed: whatever was released of it was of other words.</summary>
internal static class Wordings
{
    /// <summary>The change, and what follows from it. Who asked for release asks again.</summary>
    public static Changes With(IState state, Changes changes, Stamp stamp)
    {
        var example = new Poll.Overlay(state, changes).Find<ExampleDocument>(ExampleDocument.TheId)!;
        var others = changes with { Puts = changes.Puts.RemoveAll(put => put.Id == ExampleDocument.TheId) };
        return others.And(new Changes
        {
            Puts = [example with { State = ExampleState.Writing, Wording = example.Wording + 1, Changed = stamp.At, Asked = null }],
            Deletes = [.. state.All<ReleaseDocument>().Where(release => release.Refused is null).Select(release => release.Id)],
        });
    }
}
