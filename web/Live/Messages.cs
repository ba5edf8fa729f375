using Leerlabs.Grains.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Leerlabs.Web.Live;

/// <summary>What the server says to browsers by itself (docs/protocol.md, "server calls"). Never a method of the hub: a browser could forge it.</summary>
internal static class Messages
{
    public static SerializedHubMessage Frames(string grain, RawJson frames) => Of("Frames", grain, frames);

    public static SerializedHubMessage Presence(string grain, object delta) => Of("Presence", grain, delta);

    public static SerializedHubMessage Revoked(GrainId grain) => Of("Revoked", grain.ToString());

    private static SerializedHubMessage Of(string name, params object?[] arguments) => new(new InvocationMessage(name, arguments));
}
