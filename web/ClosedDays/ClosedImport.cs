using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;
using Leerlabs.Silo;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.ClosedDays;

/// <summary>Takes a school's own days over from a file, in the name of the person who brings it; the school's grain decides about each.</summary>
internal sealed class ClosedImport(IGrainHost host, Sentences sentences, TimeProvider time)
{
    public async Task<Result<ClosedReport>> Look(GrainId school, byte[] file, string? language, CancellationToken cancellation)
    {
        var read = await Read(school, file, cancellation);
        return read.Succeeded ? Report(read.Value.Lines, read.Value.Problems, language) : read.Refusal;
    }

    public async Task<Result<ClosedReport>> Take(GrainId school, byte[] file, Caller caller, string? language, CancellationToken cancellation)
    {
        var read = await Read(school, file, cancellation);
        if (!read.Succeeded)
            return read.Refusal;

        var (done, problems) = (new List<ClosedLine>(), read.Value.Problems.ToList());
        foreach (var line in read.Value.Lines)
            if (await Do(school, line, caller, cancellation) is not { } refusal)
                done.Add(line);
            else if (refusal.Code == RefusalCode.Forbidden)
                return refusal;
            else
                problems.Add(new(line.Line, refusal));
        return Report([.. done], [.. problems], language);
    }

    private async Task<Refusal?> Do(GrainId school, ClosedLine line, Caller caller, CancellationToken cancellation)
    {
        Command? command = line.State switch
        {
            LineState.New => new AddClosed(line.Key, line.From, line.To, line.What, line.Name),
            LineState.Changed => new ChangeClosed(line.Key, line.From, line.To, line.What, line.Name),
            _ => null,
        };
        if (command is null)
            return null;

        var written = host.RulesOf("school")!.WriteCommand(command with { CommandId = $"{Guid.CreateVersion7()}" });
        return (await host.Send(school, caller.Actor, written, cancellation)).Refusal;
    }

    private async Task<Result<(ImmutableArray<ClosedLine> Lines, ImmutableArray<FoundProblem> Problems)>> Read(GrainId school, byte[] file, CancellationToken cancellation)
    {
        var found = IsCalendar(file) ? CalendarDays.Read(file, DutchDay.Of(time.GetUtcNow())) : TableDays.Read(file);
        if (!found.Succeeded)
            return found.Refusal;

        Closed[] known = [.. host.All<Closed>("school", await host.Read(school, cancellation))];
        return ([.. found.Value.Days.DistinctBy(days => days.Key).Select(days => Line(days, known))], found.Value.Problems);
    }

    private static ClosedLine Line(FoundDays days, Closed[] known)
    {
        var own = known.FirstOrDefault(one => Ids.KeyOf(one.Id) == days.Key);
        var same = known.Any(one => (one.From, one.To, one.What) == (days.From, days.To, days.What) && (one != own || one.Name == days.Name));
        return new(days.Line, days.Key, days.From, days.To, days.What, days.Name, same ? LineState.Same : own is null ? LineState.New : LineState.Changed);
    }

    private ClosedReport Report(ImmutableArray<ClosedLine> lines, ImmutableArray<FoundProblem> problems, string? language) =>
        new(lines, [.. problems.OrderBy(problem => problem.Line).Select(problem => new ClosedProblem(problem.Line, sentences.Of(problem.Refusal, language)))]);

    private static bool IsCalendar(ReadOnlySpan<byte> file) => file.TrimStart("\uFEFF \r\n\t"u8).StartsWith("BEGIN:"u8);
}
