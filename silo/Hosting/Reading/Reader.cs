using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>
/// Reads documents from the store as they were at the state's sequence number. A commit may come in between; then the reader waits for it
/// and reads again, in the end between two commits. A document newer than the scope it is judged by would show what it should not.
/// </summary>
internal sealed class Reader(GrainMemory memory, Mailbox mailbox, IGrainStore store)
{
    private const int FreeTries = 3;

    public async Task<T> Read<T>(Func<WorkingSet, Task<T>> read)
    {
        for (var tries = 0; tries < FreeTries; tries++)
        {
            var set = await Begin();
            var result = await read(set);
            if (!set.SawLater)
                return result;

            await mailbox.Batch;
        }

        return await mailbox.Between(() => ReadAlone(read));
    }

    private async Task<T> ReadAlone<T>(Func<WorkingSet, Task<T>> read)
    {
        for (var tries = 0; tries < FreeTries; tries++)
        {
            var set = await Begin();
            var result = await read(set);
            if (!set.SawLater)
                return result;

            // Another activation writes: this one's state is old.
            memory.Drop();
        }

        throw new StoreUnavailableException("The grain moves while it is read.");
    }

    private async Task<WorkingSet> Begin() => new(await memory.Get(), store);
}
