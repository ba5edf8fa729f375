using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Files;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Live;

/// <summary>Commands and pages, alike over the hub and over HTTP: who asks too much is refused, what must be accounted for is written down.</summary>
internal sealed class Desk(IGrainHost host, Access access, People people, AuditTrail audit, FileKeeper files, OfferedTimes times)
{
    public async Task<Result<Receipt>> Send(Caller caller, GrainId grain, ReadOnlyMemory<byte> command, CancellationToken cancellation)
    {
        var person = await people.Known(caller.Person);
        // Typing comes thicker than anything else, and must not stand in its way.
        if ((grain.Kind == "text" ? person?.Typing : person?.Commands)?.Refuse() is { } refusal)
            return refusal;
        if (await times.Refuse(grain, caller.Person, command, cancellation) is { } off)
            return off;

        var receipt = await host.Send(grain, caller.Actor, command, cancellation);
        if (receipt.Succeeded)
        {
            audit.Done(caller, grain, command);
            files.Soon(grain, receipt.Value.Ids);
        }

        return receipt;
    }

    public async Task<Result<PageAnswer>> Page(Caller caller, GrainId grain, PageRequest request, CancellationToken cancellation)
    {
        var page = await access.Page(grain, caller.Actor, request, cancellation);
        if (page.Succeeded && request.Type == "version")
            audit.History(caller, grain, request);
        return page;
    }
}
