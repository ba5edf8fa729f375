using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Poll;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Polls;

/// <summary>A leerlab with polls in it.</summary>
public sealed class PollHouse : LabHouse
{
    public const string First = "option-1";

    /// <summary>A poll with so many dates, started by the manager.</summary>
    public async Task<string> Start(int dates = 8, bool everyone = false)
    {
        var key = Town.New();
        var options = Enumerable.Range(1, dates).Select(number => new NewOption($"option-{number}", When.On(new DateOnly(2026, 12, 1).AddDays(number))));
        await Town.As(Lab.Manager, GrainId.Parse(Lab.Leerlab), new StartPoll(key, "Tweede bijeenkomst", [.. options], Everyone: everyone));
        await Town.Until($"poll/{key}", documents => documents.ContainsKey("poll"));
        return $"poll/{key}";
    }

    public async Task<(string Guest, string Token)> Invite(string poll)
    {
        var (guest, token) = (Town.New(), Token());
        await Town.As(Lab.Manager, GrainId.Parse(poll), new InviteGuest(guest, "Els Bakker", HashOf(token)));
        return (guest, token);
    }

    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static async Task<JsonElement> Look(Visitor visitor, string poll, (string Guest, string Token) link, long? after = null)
    {
        using var response = await visitor.Post("/api/poll-guests/look", new { poll = Grains.Core.Ids.KeyOf(poll), guest = link.Guest, token = link.Token, after });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public static Task<HttpResponseMessage> Answer(Visitor visitor, string poll, (string Guest, string Token) link, string answer, string? commandId = null) => visitor.Post(
        "/api/poll-guests/answer",
        new { poll = Grains.Core.Ids.KeyOf(poll), guest = link.Guest, token = link.Token, commandId = commandId ?? Town.New(), choices = new[] { new { option = First, answer } } });
}
