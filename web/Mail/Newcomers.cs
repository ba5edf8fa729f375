using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Silo;
using Leerlabs.Web.Live;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>
/// Who comes into a leerlab is invited to what was planned there before, each meeting in a mail of its own as everyone else was: a mail program knows one invitation a mail
/// (RFC 5546, 3.2.2), and finds it back when the meeting moves.
/// </summary>
internal sealed class Newcomers(IGrainHost host, Access access, TimeProvider time)
{
    /// <summary>Who comes before a year that is planned whole gets the next ones; the others are in the calendar that can be subscribed to.</summary>
    private const int Most = 12;

    /// <summary>As the inbox would have them. None for a mail that says nothing of coming.</summary>
    public async Task<ImmutableArray<JsonElement>> Invitations(MailBag bag, CancellationToken cancellation)
    {
        var told = bag.Items.Where(item => item.Text("kind") is "invited" or "moved" or "cancelled").Select(item => item.Text("entry")).ToHashSet();
        var invitations = new List<JsonElement>();
        foreach (var leerlab in bag.Items.Where(item => item.Text("kind") == "joined").Select(item => GrainId.Parse(item.Text("grain")!)).Distinct())
            invitations.AddRange((await Ahead(bag.Person, leerlab, cancellation)).Where(meeting => !told.Contains(Ids.KeyOf(meeting.Id))).Select(meeting => Invitation(leerlab, meeting)));
        return [.. invitations];
    }

    private async Task<IEnumerable<PlannedMeeting>> Ahead(GrainId person, GrainId leerlab, CancellationToken cancellation)
    {
        if (await access.ReadAs(leerlab, Actor.Person($"{person}"), cancellation) is not { Succeeded: true } read)
            return [];

        var now = time.GetUtcNow();
        return host.All<PlannedMeeting>("leerlab", read.Value)
            .Where(meeting => meeting.State == MeetingState.Planned && meeting.When.Begins > now)
            .OrderBy(meeting => meeting.When.Begins)
            .Take(Most);
    }

    private static JsonElement Invitation(GrainId leerlab, PlannedMeeting meeting) =>
        JsonSerializer.SerializeToElement(new { kind = "invited", grain = $"{leerlab}", entry = Ids.KeyOf(meeting.Id), by = meeting.Organiser });
}
