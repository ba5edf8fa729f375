using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>Pinning, and reports to the moderators.</summary>
internal static class Moderation
{
    public static Decision Pin(Asking asking, PinEntry command)
    {
        var entry = asking.LiveEntry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (!asking.Who.Moderates)
            return Refusal.Forbidden("only-moderators");
        if (command.Pinned && entry.Value.Visibility != Visibility.Leerlab)
            return Refusal.Invalid("pin-needs-leerlab", "entry");

        return (entry.Value.Pinned ?? false) == command.Pinned ? Decision.Nothing : new EntryPinned(command.Entry, command.Pinned);
    }

    public static Decision Report(Asking asking, ReportEntry command)
    {
        var entry = asking.Entry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (Target(asking, command) is { } refusal)
            return refusal;

        // Moderators do not read own-school entries, so a report on one would reach no one.
        if (entry.Value.Visibility == Visibility.School)
            return Refusal.Invalid("report-own-school", "entry");

        return (IsNew(asking, command) ?? Words.CheckReason(command.Reason)) is { } wrong
            ? wrong
            : new Reported(command.Report, command.Entry, command.Comment, Words.Clean(command.Reason));
    }

    public static Decision Resolve(Asking asking, ResolveReport command)
    {
        if (asking.IsIn() is { } refusal)
            return refusal;
        if (!asking.Who.Moderates)
            return Refusal.Forbidden("only-moderators");

        return asking.State.Find<ReportDocument>(ReportDocument.IdOf(command.Report)) switch
        {
            null => Refusal.NotFound("report-not-found"),
            { Resolved: not null } => Decision.Nothing,
            _ => new ReportResolved(command.Report),
        };
    }

    public static Changes Apply(IState state, EntryPinned pinned) =>
        Changes.Put(state.Entry(pinned.Entry) with { Pinned = pinned.Pinned ? true : null });

    public static Changes Apply(Reported reported, Stamp stamp) => Changes.Put(new ReportDocument
    {
        Id = ReportDocument.IdOf(reported.Report),
        Parent = EntryDocument.IdOf(reported.Entry),
        Target = reported.Comment is { } comment ? CommentDocument.IdOf(comment) : EntryDocument.IdOf(reported.Entry),
        Reason = reported.Reason,
        By = stamp.By,
        At = stamp.At,
    });

    public static Changes Apply(IState state, ReportResolved resolved, Stamp stamp) =>
        Changes.Put(state.Find<ReportDocument>(ReportDocument.IdOf(resolved.Report))! with { Resolved = new Mark(stamp.By, stamp.At) });

    private static Refusal? Target(Asking asking, ReportEntry command) =>
        command.Comment is { } comment ? asking.Comment(comment, command.Entry).Refusal : null;

    private static Refusal? IsNew(Asking asking, ReportEntry command)
    {
        if (!Ids.IsNew(command.Report))
            return Refusal.Invalid("id-wrong", "report");

        return asking.State.Find<ReportDocument>(ReportDocument.IdOf(command.Report)) is null ? null : Refusal.Conflict("exists");
    }
}
