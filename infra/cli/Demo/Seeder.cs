using Leerlabs.Silo;
using Leerlabs.Storage;

namespace Leerlabs.Cli.Demo;

/// <summary>Plays the example year: real commands of the example people, at their instants, through a real host.</summary>
internal sealed class Seeder(IGrainHost host, IGrainStore store, SeedTime clock)
{
    private int _number;

    public async Task Play(IReadOnlyList<Step> steps, Action<int> done, CancellationToken cancellation)
    {
        foreach (var together in steps.GroupBy(step => step.At))
        {
            clock.Set(together.Key);
            await Task.WhenAll(together.Select(step => Send(step, cancellation)));
            if (together.Any(step => step.Settles))
                await Outboxes.Empty(store, cancellation);

            done(_number);
        }

        await Outboxes.Empty(store, cancellation);
    }

    private async Task Send(Step step, CancellationToken cancellation)
    {
        var command = step.Command with { CommandId = $"example-{Interlocked.Increment(ref _number)}" };
        var answer = await host.Send(step.Grain, step.Actor, host.RulesOf(step.Grain.Kind)!.WriteCommand(command), cancellation);
        if (!answer.Succeeded)
            throw new CliException($"The example data was refused: {step.Command.GetType().Name} of {step.Actor.Id} on {step.Grain} ({answer.Refusal.Code}, {answer.Refusal.Key}).");
    }
}
