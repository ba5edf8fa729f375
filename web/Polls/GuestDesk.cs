using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;
using Leerlabs.Silo;
using Leerlabs.Web.Live;

namespace Leerlabs.Web.Polls;

/// <summary>
/// Guests of a poll. Who holds the token of a link is its guest, and sees and answers nothing else; an unknown guest and a wrong token are one.
/// </summary>
internal sealed class GuestDesk(IGrainHost host, GuestLinks links, TimeProvider time)
{
    /// <summary>How long a guest waits for something new before asking again: shorter than what proxies cut off.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);

    public async Task<Result<GuestView>> Look(LookRequest request, CancellationToken cancellation)
    {
        if (request.Place() is not { } poll)
            return Unknown;
        if (request.After is not { } after)
            return await Look(request, poll, cancellation);

        var news = new News();
        await using var observation = await host.Observe(poll, news, cancellation);
        var view = await Look(request, poll, cancellation);
        if (!view.Succeeded || view.Value.Seq > after)
            return view;

        await news.Come(Wait, time, cancellation);
        return await Look(request, poll, cancellation);
    }

    public async Task<Result<Receipt>> Answer(GuestAnswerRequest request, CancellationToken cancellation)
    {
        if (request.Place() is not { } poll)
            return Unknown;

        var guest = await Guest(request, poll, cancellation);
        if (!guest.Succeeded)
            return guest.Refusal;

        // All guests act through the house: what one of them sent is never another's.
        var commandId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Guest}\n{request.CommandId}")))[..32];
        var command = JsonSerializer.SerializeToUtf8Bytes(
            new { type = "answer-guest", commandId, guest = request.Guest, tokenHash = links.HashOf(request), choices = request.Choices, remark = request.Remark },
            WireJson.Options);
        return Ids.IsNew(request.CommandId) ? await host.Send(poll, Actor.System, command, cancellation) : Refusal.Invalid("id-wrong", "commandId");
    }

    private static Refusal Unknown => Refusal.NotFound("poll-guest-unknown");

    private async Task<Result<GuestView>> Look(GuestKey key, GrainId poll, CancellationToken cancellation)
    {
        var guest = await Guest(key, poll, cancellation);
        return guest.Succeeded ? GuestView.Of(guest.Value.State, guest.Value.Guest, time.GetUtcNow()) : guest.Refusal;
    }

    private async Task<Result<(PollReading State, Guest Guest)>> Guest(GuestKey key, GrainId poll, CancellationToken cancellation)
    {
        var state = await PollReading.Of(host, poll, cancellation);
        var secret = state?.Find<GuestSecret>(GuestSecret.IdOf(key.Guest));
        return secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secret.TokenHash), Encoding.ASCII.GetBytes(links.HashOf(key)))
            ? (state!, state!.Find<Guest>(Grains.Poll.Guest.IdOf(key.Guest))!)
            : Unknown;
    }

    private sealed class News : IGrainObserver
    {
        private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames) => _came.TrySetResult();

        public void OnBroken(GrainId grain) => _came.TrySetResult();

        public async Task Come(TimeSpan most, TimeProvider time, CancellationToken cancellation)
        {
            try
            {
                await _came.Task.WaitAsync(most, time, cancellation);
            }
            catch (TimeoutException)
            {
                // Nothing new: the guest hears so and asks again.
            }
        }
    }
}
