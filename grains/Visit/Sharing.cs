using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Visit;

/// <summary>Who reads along, as the visited teacher alone decides, once there is something whole to read.</summary>
internal static class Sharing
{
    public static Decision Share(IState state, VisitDocument visit, ShareVisit asked)
    {
        var readers = asked.Readers.Where(reader => reader != visit.Visitor && reader != visit.Visited).Distinct().Order(StringComparer.Ordinal).ToList();
        var refusal = (visit.State == VisitState.Closed ? null : Refusal.Conflict("visit-open"))
            ?? (readers.Count <= Limits.VisitReaders ? null : Refusal.Invalid("too-many-readers", "readers").With("most", Limits.VisitReaders))
            ?? readers.Select(reader => Check.Grain(reader, "person", "readers")).FirstOrDefault(one => one is not null);
        return refusal is not null ? refusal
            : readers.SequenceEqual(Present(state).Order(StringComparer.Ordinal)) ? Decision.Nothing
            : new VisitShared([.. readers]);
    }

    public static Changes Apply(IState state, VisitShared shared)
    {
        var present = Present(state).ToList();
        return new()
        {
            Puts = [.. shared.Readers.Except(present).Select(person => Of(person, false)), .. present.Except(shared.Readers).Select(person => Of(person, true))],
        };
    }

    private static Reader Of(string person, bool ended) => new() { Id = Reader.IdOf(person), Person = person, Ended = ended };

    private static IEnumerable<string> Present(IState state) => state.All<Reader>().Where(reader => !reader.Ended).Select(reader => reader.Person);
}
