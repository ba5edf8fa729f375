using Leerlabs.Storage;
using Leerlabs.Storage.Copying;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Cli.Demo;

/// <summary>The example year in tables: made in a folder, and copied. A file in the data folder says so meanwhile, so that a start that was broken off is made good by the next.</summary>
internal sealed class ExampleTables(ProjectFolder project, StoreChoice store)
{
    private string Making => Path.Combine(store.Folder, "example.making");

    /// <returns>Whether it was made; not when there is data already.</returns>
    /// <exception cref="CliException">The tables can't be reached, or hold a half of something else.</exception>
    public async Task<bool> WhenFresh(ILoggerFactory loggers, CancellationToken cancellation)
    {
        try
        {
            var (tables, target) = await store.OpenContent(TimeProvider.System, cancellation);
            await using var close = tables;
            if (!File.Exists(Making) && !await IsEmpty(target, cancellation))
                return false;

            await Make(target, loggers, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException)
        {
            throw new CliException(failure.Message, failure);
        }
    }

    private async Task Make(IStoreContent target, ILoggerFactory loggers, CancellationToken cancellation)
    {
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllTextAsync(Making, "", cancellation);
        var aside = Directory.CreateTempSubdirectory("leerlabs-example-").FullName;
        try
        {
            await ExampleStore.Play(project, aside, TimeProvider.System, loggers, cancellation);
            await Forget(target, cancellation);
            await using var made = SqliteStore.Open(aside);
            await new StoreCopy(made.Content(), target).Run(null, cancellation);
            File.Delete(Making);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private static async Task<bool> IsEmpty(IStoreContent target, CancellationToken cancellation)
    {
        await foreach (var _ in target.AllGrains(cancellation))
            return false;

        return true;
    }

    /// <summary>What an earlier start left: example data made at another moment is not the same.</summary>
    private static async Task Forget(IStoreContent target, CancellationToken cancellation)
    {
        await foreach (var grain in target.AllGrains(cancellation))
            await target.Begin(grain, cancellation);
    }
}
