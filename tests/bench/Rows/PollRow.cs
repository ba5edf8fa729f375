using System.Diagnostics;
using System.Text.Json;
using Leerlabs.Bench.Servers;
using Leerlabs.Grains.Core;

namespace Leerlabs.Bench.Rows;

/// <summary>(q) A poll of 40 dates that 100 people of 10 schools have answered: one more answer, durable and told to the leerlab where that matters; and opening it.</summary>
internal sealed class PollRow(BenchOptions options) : IRow
{
    private const int Dates = 40;
    private const int People = 100;
    private const int Schools = 10;
    private const int Answers = 300;
    private static readonly GrainId Poll = new("poll", "bench-poll-0000");

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (answer, open, first, size) = (new List<double>(), new List<double>(), new List<double>(), 0);
        for (var round = 0; round < options.Rounds; round++)
        {
            using var folder = new TemporaryFolder();
            await using var house = await InProcessHouse.Open(folder.Path, cancellation);
            var lab = (await BenchLabs.Make(house.Host, 1, People, cancellation, Schools))[0];
            await Fill(house, lab, cancellation);

            answer.Add(await P95(number => Answer(house, lab.Members[number % People], number, cancellation)));
            open.Add(await P95(number => house.Host.Open(Poll, lab.Members[number % People], 0, cancellation)));
            await house.Reopen(cancellation);
            first.Add(await Time(async () => size = (await house.Host.Open(Poll, lab.Members[0], 0, cancellation)).Value!.Body.Length));
        }

        yield return new($"(q) one answer in a poll of {Dates} dates and {People} people, p95", "ms", answer, [], "");
        yield return new($"(q) opening it, {size / 1024} KB, p95", "ms", open, [], "");
        yield return new("(q) opening it first after a start", "ms", first, [], "");
    }

    private static async Task Fill(InProcessHouse house, BenchLab lab, CancellationToken cancellation)
    {
        var day = new DateOnly(2026, 12, 1);
        var dates = Enumerable.Range(0, Dates).Select(number => new { option = Option(number), when = new { from = day.AddDays(number), to = day.AddDays(number) } });
        await Send(house, lab.Leerlab, Actor.Person("person/bench-manager"), new { type = "start-poll", poll = Poll.Key, title = "Wanneer?", options = dates.ToArray() }, cancellation);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while ((await house.Host.AudienceOf(Poll, lab.Members[0], cancellation)).IsNobody)
            await timer.WaitForNextTickAsync(cancellation);

        foreach (var person in lab.Members)
            await Send(house, Poll, person, new { type = "answer", choices = Enumerable.Range(0, Dates).Select(number => new { option = Option(number), answer = "yes" }).ToArray() }, cancellation);
    }

    private static Task Answer(InProcessHouse house, Actor person, int number, CancellationToken cancellation) => Send(
        house, Poll, person, new { type = "answer", choices = new[] { new { option = Option(number % Dates), answer = number / People % 2 == 0 ? "no" : "if-need-be" } } }, cancellation);

    private static async Task Send(InProcessHouse house, GrainId grain, Actor actor, object command, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToNode(command)!.AsObject();
        body["commandId"] = $"{Guid.CreateVersion7()}";
        var answer = await house.Host.Send(grain, actor, JsonSerializer.SerializeToUtf8Bytes(body), cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"{grain} refused: {answer.Refusal.Key}");
    }

    private static async Task<double> P95(Func<int, Task> act)
    {
        var times = new List<double>();
        for (var number = 0; number < Answers; number++)
            times.Add(await Time(() => act(number)));
        return times.Order().ElementAt(Answers * 95 / 100);
    }

    private static async Task<double> Time(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Option(int number) => $"option-{number:D4}";
}
