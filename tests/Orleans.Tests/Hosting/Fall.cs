namespace Leerlabs.Orleans.Tests.Hosting;

/// <summary>Notes that a silo would end its process: it read that the others declared it dead. A process of one's own ends here; this one has other silos in it.</summary>
internal sealed class Fall : IFatalErrorHandler
{
    private readonly TaskCompletionSource _fallen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Fallen => _fallen.Task;

    public bool IsUnexpected(Exception exception) => true;

    public void OnFatalException(object? sender, string? context, Exception? exception) => _fallen.TrySetResult();
}
