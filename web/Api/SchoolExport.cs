using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Silo;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api;

/// <summary>
/// The own-school entries of a school in a leerlab, for the people of that school: those who may read them now, and after the school left those
/// whose role ended with its leaving.
/// </summary>
internal sealed class SchoolExport(IGrainHost host, Access access)
{
    public async Task<Result<byte[]>> Make(GrainId leerlab, string school, Caller caller, CancellationToken cancellation)
    {
        var documents = await host.Read(leerlab, cancellation);
        if (!documents.TryGetValue(school, out var place))
            return Refusal.Forbidden();

        var log = GrainId.Parse(documents["leerlab"].Text("log")!);
        if (!await Reads(log, school, caller, cancellation) && !documents.OfType("member").Any(member => LeftWith(place, member, school, caller)))
            return Refusal.Forbidden();

        var entries = new List<SchoolEntry>();
        await foreach (var entry in Entries(log, school, cancellation))
            entries.Add(entry);
        return SchoolZip.Write(documents["leerlab"].Text("name")!, place.Text("name")!, entries);
    }

    private async Task<bool> Reads(GrainId log, string school, Caller caller, CancellationToken cancellation) =>
        (await access.AudienceOf(log, caller.Actor, cancellation)).Holds(school);

    private static bool LeftWith(JsonElement place, JsonElement member, string school, Caller caller) =>
        member.Text("person") == caller.Person
        && member.Text("school") == school
        && Rights.Of(RoleOf(member)).ReadsOwnSchool
        && place.Text("left") is { } left
        && member.Text("end") == left;

    private async IAsyncEnumerable<SchoolEntry> Entries(
        GrainId log, string school, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = JsonSerializer.SerializeToElement(new { schools = new[] { school } });
        await foreach (var entry in Pages(log, new("entry") { Filter = filter, Take = Limits.PageMost }, cancellation))
            if (entry.Text("visibility") == "school" && entry.Text("school") == school && entry.Text("id")!.StartsWith("entry/", StringComparison.Ordinal))
                yield return new(entry, await Comments(log, entry.Text("id")!, cancellation));
    }

    private async Task<IReadOnlyList<JsonElement>> Comments(GrainId log, string entry, CancellationToken cancellation)
    {
        var comments = new List<JsonElement>();
        await foreach (var comment in Pages(log, new("comment") { Parent = entry, Take = Limits.PageMost }, cancellation))
            comments.Add(comment);
        comments.Reverse();
        return comments;
    }

    private async IAsyncEnumerable<JsonElement> Pages(
        GrainId log, PageRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (long? before = null; ;)
        {
            var page = await host.Page(log, Actor.System, request with { Before = before }, cancellation);
            if (!page.Succeeded)
                yield break;
            foreach (var document in page.Value.Docs)
                yield return JsonSerializer.Deserialize<JsonElement>(document.Span);
            if (!page.Value.More || page.Value.Next is null)
                yield break;

            before = page.Value.Next;
        }
    }

    private static Role RoleOf(JsonElement member) => JsonSerializer.Deserialize<Role>(member.GetProperty("role"));
}

internal sealed record SchoolEntry(JsonElement Entry, IReadOnlyList<JsonElement> Comments);
