using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;
using Leerlabs.Silo;
using Leerlabs.Web.Polls;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Mail;

/// <summary>Writes a mail to a guest of a poll: who asks, for which leerlab, and the guest's own link; with the outcome the date. In the language of who started the poll.</summary>
internal sealed class GuestLetters(IGrainHost host, Sentences sentences, MailLinks links, GuestLinks guests)
{
    public async Task<WrittenMail> Write(PollReading state, GuestMail mail, CancellationToken cancellation)
    {
        var poll = state.Find<PollDocument>(PollDocument.TheId)!;
        var language = (await Person(poll.Organiser, cancellation)).GetValueOrDefault("person").Text("language") ?? Sentences.Dutch;
        var words = await Words(state, poll, mail, language, cancellation);
        return new(
            state.Find<GuestAddress>(GuestAddress.IdOf(mail.Guest))!.Address,
            $"{Ids.KeyOf(mail.Id)}.{state.Grain.Key}",
            words.Subject,
            Letterhead.Text(words),
            Letterhead.Html(words),
            links.StopGuest(state.Grain, mail.Guest));
    }

    private async Task<MailWords> Words(PollReading state, PollDocument poll, GuestMail mail, string language, CancellationToken cancellation)
    {
        var guest = state.Find<Guest>(Guest.IdOf(mail.Guest))!;
        var by = (await Person(mail.By, cancellation)).TryGetValue("person", out var known) ? Names.Of(known) : Say("letter.someone");
        var line = Say($"letter.guest-{Word(mail.Kind)}", ("name", by), ("leerlab", poll.Name), ("date", Chosen(state, poll, language)));
        return new(
            language,
            line.TrimEnd('.'),
            Say("letter.hello", ("name", guest.Name)),
            mail.Kind == GuestMailKind.Invited ? [line, Say("letter.guest-about")] : [line],
            new(Say("letter.guest-open"), guests.Of(state.Grain, mail.Guest, state.Find<GuestSecret>(GuestSecret.IdOf(mail.Guest))!.TokenHash)),
            Say("letter.guest-foot", ("name", by)),
            [new(Say("letter.stop"), links.StopGuest(state.Grain, mail.Guest))]);

        string Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => sentences.Say(language, key, arguments);
    }

    private async Task<IReadOnlyDictionary<string, System.Text.Json.JsonElement>> Person(string person, CancellationToken cancellation) =>
        await host.Read(GrainId.Parse(person), cancellation);

    private static string Chosen(PollReading state, PollDocument poll, string language) =>
        poll.Chosen is { } chosen && state.Find<OptionDocument>(OptionDocument.IdOf(chosen.Option)) is { When: var when } ? DateWords.Of(when, language) : "";

    private static string Word(GuestMailKind kind) => kind switch
    {
        GuestMailKind.Invited => "invited",
        GuestMailKind.Reminder => "reminder",
        GuestMailKind.Chosen => "chosen",
        _ => "cancelled",
    };
}
