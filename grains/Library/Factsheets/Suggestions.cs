using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Post;

namespace Leerlabs.Grains.Library;

/// <summary>Additions that people suggest, and what becomes of them. Whoever suggested one hears it: in the inbox, or by one mail.</summary>
internal static class Suggestions
{
    private static readonly ImmutableArray<SectionName> Sections = [SectionName.Research, SectionName.Examples, SectionName.Tools];

    public static IEnumerable<Need> Needs(Command command) => command switch
    {
        PutSuggestion put => [new(SuggestionDocument.IdOf(put.Suggestion))],
        TakeSuggestion take => [new(SuggestionDocument.IdOf(take.Suggestion)), new(EditionDocument.IdOf(take.Factsheet, take.Edition))],
        DeclineSuggestion decline => [new(SuggestionDocument.IdOf(decline.Suggestion))],
        _ => [],
    };

    public static Decision Put(IState state, PutSuggestion fact)
    {
        if (state.Find<SuggestionDocument>(SuggestionDocument.IdOf(fact.Suggestion)) is not null)
            return Decision.Nothing;

        var refusal = Check.NewId(fact.Suggestion, "suggestion")
            ?? (Factsheets.Find(state, fact.Factsheet) is { WorkKind: WorkKind.Factsheet, State: WorkState.Public } ? null : Refusal.NotFound())
            ?? (Sections.Contains(fact.Section) ? null : Refusal.Invalid("factsheet-sections-wrong", "section"))
            ?? Check.Text(fact.Text, "text")
            ?? Check.LineOrNone(fact.Url, "url", Limits.Paragraph)
            ?? Check.LineOrNone(fact.Name, "name", Limits.Name)
            ?? (Texts.OrNone(fact.Url) is not { } url || IsAddress(url) ? null : Refusal.Invalid("link-wrong", "url"))
            ?? (Texts.OrNone(fact.Mail) is not { } mail ? null : Check.MailAddress(mail, "mail"));
        return refusal is not null ? refusal : new SuggestionPut(fact.Suggestion, fact.Factsheet, fact);
    }

    public static Decision Take(IState state, TakeSuggestion asked)
    {
        if (Open(state, asked.Suggestion) is not { Succeeded: true, Value: { } suggestion })
            return Open(state, asked.Suggestion).Refusal!;
        if ((Check.Text(asked.Text, "text") ?? Check.AtMost(asked.Word, "word")) is { } refusal)
            return refusal;

        var edition = Factsheets.With(state, suggestion.Factsheet, asked.Edition, suggestion.Section, asked.Text.Trim());
        return edition.Succeeded
            ? Decision.Accept(edition.Value, new SuggestionHandled(asked.Suggestion, true, Texts.OrNone(asked.Word)))
            : edition.Refusal;
    }

    public static Decision Decline(IState state, DeclineSuggestion asked) =>
        Open(state, asked.Suggestion) is { Succeeded: false, Refusal: { } refusal } ? refusal
        : Check.Text(asked.Word, "word") is { } wrong ? wrong
        : new SuggestionHandled(asked.Suggestion, false, asked.Word.Trim());

    public static Decision End(IState state, EndSuggestionMail fact) =>
        state.Find<SuggestionAddress>(SuggestionAddress.IdOf(fact.Suggestion)) is null ? Decision.Nothing : new SuggestionMailEnded(fact.Suggestion);

    public static Changes Apply(SuggestionPut put, Stamp stamp)
    {
        var (fact, mail) = (put.Fact, put.Fact.By is null ? Texts.OrNone(put.Fact.Mail) : null);
        var suggestion = new SuggestionDocument
        {
            Id = SuggestionDocument.IdOf(put.Suggestion),
            Factsheet = put.Factsheet,
            Section = fact.Section,
            Text = fact.Text.Trim(),
            Url = Texts.OrNone(fact.Url),
            Name = Texts.OrNone(fact.Name),
            By = fact.By,
            At = stamp.At,
            State = SuggestionState.Open,
            WantsToHear = fact.By is not null || mail is not null ? true : null,
        };
        return mail is null ? Changes.Put(suggestion) : Changes.Put(
            suggestion,
            new SuggestionAddress { Id = SuggestionAddress.IdOf(put.Suggestion), Address = mail, Language = fact.Language ?? "nl" });
    }

    public static Changes Apply(IState state, SuggestionHandled handled, Stamp stamp)
    {
        var suggestion = state.Find<SuggestionDocument>(SuggestionDocument.IdOf(handled.Suggestion))! with
        {
            State = handled.Taken ? SuggestionState.Taken : SuggestionState.Declined,
            Word = handled.Word,
            HandledBy = stamp.By,
            Handled = stamp.At,
        };
        return Changes.Put(suggestion) with { Messages = [.. Tell(state, suggestion, handled.Suggestion, stamp)] };
    }

    public static Changes Apply(SuggestionMailEnded ended)
    {
        var address = SuggestionAddress.IdOf(ended.Suggestion);
        return new Changes { Deletes = [address], Erases = [address] };
    }

    private static IEnumerable<Message> Tell(IState state, SuggestionDocument suggestion, string key, Stamp stamp)
    {
        if (suggestion.By is { } person)
            yield return new(GrainId.Parse(person), new Notify($"suggestion-{key}", InboxKind.Suggestion, state.Grain.ToString(), key, stamp.By, stamp.At));
        else if (state.Find<SuggestionAddress>(SuggestionAddress.IdOf(key)) is not null)
            yield return new(PostRules.Main, new PostLetter($"suggestion-{key}", state.Grain.ToString(), key));
    }

    private static Result<SuggestionDocument> Open(IState state, string key) => state.Find<SuggestionDocument>(SuggestionDocument.IdOf(key)) switch
    {
        null => Refusal.NotFound(),
        { State: SuggestionState.Open } open => open,
        _ => Refusal.Conflict("suggestion-handled"),
    };

    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http");
}
