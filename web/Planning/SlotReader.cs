using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Planning;

/// <summary>What stands in the way of a meeting of a leerlab: other meetings that the asker knows of, and when its coaches are away.</summary>
internal sealed class SlotReader(IGrainHost host, TimeProvider time)
{
    public async Task<SlotSurroundings> Read(IReadOnlyDictionary<string, JsonElement> leerlab, KnownPerson asker, CancellationToken cancellation)
    {
        var taken = Meetings(leerlab).ToList();
        foreach (var other in asker.All("membership").Select(membership => GrainId.Parse(membership.Text("leerlab")!)))
            if (await host.ReadAs(other, Actor.Person($"{asker.Grain}"), cancellation) is { Succeeded: true } read)
                taken.AddRange(Meetings(read.Value));
        return new([.. taken.Distinct()], await Away(leerlab, cancellation), Turns.Of(Present(leerlab), Hosted(leerlab)));
    }

    private async Task<ImmutableArray<When>?> Away(IReadOnlyDictionary<string, JsonElement> leerlab, CancellationToken cancellation)
    {
        var today = DutchDay.Of(time.GetUtcNow());
        string[] coaches = [.. host.All<Member>("leerlab", leerlab).Where(member => member.Role == Role.Coach && !member.IsOver(today)).Select(member => member.Person).Distinct()];
        var away = new List<When>();
        foreach (var coach in coaches)
            away.AddRange(host.All<CoachDocument>("coach", await host.Read(new("coach", Ids.KeyOf(coach)), cancellation)).SelectMany(known => known.Off).Select(off => When.On(off.From, off.To)));
        return coaches.Length == 0 ? null : [.. away];
    }

    private IEnumerable<string> Present(IReadOnlyDictionary<string, JsonElement> leerlab) =>
        host.All<LeerlabSchool>("leerlab", leerlab).Where(school => school.Left is null).OrderBy(school => school.Mark).Select(school => school.School);

    private static IEnumerable<(string School, DateTimeOffset At)> Hosted(IReadOnlyDictionary<string, JsonElement> leerlab) =>
        from meeting in Standing(leerlab)
        where meeting.TryGetProperty("place", out var place) && place.Text("school") is not null
        let when = WhenOf(meeting)
        where when is not null
        select (meeting.GetProperty("place").Text("school")!, when.Begins);

    private static IEnumerable<When> Meetings(IReadOnlyDictionary<string, JsonElement> leerlab) => Standing(leerlab).Select(WhenOf).OfType<When>();

    private static IEnumerable<JsonElement> Standing(IReadOnlyDictionary<string, JsonElement> leerlab) =>
        leerlab.OfType("meeting").Where(meeting => meeting.Text("state") != "cancelled");

    private static When? WhenOf(JsonElement meeting) => meeting.TryGetProperty("when", out var when) ? when.Deserialize<When>(JsonSerializerOptions.Web) : null;
}
