using System.Text.Json;
using System.Threading.Channels;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Post;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>Takes what lies in the post, one letter after another, as soon as it is posted. On several nodes each letter is one node's.</summary>
internal sealed class Postman(IGrainHost host, Round round, GuestRound guests, SuggestionRound suggestions, TimeProvider time, ILogger<Postman> logger) : BackgroundService, IGrainObserver
{
    private const int MostTries = 12;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames) => _bell.Writer.TryWrite(true);

    public void OnBroken(GrainId grain) => _bell.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await using var observation = await Observe(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Walk(stoppingToken);
            await Wait(stoppingToken);
        }
    }

    private async Task<IAsyncDisposable> Observe(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                return await host.Observe(PostRules.Main, this, stopping);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                logger.LogWarning(fault, "The post could not be watched");
                await Task.Delay(Rest, time, stopping);
            }
        }
    }

    /// <summary>Until something is posted, or it is time to look for what was put aside.</summary>
    private async Task Wait(CancellationToken stopping)
    {
        using var rested = new CancellationTokenSource(Rest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(rested.Token, stopping);
        try
        {
            await _bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Either it is time to look again, or the loop ends.
        }
    }

    private async Task Walk(CancellationToken stopping)
    {
        try
        {
            long? after = 0;
            while (after is { } from)
                after = await Walk(from, stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            logger.LogWarning(fault, "The post could not be read");
        }
    }

    private async Task<long?> Walk(long after, CancellationToken stopping)
    {
        var page = await host.Page(PostRules.Main, Actor.System, new("letter") { After = after, Take = Limits.PageUsual }, stopping);
        if (!page.Succeeded)
            return null;

        foreach (var json in page.Value.Docs)
        {
            using var letter = JsonDocument.Parse(json);
            await Handle(letter.RootElement.Clone(), stopping);
        }

        return page.Value.More ? page.Value.Next : null;
    }

    private async Task Handle(JsonElement letter, CancellationToken stopping)
    {
        var (key, tries) = (Ids.KeyOf(letter.Text("id")!), letter.GetProperty("tries").GetInt32());
        if (IsHeld(letter) || !(await Tell(new TakeLetter(key, time.GetUtcNow() + Patience(tries)), stopping)).Succeeded)
            return;

        try
        {
            if (tries < MostTries)
                await Deliver(GrainId.Parse(letter.Text("person")!), letter.Text("mail")!, stopping);
            await Tell(new EndLetter(key), stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            // No names and no addresses: what went wrong, and how often.
            logger.LogWarning("A mail could not be sent, try {Try}: {Fault}", tries + 1, fault.GetType().Name);
        }
    }

    /// <summary>To a person; or of a poll to its guest, or of the library to a visitor, who have no grain.</summary>
    private Task Deliver(GrainId of, string mail, CancellationToken stopping) => of.Kind switch
    {
        "poll" => guests.Deliver(of, mail, stopping),
        "library" => suggestions.Deliver(mail, stopping),
        _ => round.Deliver(of, mail, stopping),
    };

    private bool IsHeld(JsonElement letter) => letter.TryGetProperty("until", out var until) && until.GetDateTimeOffset() > time.GetUtcNow();

    private Task<Result<Receipt>> Tell(Command command, CancellationToken stopping) =>
        host.Tell(PostRules.Main, command with { CommandId = $"{Guid.CreateVersion7()}" }, stopping);

    /// <summary>Two minutes to send it, and longer after each failure.</summary>
    private static TimeSpan Patience(int tries) => TimeSpan.FromMinutes(Math.Min(60, 2 << Math.Min(tries, 5)));
}
