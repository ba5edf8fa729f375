using System.Collections.Immutable;
using System.Globalization;
using Leerlabs.Grains.Library;

namespace Leerlabs.Web.Site.Oai;

/// <summary>A question of a harvester that was read and found right (OAI-PMH 2.0, 4).</summary>
internal sealed record OaiRequest(string Verb, string? Identifier, string? Prefix, DateTimeOffset? From, DateTimeOffset? Until, WorkKind? Set, OaiToken? Token)
{
    public const string Dublin = "oai_dc";
    public const string Lom = "lom";

    private static readonly ImmutableDictionary<string, (string[] Needs, string[] May)> Verbs = new Dictionary<string, (string[] Needs, string[] May)>
    {
        ["Identify"] = ([], []),
        ["ListMetadataFormats"] = ([], ["identifier"]),
        ["ListSets"] = ([], ["resumptionToken"]),
        ["GetRecord"] = (["identifier", "metadataPrefix"], []),
        ["ListRecords"] = (["metadataPrefix"], ["from", "until", "set", "resumptionToken"]),
        ["ListIdentifiers"] = (["metadataPrefix"], ["from", "until", "set", "resumptionToken"]),
    }.ToImmutableDictionary();

    /// <exception cref="OaiException">It is not right.</exception>
    public static OaiRequest Of(IReadOnlyDictionary<string, string[]> asked)
    {
        if (asked.GetValueOrDefault("verb") is not [var verb] || !Verbs.TryGetValue(verb, out var arguments))
            throw new OaiException("badVerb", "There is one verb, and it is one of the six.");

        CheckArguments(asked, arguments);
        if (One(asked, "resumptionToken") is { } token)
            return Continued(verb, token);

        var (from, until) = (Instant(asked, "from"), Instant(asked, "until"));
        if (from?.Day != until?.Day && from is not null && until is not null)
            throw Bad("from and until have the same granularity.");
        if (from?.At > until?.End)
            throw Bad("from is not after until.");
        return new(verb, One(asked, "identifier"), Known(One(asked, "metadataPrefix")), from?.At, until?.End, Kind(One(asked, "set")), null);
    }

    public static WorkKind? Kind(string? set) => set is null ? null
        : SiteWords<WorkKind>.Value(set) ?? throw new OaiException("noRecordsMatch", "There is no such set.");

    private static void CheckArguments(IReadOnlyDictionary<string, string[]> asked, (string[] Needs, string[] May) arguments)
    {
        var isAlone = asked.ContainsKey("resumptionToken");
        if (asked.Any(argument => argument.Value.Length != 1))
            throw Bad("An argument stands there more than once.");
        if (asked.Keys.Except(arguments.Needs).Except(arguments.May).Any(argument => argument != "verb"))
            throw Bad("An argument does not belong to this verb.");
        if (isAlone ? asked.Count != 2 : arguments.Needs.Any(needed => !asked.ContainsKey(needed)))
            throw Bad(isAlone ? "A resumptionToken stands alone." : "An argument is missing.");
    }

    private static OaiRequest Continued(string verb, string text) => verb != "ListSets" && OaiToken.Read(text) is { } token && token.Verb == verb
        ? new(verb, null, Known(token.Prefix), token.From, token.Until, Kind(token.Set), token)
        : throw new OaiException("badResumptionToken", "This token is not one of ours.");

    private static string? Known(string? prefix) =>
        prefix is null or Dublin or Lom ? prefix : throw new OaiException("cannotDisseminateFormat", "There are oai_dc and lom.");

    private static (DateTimeOffset At, DateTimeOffset End, bool Day)? Instant(IReadOnlyDictionary<string, string[]> asked, string name)
    {
        if (One(asked, name) is not { } text)
            return null;
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var second))
            return (second, second, false);
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day))
            return (day, day.AddDays(1).AddSeconds(-1), true);

        throw Bad($"{name} is an instant in UTC or a day.");
    }

    private static string? One(IReadOnlyDictionary<string, string[]> asked, string name) => asked.GetValueOrDefault(name)?[0];

    private static OaiException Bad(string why) => new("badArgument", why);
}
