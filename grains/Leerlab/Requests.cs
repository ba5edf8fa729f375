using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Leerlab;

/// <summary>
/// What is asked of the expertpool in the name of the leerlab, each in a grain of its own. The leerlab keeps what all who read here may know of it; of a
/// request that only its asker and the experts read that is theme and state.
/// </summary>
internal static class Requests
{
    public static Decision Ask(IState state, LeerlabDocument leerlab, AskExpert asked, Actor actor, DateTimeOffset now)
    {
        var question = asked.Question.Cleaned();
        var school = asked.School ?? Only(state, actor.Id, now);
        var refusal = (Phases.IsClosed(leerlab.Phase) ? Refusal.Conflict("leerlab-closed") : null)
            ?? Check.NewId(asked.Request, "request")
            ?? (Ids.IsPart(asked.Theme) ? null : Refusal.Invalid("id-wrong", "theme"))
            ?? question.Refuse()
            ?? Check.AtMost(asked.Kept, "kept")
            ?? RefuseSchool(state, asked, school, actor.Id, now)
            ?? RefusePupils(question, asked.Kept)
            ?? (state.Find<AskedRequest>(AskedRequest.IdOf(asked.Request)) is null ? null : Refusal.Conflict("request-exists"))
            ?? (state.All<AskedRequest>().Count() < Limits.Requests ? null : Refusal.Conflict("too-many-requests").With("most", Limits.Requests));
        return refusal is not null ? refusal : new RequestAsked(asked.Request, asked with
        {
            Question = question,
            School = school,
            Kept = question.Finds().IsEmpty ? null : Texts.OrNone(asked.Kept),
        });
    }

    /// <summary>Of one that was not asked here nothing is known.</summary>
    public static Decision Set(IState state, SetRequest fact) =>
        state.Find<AskedRequest>(AskedRequest.IdOf(fact.Request)) is { } known && known.Summary != fact.Summary
            ? new RequestSet(fact.Request, fact.Summary)
            : Decision.Nothing;

    /// <summary>Until the request tells of itself no more is known than of the most private one.</summary>
    public static Changes Apply(IState state, RequestAsked happened, Stamp stamp)
    {
        var (leerlab, asked) = (state.Find<LeerlabDocument>(LeerlabDocument.TheId)!, happened.Asked);
        var birth = new BeginRequest(
            $"{state.Grain}",
            leerlab.Name,
            stamp.By,
            asked.Theme,
            asked.Question,
            asked.Readers,
            stamp.Seq,
            [.. Born.Members(state, stamp)],
            asked.School,
            asked.Kept);
        var known = new AskedSummary(asked.Theme, asked.Readers, RequestState.Submitted, stamp.At, RequestSide.Expert);
        return Changes.Put(new AskedRequest { Id = AskedRequest.IdOf(asked.Request), Summary = known }) with
        {
            Messages = [new(new GrainId("expert-request", asked.Request), birth)],
        };
    }

    public static Changes Apply(RequestSet set) => Changes.Put(new AskedRequest { Id = AskedRequest.IdOf(set.Request), Summary = set.Summary });

    private static Refusal? RefuseSchool(IState state, AskExpert asked, string? school, string person, DateTimeOffset now) =>
        asked.School is not null && !SchoolsOf(state, person, now).Contains(asked.School) ? Refusal.Forbidden("not-your-school")
        : asked.Readers == RequestReaders.School && school is null ? Refusal.Invalid("request-school-needed", "school")
        : null;

    // Whose name it is the browser knows, which asked before it sent.
    private static Refusal? RefusePupils(AskedQuestion question, string? kept) =>
        string.IsNullOrWhiteSpace(kept) && question.Finds().Any(kind => kind != PupilDataKind.Name) ? Refusal.Invalid("pupil-data-found", "kept") : null;

    private static string? Only(IState state, string person, DateTimeOffset now) =>
        SchoolsOf(state, person, now).ToList() is [var one] ? one : null;

    private static IEnumerable<string> SchoolsOf(IState state, string person, DateTimeOffset now) =>
        Access.Of(state, person, now).Where(member => Rights.Of(member.Role).NeedsSchool).Select(member => member.School!).Distinct();
}
