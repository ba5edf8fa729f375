using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Starting;

/// <summary>Starts a programme from one file: looks first what it will do, then does it. The same file once more changes nothing.</summary>
public sealed class ProgrammeFile(IGrainHost host, TimeProvider time)
{
    private readonly Sentences _sentences = new();

    /// <summary>What the file will do; nothing is changed.</summary>
    /// <param name="language">Of the problems: <c>nl</c> or <c>en</c>.</param>
    public async Task<Result<StartReport>> Look(ReadOnlyMemory<byte> file, string language, CancellationToken cancellation)
    {
        var plan = await Plan(file, cancellation);
        return plan.Succeeded ? Report(plan.Value.Plan, language) : plan.Refusal;
    }

    /// <summary>Does what the file asks, line by line; lines with a problem are left out.</summary>
    /// <param name="manager">The programme manager who does it; they are the first member of each new leerlab.</param>
    /// <param name="renewLinks">Makes links too for those who were there already and never came in.</param>
    /// <param name="progress">Hears how many steps of how many are done.</param>
    public async Task<Result<StartReport>> Start(
        ReadOnlyMemory<byte> file, string language, string manager, bool renewLinks, Action<int, int> progress, CancellationToken cancellation)
    {
        var read = await Plan(file, cancellation);
        if (!read.Succeeded)
            return read.Refusal;

        var (plan, known) = read.Value;
        var done = 0;
        var start = new ProgrammeStart(host, manager, known.Example, () => progress(Interlocked.Increment(ref done), plan.Steps));
        try
        {
            return Report(plan, language) with { Links = await start.Apply(plan, renewLinks, cancellation) };
        }
        catch (StartRefusedException changed)
        {
            return changed.Refusal;
        }
    }

    /// <summary>Why a file as a whole can't be used.</summary>
    public static string Sentence(Refusal refusal, string language) => new Sentences().Of(refusal, language);

    private async Task<Result<(StartPlan Plan, KnownProgramme Known)>> Plan(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var rows = StartReader.Read(file.Span);
        if (!rows.Succeeded)
            return rows.Refusal;

        var known = await new ProgrammeReader(host).Read(rows.Value, cancellation);
        return (Planner.Make(rows.Value, known, DutchDay.Of(time.GetUtcNow())), known);
    }

    private StartReport Report(StartPlan plan, string language) => new(
        plan.Lines,
        [.. plan.Leerlabs.Select(leerlab => leerlab.Name)],
        plan.Places.Length,
        [.. plan.Schools.Select(school => $"{school.School.Name}, {school.School.Place} ({school.School.Code})")],
        plan.People.Length,
        plan.Members.Length,
        plan.Unchanged,
        [.. plan.Problems.Select(problem => new LineProblem(problem.Line, _sentences.Of(problem.Problem, language)))]);
}
