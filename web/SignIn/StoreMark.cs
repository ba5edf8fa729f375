using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <summary>
/// Whether the store holds example data: a mark made with the data, never a setting. Until there is a programme it is asked again.
/// </summary>
internal sealed class StoreMark(IGrainHost host)
{
    public static readonly GrainId Programme = new("programme", "main");

    private bool? _example;

    public async ValueTask<bool> IsExample(CancellationToken cancellation) => _example ?? await Ask(cancellation);

    private async ValueTask<bool> Ask(CancellationToken cancellation)
    {
        if (!(await host.Read(Programme, cancellation)).TryGetValue("programme", out var programme))
            return false;

        _example = programme.TryGetProperty("example", out var mark) && mark.GetBoolean();
        return _example.Value;
    }
}
