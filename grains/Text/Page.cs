using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Text;

/// <summary>The text as it stands: the base and the updates that are not in it, in their order.</summary>
internal sealed record Page(BaseDocument Base, ImmutableArray<UpdateDocument> Updates)
{
    public int Version => Base.Version + Updates.Length;

    /// <summary>UTF-16 code units of the text now.</summary>
    public int Length => LengthAt(Version);

    /// <summary>The whole text now.</summary>
    public string Text => TextWith(Updates);

    public static Page Of(IState state) => new(state.Find<BaseDocument>(BaseDocument.TheId)!, [.. state.All<UpdateDocument>()]);

    /// <summary>The updates after a version; null when it is older than the base, or of another text.</summary>
    public ImmutableArray<UpdateDocument>? After(int version) => version < Base.Version || version > Version ? null : Updates[(version - Base.Version)..];

    public int LengthAt(int version) => version == Base.Version ? Base.Text.Length : Updates[version - Base.Version - 1].Changes.NewLength;

    /// <summary>The text at a version that is not older than the base.</summary>
    public string TextAt(int version) => TextWith(Updates[..(version - Base.Version)]);

    private string TextWith(ImmutableArray<UpdateDocument> updates) => updates.Aggregate(Base.Text, (text, update) => update.Changes.Apply(text));

    /// <summary>A change of the text at a version, as one of the text of now.</summary>
    public Result<TextChange> Carried(int version, TextChange changes)
    {
        if (After(version) is not { } later)
            return Refusal.Conflict("text-moved-on");
        if (changes.Length != LengthAt(version))
            return Refusal.Invalid("changes-wrong", "changes");

        return later.Aggregate(changes, (carried, update) => carried.After(update.Changes));
    }
}
