using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

public sealed class AddressRightsTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    public static TheoryData<string> Rows => [.. Matrix.Addresses.Keys.Where(row => !row.EndsWith("/live", StringComparison.Ordinal))];

    public static TheoryData<string> Calls => [.. Matrix.Calls.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Address_answers_whom_the_matrix_names_and_refuses_everyone_else(string row)
    {
        var wrong = new List<string>();
        foreach (var name in Cast.SignedIn.Append("anyone"))
            if (await Status(row, name) is var status && IsRefused(row, status) == Matrix.Addresses[row].Contains(name))
                wrong.Add($"{name}: {status}");

        Assert.True(wrong.Count == 0, $"{row}: {string.Join("; ", wrong)}");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Hub_is_closed_to_who_is_not_signed_in(string call)
    {
        Assert.DoesNotContain("anyone", Matrix.Calls[call]);

        using var anyone = house.Visitor();

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(anyone.Connect);
    }

    private static readonly string[] PublicPages = ["/bibliotheek/", "/factsheets/", "/leerlabs/"];

    // An invitation, a public page or a page of the application that is not there is an answer; an address that does not exist is none.
    private static bool IsRefused(string row, int status) =>
        status is 401 or 403 || (status == 404 && !row.Contains("/invitations/", StringComparison.Ordinal) && !row.Contains("**", StringComparison.Ordinal) && !PublicPages.Any(row.Contains));

    private async Task<int> Status(string row, string name)
    {
        var file = row.Contains("/expert-request/", StringComparison.Ordinal) ? await ExpertRequests.WithFile(house) : "";
        var appointment = row.Contains("{appointment}", StringComparison.Ordinal) ? await ExpertRequests.Offered(house, picked: true) : "";
        var (method, path) = (row.Split(' ')[0], await FilePath(Path(row.Split(' ')[1], name).Replace("{appointment}", appointment, StringComparison.Ordinal).Replace("{owner}/{file}", $"question/{file}", StringComparison.Ordinal), row));
        using var visitor = name == "anyone" ? house.Visitor() : await house.Town.SignIn(house.Cast[name]);
        using var response = method is "HEAD" or "PATCH" ? await Piece(visitor, method, path) : method == "GET" || path.StartsWith("/health", StringComparison.Ordinal) || path == "/iets"
            ? await visitor.Get(path)
            : await visitor.Post(path, new { size = 1, grain = house.Lab.Leerlab, invitation = "niet-die", token = "x", person = house.Cast["writer"], type = "mark-read", commandId = Town.New(), file = "bGVlcmxhYjt2cmFhZ3N0dWsK", texts = new[] { "Tekst" } });
        return (int)response.StatusCode;
    }

    // The writer's upload, and a file of an own-school entry of theirs; who announces one makes up its key.
    private async Task<string> FilePath(string path, string row)
    {
        var bringing = path.Contains("{upload}", StringComparison.Ordinal) && !row.StartsWith("POST", StringComparison.Ordinal);
        var upload = !bringing ? Town.New() : row.Contains("/expert-request/", StringComparison.Ordinal) ? await ExpertRequests.Upload(house) : await house.Upload();
        var (entry, file) = path.Contains("{file}", StringComparison.Ordinal) ? await house.EntryWithBytes() : ("", "");
        return path.Replace("{log}", house.Lab.Key, StringComparison.Ordinal).Replace("{upload}", upload, StringComparison.Ordinal)
            .Replace("{type}/{key}/{file}", $"entry/{entry}/{file}", StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Piece(Visitor visitor, string method, string path)
    {
        var content = new ByteArrayContent([]);
        content.Headers.ContentType = new("application/offset+octet-stream");
        return visitor.Send(new(method), path, method == "HEAD" ? null : content, visitor.Origin, ("Upload-Offset", "1"));
    }

    private string Path(string pattern, string name) => pattern
        .Replace("{kind}/{key}", name == "anyone" ? house.Cast["writer"] : house.Cast[name], StringComparison.Ordinal)
        .Replace("{leerlab}", house.Lab.Key, StringComparison.Ordinal)
        .Replace("{request}", house.Request["expert-request/".Length..], StringComparison.Ordinal)
        .Replace("{school}", "00aa01", StringComparison.Ordinal)
        .Replace("{meeting}", house.Meeting[8..], StringComparison.Ordinal)
        .Replace("{token}", house.Calendar, StringComparison.Ordinal)
        .Replace("pages/{type}", "pages/inbox", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{**path}", "/iets", StringComparison.Ordinal)
        + (pattern == "/api/school-days" ? $"?leerlab={house.Lab.Key}&from=2026-11-02&to=2026-11-06" : "")
        + (pattern.EndsWith("/slots", StringComparison.Ordinal) ? "?from=2026-11-02&to=2026-11-06" : "")
        + (pattern == "/api/audit" ? "?board=12345" : "")
        + (pattern == "/live/negotiate" ? "?negotiateVersion=1" : "");
}
