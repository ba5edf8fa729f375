using System.Collections.Immutable;
using System.Text.Json;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>As <see cref="PageRequest"/>.</summary>
/// <param name="Filter">A JSON object.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.page")]
public sealed record PagedRequest(
    [property: Id(0)] WireActor Actor,
    [property: Id(1)] string Type,
    [property: Id(2)] string? Parent,
    [property: Id(3)] long? Before,
    [property: Id(4)] long? After,
    [property: Id(5)] string? Around,
    [property: Id(6)] string? Filter,
    [property: Id(7)] int? Take,
    [property: Id(8)] ImmutableArray<string>? Ids)
{
    public static PagedRequest Of(WireActor actor, PageRequest request) =>
        new(actor, request.Type, request.Parent, request.Before, request.After, request.Around, request.Filter?.GetRawText(), request.Take, request.Ids);

    public PageRequest ToRequest() => new(Type)
    {
        Parent = Parent,
        Before = Before,
        After = After,
        Around = Around,
        Filter = Filter is null ? null : JsonElement.Parse(Filter),
        Take = Take,
        Ids = Ids,
    };
}

/// <summary>A page, or why there is none.</summary>
[GenerateSerializer, Immutable, Alias("leerlabs.paged")]
public sealed record PagedAnswer(
    [property: Id(0)] long Seq,
    [property: Id(1)] ImmutableArray<byte[]> Docs,
    [property: Id(2)] bool More,
    [property: Id(3)] long? Next,
    [property: Id(4)] WireRefusal? Refusal,
    [property: Id(5)] bool Moved) : IAnswer
{
    public static PagedAnswer Gone { get; } = new(0, [], false, null, null, true);

    public static PagedAnswer Of(PageAnswer page) => new(page.Seq, [.. page.Docs.Select(json => json.ToArray())], page.More, page.Next, null, false);

    public static PagedAnswer Of(WireRefusal refusal) => new(0, [], false, null, refusal, false);

    public PageAnswer ToPage() => new(Seq, [.. Docs.Select(json => (ReadOnlyMemory<byte>)json)], More, Next);
}
