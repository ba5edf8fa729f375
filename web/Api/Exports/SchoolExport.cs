using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Silo;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api.Exports;

/// <summary>
/// The own-school entries of a school in a leerlab, for the people of that school: those who may read them now, and after the school left those
/// whose role ended with its leaving. People are ids in it: their names are not the school's to take.
/// </summary>
internal sealed class SchoolExport(IGrainHost host, Access access, IAttachments attachments)
{
    public async Task<Result<Exporting>> Make(GrainId leerlab, string school, Caller caller, CancellationToken cancellation)
    {
        var documents = await host.Read(leerlab, cancellation);
        if (!documents.TryGetValue(school, out var place))
            return Refusal.Forbidden();

        var log = GrainId.Parse(documents["leerlab"].Text("log")!);
        if (!await Reads(log, school, caller, cancellation) && !documents.OfType("member").Any(member => LeftWith(place, member, school, caller)))
            return Refusal.Forbidden();

        var filter = JsonSerializer.SerializeToElement(new { schools = new[] { school } });
        var entries = new EntryPages((request, stop) => host.Page(log, Actor.System, request, stop))
            .Entries(filter, entry => entry.Text("visibility") == "school" && entry.Text("school") == school, cancellation);
        return new Exporting(log, $"{documents["leerlab"].Text("name")}\n\n{place.Text("name")}", entries, attachments, (person, _) => Task.FromResult(person));
    }

    private async Task<bool> Reads(GrainId log, string school, Caller caller, CancellationToken cancellation) =>
        (await access.AudienceOf(log, caller.Actor, cancellation)).Holds(school);

    private static bool LeftWith(JsonElement place, JsonElement member, string school, Caller caller) =>
        member.Text("person") == caller.Person
        && member.Text("school") == school
        && Rights.Of(RoleOf(member)).ReadsOwnSchool
        && place.Text("left") is { } left
        && member.Text("end") == left;

    private static Role RoleOf(JsonElement member) => JsonSerializer.Deserialize<Role>(member.GetProperty("role"));
}
