using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>The days of a week on which the person works (mijn vaste werkdagen): a date poll starts from them.</summary>
public sealed record WorkingDays : Document
{
    public const string TheId = "working-days";

    /// <summary>Monday is 1, Sunday 7; in their order.</summary>
    public required ImmutableArray<int> Days { get; init; }

    internal static Decision Set(IState state, SetWorkingDays asked)
    {
        ImmutableArray<int> days = [.. asked.Days.Distinct().Order()];
        if (days.Any(day => day is < 1 or > 7))
            return Refusal.Invalid("working-days-wrong", "days");

        return days.SequenceEqual(state.Find<WorkingDays>(TheId)?.Days ?? []) ? Decision.Nothing : new WorkingDaysSet(days);
    }

    internal static Changes Apply(WorkingDaysSet set) =>
        set.Days.IsEmpty ? new Changes { Deletes = [TheId] } : Changes.Put(new WorkingDays { Id = TheId, Days = set.Days });
}
