using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Live;

/// <summary>The answer to a watch.</summary>
internal sealed record WatchAnswer(string Grain, long Seq, bool Reset, RawJson Docs, RawJson Frames)
{
    public static WatchAnswer Of(GrainId grain, Opening opening)
    {
        var body = new RawJson(opening.Body);
        return opening.Reset
            ? new($"{grain}", opening.Seq, true, body, RawJson.EmptyArray)
            : new($"{grain}", opening.Seq, false, RawJson.EmptyArray, body);
    }
}

/// <summary>What a page asks for, besides its type.</summary>
internal sealed record PageAsk
{
    public string? Parent { get; init; }

    public long? Before { get; init; }

    public long? After { get; init; }

    public string? Around { get; init; }

    public ImmutableArray<string>? Ids { get; init; }

    public JsonElement? Filter { get; init; }

    public int? Take { get; init; }

    public PageRequest Of(string type) =>
        new(type) { Parent = Parent, Before = Before, After = After, Around = Around, Ids = Ids, Filter = Filter, Take = Take };
}

/// <summary>The answer to a page.</summary>
internal sealed record PageReply(long Seq, RawJson Docs, bool More, long? Next)
{
    public static PageReply Of(PageAnswer answer) => new(answer.Seq, RawJson.Array(answer.Docs), answer.More, answer.Next);
}
