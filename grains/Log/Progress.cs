using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>
/// Keeps the progress of each school along with every change, from what a change puts: an entry or comment before and after. A school counts what
/// stands for the leerlab (<see cref="Stands"/>), written in the present phase.
/// </summary>
internal static class Progress
{
    /// <summary>The changes, with the progress that they make.</summary>
    public static Changes Along(IState state, Event happened, Changes changes, Stamp stamp)
    {
        var kept = new ProgressDraft(state, stamp);
        foreach (var put in changes.Puts)
            Take(state, kept, put);
        if (happened is Reacted { On: true } reacted)
            React(state, kept, state.Entry(reacted.Entry), stamp);

        return kept.IsEmpty ? OpenQuestions.Along(state, changes) : OpenQuestions.Along(state, changes with { Puts = [.. changes.Puts, .. kept.Puts] });
    }

    /// <summary>For the leerlab to read, and not taken back.</summary>
    public static bool Stands(EntryDocument entry) => entry is { Visibility: Visibility.Leerlab, Withdrawn: null, Redacted: null };

    private static void Take(IState state, ProgressDraft kept, Document put)
    {
        if (put is EntryDocument { School: { } school } entry)
            Count(kept, school, state.Find<EntryDocument>(entry.Id), entry);
        else if (put is CommentDocument { School: { } of } comment && state.Find<CommentDocument>(comment.Id) is null
            && Stands(state.Entry(Ids.KeyOf(comment.Parent!))))
            kept.Interacted(of);
        else if (put is LogDocument log)
            Begin(state, kept, log);
    }

    private static void Count(ProgressDraft kept, string school, EntryDocument? before, EntryDocument after)
    {
        if (before is not null && Stands(before))
            kept.Step(school, before, -1);
        if (Stands(after))
            kept.Step(school, after, 1);
        if (Stands(after) && (before is null || !Stands(before)))
            kept.Wrote(school);
    }

    /// <summary>Every school that comes begins, and every school begins anew with a phase.</summary>
    private static void Begin(IState state, ProgressDraft kept, LogDocument log)
    {
        var again = log.PhaseSeq != state.Find<LogDocument>(LogDocument.TheId)?.PhaseSeq;
        foreach (var school in log.Schools)
            kept.Begin(school.School, again);
    }

    private static void React(IState state, ProgressDraft kept, EntryDocument entry, Stamp stamp)
    {
        if (Stands(entry) && Writing.SchoolUnder(Standing.Of(state, stamp.By, stamp.At), entry) is { } school)
            kept.Interacted(school);
    }
}
