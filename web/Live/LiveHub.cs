using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Live.Presence;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Texts;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>What a browser may call (docs/protocol.md, "Calls"), and nothing else: every public method here can be called by anyone who is signed in.</summary>
internal sealed class LiveHub(Watching watching, Desk desk, People people, PresenceDesk presence, Sentences sentences) : Hub
{
    public async Task<WatchAnswer> Watch(string grain, long after)
    {
        await Unhurried(person => person.Reads);
        var id = await GrainOf(grain);
        var opening = await Answer(await watching.Begin(Reader, id, after));
        return WatchAnswer.Of(id, opening);
    }

    public async Task Unwatch(string grain) => await watching.End(Reader, await GrainOf(grain));

    public async Task<Receipt> Send(string grain, RawJson command) =>
        await Answer(await desk.Send(Reader.Caller, await GrainOf(grain), command.Utf8, Context.ConnectionAborted));

    public async Task<PageReply> Page(string grain, string type, PageAsk? ask)
    {
        await Unhurried(person => person.Reads);
        var id = await GrainOf(grain);
        return PageReply.Of(await Answer(await desk.Page(Reader.Caller, id, (ask ?? new()).Of(type), Context.ConnectionAborted)));
    }

    public async Task Here(string grain, string? place, bool typing)
    {
        await Unhurried(person => person.Reads);
        var id = await GrainOf(grain);
        if (PresenceDesk.IsKept(id) && Reader.Watches.TryGetValue(id, out var watch))
            presence.Enter(watch, (await people.Known(Reader.Caller.Person))?.SchoolIn(id.Key), place, typing);
    }

    private Reader Reader => Readers.Of(Context);

    private async Task<GrainId> GrainOf(string grain) =>
        GrainId.TryParse(grain, out var id) ? id : throw await Refuse(Refusal.NotFound());

    private async Task<T> Answer<T>(Result<T> result) => result.Succeeded ? result.Value : throw await Refuse(result.Refusal);

    private async Task Unhurried(Func<KnownPerson, Bucket> bucket)
    {
        if (await people.Known(Reader.Caller.Person) is { } person && bucket(person).Refuse() is { } refusal)
            throw await Refuse(refusal);
    }

    private async Task<HubException> Refuse(Refusal refusal) =>
        new(sentences.Json(refusal, (await people.Known(Reader.Caller.Person))?.Language));
}
