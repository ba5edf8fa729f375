using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>The works as they are listed.</summary>
internal static class Works
{
    public static WorkDocument? Find(IState state, string work) => state.Find<WorkDocument>(WorkDocument.IdOf(work));

    /// <summary>Who hears what becomes of it: who wrote it, and who answers for it.</summary>
    public static IEnumerable<string> PeopleOf(IState state, string work) =>
        state.Find<OriginDocument>(OriginDocument.IdOf(work)) is { } origin ? origin.Writers.Append(origin.Contact).OfType<string>().Distinct() : [];

    /// <summary>With as many schools more that do what it tells, or fewer.</summary>
    public static WorkDocument Counted(IState state, string work, int more, Stamp stamp)
    {
        var known = Find(state, work)!;
        return known with { Adopted = new((known.Adopted?.Schools ?? 0) + more, stamp.At) };
    }
}
