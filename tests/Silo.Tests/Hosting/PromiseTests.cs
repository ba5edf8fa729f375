using System.Text.Json.Nodes;
using Leerlabs.Grains;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Silo.Tests.Hosting;

/// <summary>
/// A promised answer by a clock that the test moves (C26 of the comparison): asked on the last Thursday before Christmas at a theme that promises three working
/// days, so until Tuesday 5 January.
/// </summary>
public sealed class PromiseTests : IAsyncLifetime
{
    private const string Nina = "person/nina";
    private const string Co = "person/co";
    private const string Ed = "person/ed";
    private const string Sanne = "person/sanne";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Programme = new("programme", "main");
    private static readonly GrainId Pool = new("expert-pool", "privacy");
    private static readonly GrainId Request = new("expert-request", "vraag001");
    private static readonly DateTimeOffset Asked = new(2026, 12, 17, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Warned = new(2027, 1, 4, 6, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Escalated = new(2027, 1, 6, 6, 30, 0, TimeSpan.Zero);
    private static readonly RuleBook Rules = new(GrainKinds.All);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private SqliteStore _store = null!;
    private LocalGrainHost _host = null!;
    private int _commands;

    public async Task InitializeAsync()
    {
        _time.Advance(Asked - _time.GetUtcNow());
        _store = SqliteStore.Open(_folder.Path);
        _host = await Start();
        foreach (var person in new[] { Nina, Co, Ed, Sanne })
            await Send(GrainId.Parse(person), Actor.System, new Register("Iemand", "Voorbeeld", Language.Dutch, Example: false));
        await Send(Programme, Actor.System, new StartProgramme("Leerlabs", Example: false));
        await Send(Programme, Actor.System, new AddManager(Nina));
        await Send(Programme, Actor.System, new SetHolidays([new("kerst-2026", "Kerstvakantie", new(2026, 12, 19), new(2027, 1, 3), true, "bron", "2026-2027")], []));
        await Send(Programme, Actor.Person(Nina), new SetTheme("privacy", "Privacy", 3));
        await Reaches(Pool, 1);
        await Send(Pool, Actor.Person(Nina), new AddExpert(Co, Coordinator: true));
        await Send(Pool, Actor.Person(Nina), new AddExpert(Ed));
        await Send(Request, Actor.System, Born);
        await Reaches(Request, 2);
        await Send(Request, Actor.Person(Ed), new TakeRequest());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Expert_is_warned_and_the_coordinator_told_at_the_right_minute_once_and_on_no_holiday()
    {
        Assert.Equal("2027-01-05", (string?)(await Document(Request, "request"))["promised"]);
        var seq = await _store.Head(Request, None);

        await Until(Warned, seq + 1);
        await Until(Escalated, seq + 2);
        await Settled();

        Assert.Equal([Warned, Escalated], await Told(seq));
        Assert.Equal([Warned], await Late(Ed));
        Assert.Equal([Escalated], await Late(Co));
    }

    [Fact]
    public async Task Both_are_told_once_although_the_house_is_started_anew_around_each_of_them()
    {
        var seq = await _store.Head(Request, None);
        await Restart();
        await Until(Warned, seq + 1);
        await Restart();
        await Until(Escalated, seq + 2);
        await Restart();
        await Settled();

        Assert.Equal([Warned, Escalated], await Told(seq));
        Assert.Equal([Warned], await Late(Ed));
        Assert.Equal([Escalated], await Late(Co));
    }

    [Fact]
    public async Task House_that_lay_still_meanwhile_tells_it_once_when_it_is_back()
    {
        var seq = await _store.Head(Request, None);
        await _host.DisposeAsync();
        _time.Advance(Escalated.AddDays(2) - _time.GetUtcNow());
        _host = await Start();
        await Reaches(Request, seq + 2);
        await Settled();

        Assert.Single(await Late(Co));
        Assert.InRange((await Late(Ed)).Count, 0, 1);
    }

    [Fact]
    public async Task Answer_in_time_leaves_nothing_to_tell()
    {
        await Send(Request, Actor.Person(Ed), new AnswerRequest("answer-1", "Ja, met toestemming."));
        var seq = await _store.Head(Request, None);

        await Settled();

        Assert.Empty(await Told(seq));
        Assert.Empty(await Late(Co));
    }

    private static BeginRequest Born => new(
        "leerlab/dagstart", "De dagstart telt", Sanne, "privacy", new AskedQuestion("Mogen we foto's delen?"), RequestReaders.Asker, 1, []);

    /// <summary>Up to the second before nothing happens; at the moment itself it does.</summary>
    private async Task Until(DateTimeOffset moment, long seq)
    {
        _time.Advance(moment.AddSeconds(-1) - _time.GetUtcNow());
        _time.Advance(TimeSpan.FromSeconds(1));
        await Reaches(Request, seq);
    }

    /// <summary>A month later; what was due before has had its turn when a later due time has had it.</summary>
    private async Task Settled()
    {
        var other = new GrainId("expert-request", "vraag002");
        await Send(other, Actor.System, Born);
        await Reaches(other, 2);
        var seq = await _store.Head(other, None);
        _time.Advance(TimeSpan.FromDays(40));
        await Reaches(other, seq + 2);
        await Send(Request, Actor.Person(Ed), new AddNote($"settled-{++_commands}", "Gezien."));
    }

    /// <summary>When the request told that it was late, or would be.</summary>
    private async Task<List<DateTimeOffset>> Told(long after) =>
        [.. (await _store.Frames(Request, after, 100, None))
            .Where(frame => frame.Events.Any(happened => (string?)JsonNode.Parse(happened.Span)!["type"] == "lateness-told")).Select(frame => frame.At)];

    /// <summary>When a person was told of this request that it is late, or will be.</summary>
    private async Task<List<DateTimeOffset>> Late(string person)
    {
        var page = await _host.Page(GrainId.Parse(person), Actor.System, new("inbox") { Take = 200 }, None);
        return [.. page.Value!.Docs.Select(json => JsonNode.Parse(json.Span)!)
            .Where(item => (string?)item["kind"] == "expert-late" && (string?)item["grain"] == $"{Request}")
            .Select(item => DateTimeOffset.Parse((string)item["at"]!, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private async Task<JsonNode> Document(GrainId grain, string id) =>
        GrainHostJson.Objects((await _host.Open(grain, Actor.System, 0, None)).Value!.Body).Single(document => (string?)document["id"] == id);

    private async Task<LocalGrainHost> Start()
    {
        var host = new LocalGrainHost(_store, Rules, new() { IdleAfter = TimeSpan.FromDays(5), DueScan = TimeSpan.FromDays(1) }, _time, NullLogger<LocalGrainHost>.Instance);
        await host.Start(None);
        return host;
    }

    private async Task Restart()
    {
        await _host.DisposeAsync();
        _host = await Start();
    }

    private async Task Reaches(GrainId grain, long seq)
    {
        var recorder = new Recorder();
        await using var observation = await _host.Observe(grain, recorder, None);
        if (await _store.Head(grain, None) < seq)
            await recorder.Until(seq);
    }

    private async Task Send(GrainId grain, Actor actor, Command command)
    {
        var json = _host.RulesOf(grain.Kind)!.WriteCommand(command with { CommandId = $"promise-{++_commands:d8}" });
        var receipt = await _host.Send(grain, actor, json, None);
        Assert.True(receipt.Succeeded, $"{receipt.Refusal}");
    }
}
