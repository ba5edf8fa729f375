using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Mail;

/// <summary>Writes a mail in the person's language: who did something and where, and a link. Nothing that was written in a log stands in it.</summary>
internal sealed class MailWriter(IGrainHost host, Sentences sentences, MailLinks links, MailedCalendars calendars)
{
    private const int MostLines = 10;

    public async Task<WrittenMail> Write(MailBag bag, CancellationToken cancellation)
    {
        var calendar = await calendars.Of(bag, cancellation);
        var words = bag.Kind == "confirmation" ? Confirmation(bag) : await Notices(bag, calendar, cancellation);
        var stop = bag.Kind == "confirmation" ? null : links.Stop($"{bag.Person}");
        var id = bag.About is { } about ? $"{bag.Key}.{about.Key}.{bag.Person.Key}" : $"{bag.Key}.{bag.Person.Key}";
        return new(bag.Address!, id, words.Subject, Letterhead.Text(words), Letterhead.Html(words), stop, calendar, calendar?.Answers);
    }

    private MailWords Confirmation(MailBag bag) => new(
        bag.Language,
        Say(bag, "letter.subject.confirmation"),
        Hello(bag),
        [Say(bag, "letter.confirm")],
        new(Say(bag, "letter.confirm-link"), links.Confirm($"{bag.Person}", bag.Address!)),
        null,
        []);

    private async Task<MailWords> Notices(MailBag bag, MailedCalendar? calendar, CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var item in bag.Items.Take(MostLines))
            lines.Add(await Line(bag, item, cancellation));
        lines.AddRange(bag.Logs.Select(log => News(bag, log)));
        var subject = Subject(bag, lines);
        if (calendar?.Answers is not null)
            lines.Add(Say(bag, "letter.answer-here"));
        var only = bag is { Items: [var one], Logs: [] } ? one : (JsonElement?)null;
        return new(
            bag.Language,
            subject,
            Hello(bag),
            lines,
            new(Say(bag, "letter.open"), links.Page(only is { } single ? PathOf(single) : "/inbox")),
            Say(bag, "letter.foot"),
            [new(Say(bag, "letter.settings"), links.Page("/instellingen")), new(Say(bag, "letter.stop"), links.Stop($"{bag.Person}"))]);
    }

    private string Subject(MailBag bag, List<string> lines) => bag is { Kind: "digest", About: null }
        ? Say(bag, "letter.subject.digest")
        : bag.Items.Count == 1 ? lines[0].TrimEnd('.') : Say(bag, "letter.subject.notices.other", ("count", $"{bag.Items.Count}"));

    private async Task<string> Line(MailBag bag, JsonElement item, CancellationToken cancellation)
    {
        var by = GrainId.TryParse(item.Text("by"), out var person) ? await host.Read(person, cancellation) : null;
        var name = by?.GetValueOrDefault("person") is { ValueKind: JsonValueKind.Object } profile ? Names.Of(profile) : Say(bag, "letter.someone");
        return Say(bag, $"letter.{item.Text("kind")}", ("name", name), ("leerlab", LeerlabOf(bag, item.Text("grain"))));
    }

    private string News(MailBag bag, JsonElement log) => Say(
        bag, "letter.news", ("leerlab", LeerlabOf(bag, log.Text("log"))), ("entries", $"{log.GetProperty("entries")}"), ("comments", $"{log.GetProperty("comments")}"));

    private string LeerlabOf(MailBag bag, string? log) =>
        bag.Memberships.FirstOrDefault(membership => membership.Text("log") == log || membership.Text("leerlab") == log).Text("name")
        ?? Say(bag, log?.StartsWith("school/", StringComparison.Ordinal) == true ? "letter.own-school" : "letter.a-leerlab");

    private static string PathOf(JsonElement item) =>
        !GrainId.TryParse(item.Text("grain"), out var grain) || item.Text("entry") is not { } entry ? "/inbox" : item.Text("kind") switch
        {
            "invited" or "moved" or "cancelled" or "proposed" => $"/bijeenkomst/{entry}",
            "visit" or "visit-moved" or "visit-cancelled" => $"/lesbezoek/{entry}",
            "poll" or "poll-reminder" or "poll-complete" => $"/datumprikker/{entry}",
            "action" => grain.Kind == "school" ? $"/school/{grain.Key}" : $"/leerlab/{grain.Key}/acties",
            "suggestion" => $"/aanvulling/{entry}",
            "work-message" => $"/bericht/{entry}",
            "work-adopted" or "work-reviewed" => $"/werk/{entry}",
            "followed-published" or "followed-renewed" or "followed-adopted" => $"/bibliotheek/{entry}",
            "joined" => $"/leerlab/{grain.Key}/bijeenkomsten",
            _ when grain.Kind == "expert-request" => $"/expertvraag/{grain.Key}",
            _ when grain.Kind == "practice-example" => $"/praktijkvoorbeeld/{grain.Key}",
            _ => $"/leerlab/{grain.Key}/logboek/{entry}",
        };

    private string Hello(MailBag bag) => Say(bag, "letter.hello", ("name", bag.Profile.Text("givenName") ?? ""));

    private string Say(MailBag bag, string key, params ReadOnlySpan<(string Name, string Value)> arguments) => sentences.Say(bag.Language, key, arguments);
}
