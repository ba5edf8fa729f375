using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Bench.Floors;

/// <summary>The floor of the fan-out: a bare hub that hands on what it gets, without rules, storage or rights.</summary>
internal sealed class FloorHub : Hub
{
    public Task Publish(string grain, JsonElement frame) => Clients.All.SendAsync("Frames", grain, new[] { frame }, Context.ConnectionAborted);
}
