using Leerlabs.Grains.Core;
using Leerlabs.Web.Starting;

namespace Leerlabs.Cli.Schools;

/// <summary>Looks at a programme file, or does what it asks.</summary>
internal sealed class StartRun(Engine engine, ProgrammeFile programme, string language)
{
    /// <exception cref="CliException">The file as a whole can't be used.</exception>
    public async Task<StartReport> Look(byte[] file, CancellationToken cancellation) =>
        Answer(await programme.Look(file, language, cancellation));

    /// <exception cref="CliException">The file as a whole can't be used.</exception>
    public async Task<StartReport> Do(byte[] file, string manager, bool renewLinks, CancellationToken cancellation)
    {
        var report = Answer(await programme.Start(file, language, manager, renewLinks, (_, _) => { }, cancellation));
        await Outboxes.Empty(engine.Store, cancellation);
        return report;
    }

    private StartReport Answer(Result<StartReport> result) =>
        result.Succeeded ? result.Value : throw new CliException(ProgrammeFile.Sentence(result.Refusal, language));
}
