using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api.Exports;

/// <summary>Everything that a person may read in the log of a leerlab, no more: each page is read with that person's own rights.</summary>
internal sealed class LeerlabExport(IGrainHost host, Access access, IAttachments attachments)
{
    private static readonly GrainId Directory = new("directory", "main");

    public async Task<Result<Exporting>> Make(GrainId leerlab, Caller caller, CancellationToken cancellation)
    {
        var documents = await host.Read(leerlab, cancellation);
        if (!documents.TryGetValue("leerlab", out var known) || !GrainId.TryParse(known.Text("log"), out var log))
            return Refusal.Forbidden();
        if ((await access.AudienceOf(log, caller.Actor, cancellation)).IsNobody)
            return Refusal.Forbidden();

        var pages = new EntryPages((request, stop) => access.Page(log, caller.Actor, request, stop));
        return new Exporting(log, known.Text("name")!, pages.Entries(null, _ => true, cancellation), attachments, new Called(host, caller).Name);
    }

    /// <summary>The names of people, asked once each with the rights of who exports.</summary>
    private sealed class Called(IGrainHost host, Caller caller)
    {
        private readonly Dictionary<string, string> _names = [];

        public async Task<string> Name(string person, CancellationToken cancellation)
        {
            if (_names.TryGetValue(person, out var name))
                return name;

            var filter = JsonSerializer.SerializeToElement(new { ids = new[] { person } });
            var found = await host.Page(Directory, caller.Actor, new("person") { Filter = filter, Take = 1 }, cancellation);
            return _names[person] = found.Succeeded && found.Value.Docs is [var document, ..] ? Names.Of(JsonSerializer.Deserialize<JsonElement>(document.Span)) : person;
        }
    }
}
