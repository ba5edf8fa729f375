using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>
/// What schools keep asking for that no expert can give them: signals for the programme's lines (keten, landelijk). Experts mark requests, put those that
/// say the same together, and the report counts the schools behind each.
/// </summary>
internal static class Signals
{
    public static Decision Mark(IState state, Actor actor, MarkSignal asked)
    {
        if (Expertise.Find(state, actor.Id) is null)
            return Refusal.Forbidden();
        if (Queue.Known(state, asked.Request) is not { } summary)
            return Refusal.NotFound();

        var source = new SignalSource(asked.Request, summary.Leerlab, summary.School);
        if (Find(state, asked.Signal) is { } known)
            return Add(known, source);

        return (Check.NewId(asked.Signal, "signal") ?? Refuse(asked.Line, asked.Text) ?? IsRoom(state)) is { } refusal
            ? refusal
            : new SignalMarked(asked.Signal, source, asked.Line, asked.Text!.Trim());
    }

    public static Decision Unmark(IState state, Actor actor, UnmarkSignal asked) =>
        Expertise.Find(state, actor.Id) is null ? Refusal.Forbidden()
        : Find(state, asked.Signal)?.Sources.Any(source => source.Request == asked.Request) == true ? new SignalUnmarked(asked.Signal, asked.Request)
        : Decision.Nothing;

    public static Decision Word(IState state, Actor actor, WordSignal asked)
    {
        if (Expertise.Find(state, actor.Id) is null)
            return Refusal.Forbidden();
        if (Find(state, asked.Signal) is not { } known)
            return Refusal.NotFound();

        return Refuse(asked.Line, asked.Text) is { } refusal ? refusal
            : (known.Line, known.Text) == (asked.Line, asked.Text.Trim()) ? Decision.Nothing
            : new SignalWorded(asked.Signal, asked.Line, asked.Text.Trim());
    }

    public static Decision Join(IState state, Actor actor, JoinSignals asked)
    {
        if (Expertise.Find(state, actor.Id) is null)
            return Refusal.Forbidden();
        if (Find(state, asked.Signal) is not { } known || Find(state, asked.Into) is not { } into)
            return Refusal.NotFound();

        return asked.Signal == asked.Into ? Refusal.Invalid("signal-same", "into")
            : Joined(into, known.Sources).Length > Limits.RequestsPerSignal ? Full()
            : new SignalsJoined(asked.Signal, asked.Into);
    }

    public static Changes Apply(IState state, SignalMarked marked, Stamp stamp) =>
        Changes.Put(Find(state, marked.Signal) is { } known
            ? known with { Sources = Joined(known, [marked.Source]) }
            : new SignalDocument
            {
                Id = SignalDocument.IdOf(marked.Signal),
                Line = marked.Line!.Value,
                Text = marked.Text!,
                Sources = [marked.Source],
                By = stamp.By,
                At = stamp.At,
            });

    /// <summary>Nothing stays of a signal that no request stands behind.</summary>
    public static Changes Apply(IState state, SignalUnmarked unmarked)
    {
        var known = Find(state, unmarked.Signal)!;
        var left = known.Sources.RemoveAll(source => source.Request == unmarked.Request);
        return left.IsEmpty ? new() { Deletes = [known.Id] } : Changes.Put(known with { Sources = left });
    }

    public static Changes Apply(IState state, SignalWorded worded) =>
        Changes.Put(Find(state, worded.Signal)! with { Line = worded.Line, Text = worded.Text });

    public static Changes Apply(IState state, SignalsJoined joined)
    {
        var (gone, into) = (Find(state, joined.Signal)!, Find(state, joined.Into)!);
        return Changes.Put(into with { Sources = Joined(into, gone.Sources) }) with { Deletes = [gone.Id] };
    }

    private static Decision Add(SignalDocument known, SignalSource source) =>
        known.Sources.Any(one => one.Request == source.Request) ? Decision.Nothing
        : known.Sources.Length >= Limits.RequestsPerSignal ? Full()
        : new SignalMarked(Ids.KeyOf(known.Id), source, null, null);

    private static ImmutableArray<SignalSource> Joined(SignalDocument into, ImmutableArray<SignalSource> sources) =>
        [.. into.Sources.Concat(sources).DistinctBy(source => source.Request)];

    private static Refusal? Refuse(SignalLine? line, string? text) =>
        (line is null ? Refusal.Invalid("signal-line-needed", "line") : null) ?? Check.Text(text ?? "", "text", Limits.Paragraph);

    private static Refusal? IsRoom(IState state) =>
        state.All<SignalDocument>().Count() < Limits.SignalsPerPool ? null : Refusal.Conflict("too-many-signals").With("most", Limits.SignalsPerPool);

    private static Refusal Full() => Refusal.Conflict("signal-full").With("most", Limits.RequestsPerSignal);

    private static SignalDocument? Find(IState state, string signal) => state.Find<SignalDocument>(SignalDocument.IdOf(signal));
}
