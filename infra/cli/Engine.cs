using Leerlabs.Grains;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Cli;

/// <summary>A store and the local host that runs its grains.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private Engine(HeardStore store, LocalGrainHost host) => (Store, Host) = (store, host);

    public HeardStore Store { get; }

    public IGrainHost Host { get; }

    /// <exception cref="CliException">The folder is in use, or its database can't be used.</exception>
    public static Task<Engine> Open(string folder, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation) =>
        Open(new StoreChoice(folder, null), time, loggers, cancellation);

    /// <exception cref="CliException">The store is in use, or can't be used.</exception>
    public static async Task<Engine> Open(StoreChoice choice, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation)
    {
        try
        {
            var store = new HeardStore(await choice.Open(TimeProvider.System, cancellation));
            var host = new LocalGrainHost(store, new RuleBook(GrainKinds.All), new LocalHostOptions(), time, loggers.CreateLogger<LocalGrainHost>());
            await host.Start(cancellation);
            return new Engine(store, host);
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or UnauthorizedAccessException or IOException)
        {
            throw new CliException(failure.Message, failure);
        }
    }

    /// <summary>Says something as the house itself.</summary>
    /// <returns>Null when it was accepted.</returns>
    public async Task<Refusal?> Tell(GrainId grain, Command command, CancellationToken cancellation)
    {
        var named = command with { CommandId = Guid.CreateVersion7().ToString() };
        var answer = await Host.Send(grain, Actor.System, Host.RulesOf(grain.Kind)!.WriteCommand(named), cancellation);
        return answer.Refusal;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Store.DisposeAsync();
    }
}
