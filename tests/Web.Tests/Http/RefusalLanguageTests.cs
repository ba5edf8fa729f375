using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Http;

/// <summary>Whatever the API refuses, it says so in the language of who asks, as a problem (C39).</summary>
public sealed partial class RefusalLanguageTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly Dictionary<string, Dictionary<string, string>> Catalogues =
        new[] { "nl", "en" }.ToDictionary(language => language, Catalogue);

    public static TheoryData<string> Rows => [.. Matrix.Addresses.Keys.Where(row => row.Contains(" /api/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Address_refuses_in_the_language_of_who_asks(string row)
    {
        var refused = 0;
        foreach (var (language, browser, visitor) in await Everyone())
            using (visitor)
                foreach (var (isAtTheGate, request) in Requests(row, visitor))
                    using (var response = await request())
                        refused += await Refuses(response, isAtTheGate ? browser : language) ? 1 : 0;

        Assert.True(refused > 0, $"{row} refused nobody.");
    }

    [Fact]
    public async Task Hub_refuses_in_the_language_of_who_calls()
    {
        foreach (var (language, person) in new[] { ("nl", house.Sanne), ("en", house.Emma) })
        {
            await using var client = await house.Connect(person);

            var refused = await Assert.ThrowsAsync<RefusedException>(() => client.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "")));

            AssertSays(language, refused.Refusal);
        }
    }

    /// <summary>Strangers are spoken to as their browser asks, people as they chose.</summary>
    private async Task<(string Language, string Browser, Visitor Visitor)[]> Everyone() =>
    [
        ("nl", "nl", Speaking("nl-NL,nl;q=0.9,en;q=0.8", house.Visitor())),
        ("en", "en", Speaking("en-GB,en;q=0.9", house.Visitor())),
        ("nl", "nl", Speaking("fr", house.Visitor())),
        ("nl", "en", Speaking("en", await house.Town.SignIn(house.Sanne))),
        ("en", "nl", Speaking("nl", await house.Town.SignIn(house.Emma))),
    ];

    private static Visitor Speaking(string languages, Visitor visitor)
    {
        visitor.Languages = languages;
        return visitor;
    }

    /// <summary>As it should not be: rubbish, another site, a form, and a grain that is not there. What comes from elsewhere is stopped at the gate, before anyone asks who it is.</summary>
    private static IEnumerable<(bool IsAtTheGate, Func<Task<HttpResponseMessage>> Request)> Requests(string row, Visitor visitor)
    {
        var (method, path) = (new HttpMethod(row.Split(' ')[0]), Hole().Replace(row.Split(' ')[1], "niets"));
        if (method == HttpMethod.Get || method == HttpMethod.Head)
        {
            yield return (false, () => visitor.Get(path.Replace("niets/niets", "log/nergens", StringComparison.Ordinal)));
            yield return (false, () => visitor.Get($"{path}/niets"));
            yield return (false, () => visitor.Get($"{path}?after=x&take=x&filter=x&from=x"));
            yield break;
        }

        yield return (true, () => visitor.Send(method, path, Visitor.Json(new { }), "https://elders.example"));
        yield return (true, () => visitor.Send(method, path, new StringContent("{}", Encoding.UTF8, "text/plain"), visitor.Origin));
        yield return (false, () => visitor.Send(HttpMethod.Delete, path, Visitor.Json(new { }), visitor.Origin));
        // Last, because it may sign out; whoever did so is a stranger again.
        yield return (false, () => visitor.Send(method, path, new StringContent("geen json", Encoding.UTF8, "application/json"), visitor.Origin));
        yield return (row.Contains("/sign-out", StringComparison.Ordinal), () => visitor.Send(method, path, Visitor.Json(new { }), visitor.Origin));
    }

    private static async Task<bool> Refuses(HttpResponseMessage response, string language)
    {
        if ((int)response.StatusCode < 400)
            return false;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.Equal(problem.GetProperty("message").GetString(), problem.GetProperty("title").GetString());
        AssertSays(language, problem);
        return true;
    }

    private static void AssertSays(string language, JsonElement refusal)
    {
        var sentence = Catalogues[language][$"refusal.{refusal.GetProperty("key").GetString()}"];
        var wanted = string.Join(".+", Hole().Split(sentence).Select(Regex.Escape));

        Assert.Matches($"^{wanted}$", refusal.GetProperty("message").GetString());
    }

    private static Dictionary<string, string> Catalogue(string language)
    {
        using var stream = typeof(LeerlabsApp).Assembly.GetManifestResourceStream($"Leerlabs.Web.Texts.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [GeneratedRegex(@"\{[*\w]+\}")]
    private static partial Regex Hole();
}
