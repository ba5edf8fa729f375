using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Site;
using Leerlabs.Web.Site.Projection;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Mail;

/// <summary>Tells a visitor by one mail what became of the addition to a factsheet that they suggested, in the language of their form. After it the address is gone.</summary>
internal sealed class SuggestionRound(IGrainHost host, Sentences sentences, SiteAddress address, SiteKeeper keeper, LeerlabsOptions options)
{
    /// <exception cref="System.Net.Mail.SmtpException">The mail server could not take it now.</exception>
    public async Task Deliver(string suggestion, CancellationToken cancellation)
    {
        var told = await Find<SuggestionDocument>("suggestion", SuggestionDocument.IdOf(suggestion), cancellation);
        var to = await Find<SuggestionAddress>("suggestion-address", SuggestionAddress.IdOf(suggestion), cancellation);
        if (options.Mail is { } server && told is { State: not SuggestionState.Open } && to is not null)
            await new SmtpMailer(server).Send(await Write(suggestion, told, to, cancellation), cancellation);

        var answer = await host.Tell(LibraryRules.Main, new EndSuggestionMail(suggestion) { CommandId = $"suggestion-{suggestion}-end" }, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"A mail about a suggestion could not be noted: {answer.Refusal.Key}.");
    }

    private async Task<WrittenMail> Write(string key, SuggestionDocument suggestion, SuggestionAddress to, CancellationToken cancellation)
    {
        var title = (await keeper.Now(cancellation)).NameOfTheme(suggestion.Factsheet, to.Language);
        var line = Say(suggestion.State == SuggestionState.Taken ? "letter.suggestion-taken" : "letter.suggestion-declined", ("factsheet", title));
        var words = new MailWords(
            to.Language,
            line.TrimEnd('.'),
            Say("letter.hello", ("name", suggestion.Name ?? "")).Replace(" ,", ",", StringComparison.Ordinal),
            suggestion.Word is { } word ? [line, word] : [line],
            new(Say("letter.suggestion-open"), address.Page($"/factsheets/{suggestion.Factsheet}")),
            Say("letter.suggestion-foot"),
            []);
        return new(to.Address, $"suggestion-{key}", words.Subject, Letterhead.Text(words), Letterhead.Html(words), null);

        string Say(string text, params ReadOnlySpan<(string Name, string Value)> arguments) => sentences.Say(to.Language, text, arguments);
    }

    private async Task<T?> Find<T>(string type, string id, CancellationToken cancellation)
        where T : Document
    {
        var page = await host.Page(LibraryRules.Main, Actor.System, new(type) { Ids = [id] }, cancellation);
        var json = host.RulesOf(LibraryRules.Main.Kind)!.Documents.Single(one => one.Name == type).Json;
        return page.Succeeded ? page.Value.Docs.Select(document => (T?)System.Text.Json.JsonSerializer.Deserialize(document.Span, json)).FirstOrDefault() : null;
    }
}
