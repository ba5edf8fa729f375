using System.CommandLine;
using Leerlabs.Cli.Stores;
using Leerlabs.Storage;
using Leerlabs.Storage.Copying;

namespace Leerlabs.Cli.Commands;

internal static class CopyStoreCommand
{
    private const string Words = "A data folder, or a connection to Azure Table storage.";

    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = $"What to copy. {Words}", Required = true, HelpName = "STORE" };
        var to = new Option<string>("--to") { Description = $"Where to. {Words}", Required = true, HelpName = "STORE" };
        var command = new Command("copy-store", "Copies a store into an empty one, compares each grain by count and hash, and goes on where it was broken off. Stop the servers first.") { from, to };
        command.SetAction((parsed, cancellation) => Run(StoreName.Read(parsed.GetValue(from)!), StoreName.Read(parsed.GetValue(to)!), cancellation));
        return command;
    }

    private static async Task<int> CopyFiles(StoreChoice from, StoreChoice to, CancellationToken cancellation)
    {
        await using var source = from.Attachments();
        await using var target = to.Attachments();
        var count = 0;
        await foreach (var kept in source.Kept(cancellation))
            if (await source.Open(kept.Grain, kept.Key, cancellation) is { } content)
            {
                await using var closed = content;
                var bytes = new byte[content.Length];
                await content.ReadExactlyAsync(bytes, cancellation);
                await target.Keep(kept.Grain, kept.Key, bytes, cancellation);
                count++;
            }

        return count;
    }

    private static async Task<int> Run(StoreChoice from, StoreChoice to, CancellationToken cancellation)
    {
        if (!from.IsTables && DataFolder.IsFresh(from.Folder))
            throw new CliException($"There is no data in {from.Folder}.");

        try
        {
            var (source, content) = await from.OpenContent(TimeProvider.System, cancellation);
            await using var closeSource = source;
            var (target, place) = await to.OpenContent(TimeProvider.System, cancellation);
            await using var closeTarget = target;
            var report = await new StoreCopy(content, place).Run(null, cancellation);
            var files = await CopyFiles(from, to, cancellation);
            Console.WriteLine($"{to} holds {report.Grains:N0} grains, the same as {from}: {report.Things:N0} rows were copied and compared ({report.Frames:N0} frames, {report.Documents:N0} documents), {report.Skipped:N0} grains were there already. {files:N0} files came along.");
            Console.WriteLine(from.IsTables == to.IsTables ? "" : "The keys of the sign-in and the audit trail do not move along: people sign in anew.");
            return 0;
        }
        catch (Exception failure) when (failure is StoreUnusableException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(failure.Message, failure);
        }
    }
}
