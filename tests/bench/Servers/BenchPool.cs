using System.Globalization;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Bench.Servers;

/// <summary>A theme of the expertpool to measure in: experts, and requests that the delegates of its leerlabs asked in turn.</summary>
internal static class BenchPool
{
    public const int Experts = 40;
    public const int Requests = 2_000;
    public const string Grain = "expert-pool/meten";

    public static string Expert(int number) => string.Create(CultureInfo.InvariantCulture, $"person/bench-expert-{number:D2}");

    public static string Request(int number) => string.Create(CultureInfo.InvariantCulture, $"bench-request-{number:D4}");

    public static async Task Make(IGrainHost host, IReadOnlyList<BenchLab> labs, CancellationToken cancellation)
    {
        var manager = Actor.Person("person/bench-manager");
        await Send(host, "programme/main", manager, """{"type":"set-theme","theme":"meten","name":"Meten","days":5}""", cancellation);
        await Let(host, Grain, manager, cancellation);
        for (var expert = 0; expert < Experts; expert++)
        {
            await Send(host, Expert(expert), Actor.System, """{"type":"register","givenName":"Meter","surname":"Expert","language":"nl","example":true}""", cancellation);
            await Send(host, Grain, manager, $$"""{"type":"add-expert","person":"{{Expert(expert)}}"}""", cancellation);
        }

        var askers = labs.SelectMany(lab => lab.Members.Select(member => (lab.Leerlab, Member: member))).ToArray();
        foreach (var batch in Enumerable.Range(0, Requests).Chunk(50))
            await Task.WhenAll(batch.Select(number => Send(
                host, $"{askers[number % askers.Length].Leerlab}", askers[number % askers.Length].Member,
                $$"""{"type":"ask-expert","request":"{{Request(number)}}","theme":"meten","readers":"lab","question":{"text":"Hoe meten we {{number}}?"} }""", cancellation)));
        foreach (var number in Enumerable.Range(0, Requests))
            await Let(host, $"expert-request/{Request(number)}", Actor.Person(Expert(0)), cancellation);
    }

    /// <summary>Waits until a grain lets someone in.</summary>
    private static async Task Let(IGrainHost host, string grain, Actor actor, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while ((await host.AudienceOf(GrainId.Parse(grain), actor, cancellation)).IsNobody)
            await timer.WaitForNextTickAsync(cancellation);
    }

    private static async Task Send(IGrainHost host, string grain, Actor by, string command, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"commandId":"{{Guid.CreateVersion7()}}",{{command[1..]}}""");
        var answer = await host.Send(GrainId.Parse(grain), by, body, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"{grain} refused {command}: {answer.Refusal.Key}");
    }
}
