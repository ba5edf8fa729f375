using System.Security.Cryptography;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;
using Leerlabs.Web.Audit;

namespace Leerlabs.Web.SignIn;

/// <summary>Begins and ends sessions.</summary>
internal sealed class SignIns(IGrainHost host, People people, SessionTicket ticket, AuditTrail audit)
{
    public async Task<Refusal?> Begin(HttpContext context, string person)
    {
        var caller = new Caller(person, RandomNumberGenerator.GetHexString(32, lowercase: true));
        if (await Start(context, caller) is { } refusal)
            return refusal;

        audit.SignedIn(caller);
        return null;
    }

    /// <summary>A session in use lives on; its cookie is given anew.</summary>
    public Task<Refusal?> Renew(HttpContext context, Caller caller) => Start(context, caller);

    public Task End(HttpContext context, Caller caller) => End(context, caller, new EndSession(caller.Session));

    public Task EndAll(HttpContext context, Caller caller) => End(context, caller, new EndSessions());

    private async Task<Refusal?> Start(HttpContext context, Caller caller)
    {
        var command = new StartSession(caller.Session, Agent(context)) { CommandId = NewId() };
        var receipt = await host.Tell(caller.Grain, command, context.RequestAborted);
        if (!receipt.Succeeded)
            return receipt.Refusal;

        await people.Refresh(caller.Person);
        ticket.Give(context, caller, Limits.SessionLife);
        return null;
    }

    private async Task End(HttpContext context, Caller caller, PersonCommand command)
    {
        var json = host.RulesOf("person")!.WriteCommand(command with { CommandId = NewId() });
        await host.Send(caller.Grain, caller.Actor, json, CancellationToken.None);
        await people.Refresh(caller.Person);
        SessionTicket.TakeBack(context);
    }

    private static string NewId() => Guid.CreateVersion7().ToString();

    private static string Agent(HttpContext context)
    {
        var agent = $"{context.Request.Headers.UserAgent}";
        return new([.. agent.Where(letter => !char.IsControl(letter)).Take(Limits.Line)]);
    }
}
