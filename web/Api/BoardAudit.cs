using System.Globalization;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Audit;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api;

/// <summary>The audit trail as one board gets it: what happened in the leerlabs of its schools while they took part, and who signed in for them.</summary>
internal sealed class BoardAudit(IGrainHost host, AuditTrail trail, IAuditStore store)
{
    public async Task<string> Csv(string board, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        await trail.Settled();
        var rows = new List<AuditRow>();
        var people = new HashSet<string>();
        foreach (var leerlab in (await host.Read(StoreMark.Programme, cancellation)).OfType("leerlab"))
            await Add(rows, people, GrainId.Parse(leerlab.Text("leerlab")!), board, (from, to), cancellation);

        rows.AddRange((await store.Read("", from, to, cancellation)).Where(row => people.Contains(row.Person)));
        return Write(rows.OrderBy(row => row.At));
    }

    private async Task Add(
        List<AuditRow> rows, HashSet<string> people, GrainId leerlab, string board, (DateTimeOffset From, DateTimeOffset To) asked, CancellationToken cancellation)
    {
        var documents = await host.Read(leerlab, cancellation);
        var schools = documents.OfType("school").Where(school => school.Text("board") == board).ToArray();
        if (schools.Length == 0)
            return;

        var from = Later(asked.From, schools.Min(school => Day(school, "joined"))!.Value);
        var to = schools.Any(school => Day(school, "left") is null) ? asked.To : Earlier(asked.To, schools.Max(school => Day(school, "left"))!.Value.AddDays(1));
        foreach (var grain in new[] { $"{leerlab}", documents["leerlab"].Text("log")! })
            rows.AddRange(await store.Read(grain, from, to, cancellation));

        var ids = schools.Select(school => school.Text("school")).ToHashSet();
        people.UnionWith(documents.OfType("member").Where(member => ids.Contains(member.Text("school"))).Select(member => member.Text("person")!));
    }

    private static string Write(IEnumerable<AuditRow> rows)
    {
        var csv = new StringBuilder("at,person,what,grain,id\r\n");
        foreach (var row in rows)
            csv.Append(CultureInfo.InvariantCulture, $"{row.At.UtcDateTime:O},{Cell(row.Person)},{Cell(row.What)},{Cell(row.Grain)},{Cell(row.Id)}\r\n");
        return $"{csv}";
    }

    // Ids may come from clients: nothing in a cell may become a formula or a further cell.
    private static string Cell(string? text) =>
        text is null ? "" : $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static DateTimeOffset? Day(JsonElement school, string field) =>
        school.Text(field) is { } day ? new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero).AddHours(-2) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
