using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

internal enum InboxKind
{
    Mention,
    Answer,
}

internal sealed record Notify(string Inbox, InboxKind Kind, string Grain, string Entry, string By, DateTimeOffset At, string? Comment = null) : Command;
