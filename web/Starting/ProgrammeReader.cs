using System.Collections.Concurrent;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Starting;

/// <summary>Reads from the grains what a file names.</summary>
internal sealed class ProgrammeReader(IGrainHost host)
{
    private const int AtOnce = 64;
    private static readonly GrainId Directory = new("directory", "main");

    public async Task<KnownProgramme> Read(StartFile file, CancellationToken cancellation)
    {
        var programme = await host.Read(StoreMark.Programme, cancellation);
        var example = programme.TryGetValue("programme", out var mark) && mark.GetProperty("example").GetBoolean();
        var schools = await Schools(file, cancellation);
        return new(example, await Leerlabs(programme, file, cancellation), schools, await People(file, schools, cancellation));
    }

    private async Task<Dictionary<string, KnownLeerlab>> Leerlabs(IReadOnlyDictionary<string, JsonElement> programme, StartFile file, CancellationToken cancellation)
    {
        var named = file.Rows.Select(row => FoldedText.Fold(row.Leerlab)).ToHashSet();
        var known = new Dictionary<string, KnownLeerlab>();
        foreach (var leerlab in programme.OfType("leerlab"))
        {
            var (id, name) = (leerlab.Text("leerlab")!, leerlab.Text("name")!);
            if (named.Contains(FoldedText.Fold(name)))
                known[FoldedText.Fold(name)] = KnownLeerlab.Of(id, name, (await host.Read(GrainId.Parse(id), cancellation)).Values);
        }

        return known;
    }

    private async Task<IReadOnlyDictionary<string, KnownPlace>> Schools(StartFile file, CancellationToken cancellation)
    {
        var known = new ConcurrentDictionary<string, KnownPlace>();
        await Each(file.Rows.Select(row => row.School?.Code).OfType<string>(), async (code, stop) =>
        {
            if (await School(code, stop) is { } school)
                known[code] = school;
        }, cancellation);
        return known;
    }

    private async Task<KnownPlace?> School(string code, CancellationToken cancellation)
    {
        var whole = code.Length == 6 ? code : await OnlyBranch(code, cancellation);
        return whole is not null && (await host.Read(new("school", whole.ToLowerInvariant()), cancellation)).TryGetValue("school", out var school)
            ? new(whole, school.Text("shortName")!, school.Text("place")!, school.Text("board"))
            : null;
    }

    // A BRIN with more than one branch does not say which one.
    private async Task<string?> OnlyBranch(string brin, CancellationToken cancellation)
    {
        var filter = JsonSerializer.SerializeToElement(new { text = brin });
        var page = await host.Page(Directory, Actor.System, new("school") { Filter = filter, Take = Limits.PageMost }, cancellation);
        var codes = (page.Value?.Docs ?? []).Select(document => Ids.KeyOf(JsonSerializer.Deserialize<JsonElement>(document.Span).Text("id")!).ToUpperInvariant());
        return codes.Where(code => code.StartsWith(brin, StringComparison.Ordinal)).ToList() is [var only] ? only : null;
    }

    private async Task<HashSet<string>> People(StartFile file, IReadOnlyDictionary<string, KnownPlace> schools, CancellationToken cancellation)
    {
        var known = new ConcurrentBag<string>();
        await Each(file.Rows.Select(row => IdOf(row, schools)).OfType<string>(), async (person, stop) =>
        {
            if ((await host.Read(GrainId.Parse(person), stop)).ContainsKey("person"))
                known.Add(person);
        }, cancellation);
        return [.. known];
    }

    private static string? IdOf(StartRow row, IReadOnlyDictionary<string, KnownPlace> schools) =>
        row.Person is not { } person ? null
        : StartKeys.Person(person, row.School is { } school ? (schools.GetValueOrDefault(school.Code)?.Id ?? $"school/{school.Code.ToLowerInvariant()}") : null);

    private static Task Each(IEnumerable<string> ids, Func<string, CancellationToken, ValueTask> read, CancellationToken cancellation) =>
        Parallel.ForEachAsync(ids.Distinct(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, read);
}
