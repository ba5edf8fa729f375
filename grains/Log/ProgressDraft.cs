using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>The progress documents that one change touches.</summary>
internal sealed class ProgressDraft(IState state, Stamp stamp)
{
    private static readonly Steps None = new(0, 0, 0);

    private readonly Dictionary<string, ProgressDocument> _touched = [];

    private readonly DateOnly _today = DutchDay.Of(stamp.At);

    public bool IsEmpty => _touched.Count == 0;

    public IEnumerable<Document> Puts => _touched.Values;

    public void Begin(string school, bool again)
    {
        var known = state.Find<ProgressDocument>(ProgressDocument.IdOf(school));
        if (known is null || (again && known.Steps != None))
            _touched[school] = Of(school) with { Steps = None };
    }

    public void Wrote(string school) => Keep(school, Of(school) with { LastEntry = _today });

    public void Interacted(string school) => Keep(school, Of(school) with { LastInteraction = _today });

    /// <summary>A step of practice research more or less, when the entry was written in the present phase.</summary>
    public void Step(string school, EntryDocument entry, int more)
    {
        var created = entry.Created == 0 ? stamp.Seq : entry.Created;
        if (created < (state.Find<LogDocument>(LogDocument.TheId)?.PhaseSeq ?? 0))
            return;

        var steps = Of(school).Steps;
        var counted = entry.Kind switch
        {
            EntryKind.Intervention => steps with { Intervention = steps.Intervention + more },
            EntryKind.Observation => steps with { Observation = steps.Observation + more },
            EntryKind.Outcome => steps with { Outcome = steps.Outcome + more },
            _ => steps,
        };
        Keep(school, Of(school) with { Steps = counted });
    }

    /// <summary>The second entry of a day changes nothing.</summary>
    private void Keep(string school, ProgressDocument changed)
    {
        if (changed != Of(school))
            _touched[school] = changed;
    }

    private ProgressDocument Of(string school) =>
        _touched.GetValueOrDefault(school)
        ?? state.Find<ProgressDocument>(ProgressDocument.IdOf(school))
        ?? new ProgressDocument { Id = ProgressDocument.IdOf(school), School = school, Since = _today, Steps = None };
}
