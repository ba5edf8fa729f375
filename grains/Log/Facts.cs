using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>Facts from the leerlab (design 4.8): taken or ignored, never refused.</summary>
internal static class Facts
{
    public static Decision Decide(IState state, LogFact fact, DateTimeOffset now) => fact switch
    {
        OpenLog opened => state.Find<LogDocument>(LogDocument.TheId) is null ? new LogOpened(opened) : Decision.Nothing,
        DescribeLog described => Changed(state, log => With(log, described)) ? new LogDescribed(described) : Decision.Nothing,
        SetSchool set => Changed(state, log => With(log, set)) ? new SchoolSet(set.School, set) : Decision.Nothing,
        SetAccess set => Access.Set(state, set),
        EndAccess end => Access.End(state, end, now),
        FinishUpload or DropUpload or ForgetBytes => Uploads.Decide(state, fact),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "Not a fact for a log."),
    };

    public static Changes Apply(LogOpened opened, Stamp stamp) => Changes.Put(new LogDocument
    {
        Id = LogDocument.TheId,
        Leerlab = opened.Fact.Leerlab,
        Name = opened.Fact.Name,
        Question = opened.Fact.Question,
        Closed = false,
        Schools = [],
        SubQuestions = [],
        Example = opened.Fact.Example,
        Phase = opened.Fact.Phase,
        PhaseAt = opened.Fact.Phase is null ? null : stamp.At,
        PhaseSeq = opened.Fact.Phase is null ? null : stamp.Seq,
    });

    public static Changes Apply(IState state, LogDescribed described, Stamp stamp)
    {
        var (before, after) = (state.Log(), With(state.Log(), described.Fact));
        return Changes.Put(after.Phase == before.Phase ? after : after with { PhaseAt = stamp.At, PhaseSeq = stamp.Seq });
    }

    public static Changes Apply(IState state, SchoolSet set) => Changes.Put(With(state.Log(), set.Fact));

    private static bool Changed(IState state, Func<LogDocument, LogDocument> with) =>
        state.Find<LogDocument>(LogDocument.TheId) is { } log && !Same(log, with(log));

    private static bool Same(LogDocument some, LogDocument other) =>
        some.Schools.SequenceEqual(other.Schools)
        && some.SubQuestions.SequenceEqual(other.SubQuestions)
        && some == other with { Schools = some.Schools, SubQuestions = some.SubQuestions };

    private static LogDocument With(LogDocument log, DescribeLog fact) =>
        log with
        {
            Name = fact.Name,
            Question = fact.Question,
            Closed = fact.Closed,
            SubQuestions = fact.SubQuestions,
            Phase = fact.Phase ?? log.Phase,
        };

    private static LogDocument With(LogDocument log, SetSchool fact)
    {
        var school = new LogSchool(fact.School, fact.Name, fact.Mark, fact.Left, fact.Board)
        {
            Unknown = log.Schools.FirstOrDefault(known => known.School == fact.School)?.Unknown,
        };
        ImmutableArray<LogSchool> others = [.. log.Schools.Where(known => known.School != fact.School)];
        return log with { Schools = [.. others.Append(school).OrderBy(one => one.Mark).ThenBy(one => one.School, StringComparer.Ordinal)] };
    }
}
