using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Poll;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Polls;

/// <summary>A leerlab of six schools with one delegate each, whose manager asks for a date in a week; the clock can be put forward.</summary>
public sealed class SixSchools : TestHouse
{
    private readonly SkippingClock _clock = new();

    public Lab Lab { get; private set; } = null!;

    public string Manager { get; private set; } = null!;

    public ImmutableArray<string> Delegates { get; private set; } = [];

    public static ImmutableArray<string> Dates { get; } = [.. Enumerable.Range(1, 8).Select(number => $"option-{number}")];

    protected override TimeProvider Time => _clock;

    protected override LocalHostOptions HostOptions => new() { DueScan = TimeSpan.FromMilliseconds(100) };

    public void Wait(TimeSpan time) => _clock.Skip(time);

    /// <summary>A poll of eight dates that closes in seven days.</summary>
    public async Task<string> Ask()
    {
        var key = Town.New();
        var first = DutchDay.Of(_clock.GetUtcNow()).AddDays(30);
        var options = Dates.Select((option, number) => new NewOption(option, When.On(first.AddDays(number))));
        await Town.As(Manager, GrainId.Parse(Lab.Leerlab), new StartPoll(key, "Tweede bijeenkomst", [.. options], Deadline: _clock.GetUtcNow().AddDays(7)));
        await Town.Until($"poll/{key}", documents => documents.ContainsKey("poll"));
        return $"poll/{key}";
    }

    public Task Says(string person, string poll, Answer answer) => Town.As(person, GrainId.Parse(poll), new GiveAnswer([.. Dates.Select(date => new ChoiceWish(date, answer))]));

    public async Task<LiveClient> Connect(string person)
    {
        using var visitor = await Town.SignIn(person);
        return await visitor.Connect();
    }

    public async Task<LiveClient> Open(string person, string poll)
    {
        var client = await Connect(person);
        await client.Watch(poll);
        return client;
    }

    /// <summary>How often a kind of notice of a poll lies in someone's inbox.</summary>
    public async Task<int> Notices(string person, string poll, string kind)
    {
        var page = await Host.Page(GrainId.Parse(person), Actor.Person(person), new("inbox") { Take = 200 }, CancellationToken.None);
        return page.Value!.Docs.Select(document => JsonSerializer.Deserialize<JsonElement>(document.Span))
            .Count(document => document.Text("kind") == kind && document.Text("entry") == Grains.Core.Ids.KeyOf(poll));
    }

    protected override async Task Furnish()
    {
        await Town.StartProgramme(example: false);
        Manager = await Town.Manager("Mila");
        string[] schools = [.. Enumerable.Range(1, 6).Select(number => $"school/00aa0{number}")];
        Lab = await Town.Leerlab(Manager, schools);
        foreach (var school in schools)
            Delegates = Delegates.Add(await Town.Member(Lab, $"Afgevaardigde {school[^1]}", Role.Delegate, school));
    }
}
