using System.Collections.Immutable;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Oai;

/// <summary>A part of a list, and how it goes on.</summary>
/// <param name="Token">Null: this is all, and it was never more than one part. Empty text: this is the last part.</param>
internal sealed record OaiList(ImmutableArray<WorkDocument> Works, int Total, int Cursor, string? Token)
{
    public const int PerPart = 100;

    /// <exception cref="OaiException">There is nothing.</exception>
    public static OaiList Of(PublicSite site, OaiRequest request)
    {
        ImmutableArray<WorkDocument> all = [.. site.Records.Where(work => Fits(work, request))];
        ImmutableArray<WorkDocument> left = request.Token is { } token ? [.. all.Where(work => IsAfter(work, token))] : all;
        if (left.IsEmpty)
            throw request.Token is null ? new OaiException("noRecordsMatch", "There is nothing of this.") : new("badResumptionToken", "There is nothing after this.");

        ImmutableArray<WorkDocument> part = [.. left.Take(PerPart)];
        var given = request.Token?.Given ?? 0;
        return new(part, all.Length, given, part.Length < left.Length ? $"{Next(request, part[^1], given + part.Length)}" : request.Token is null ? null : "");
    }

    private static bool Fits(WorkDocument work, OaiRequest request)
    {
        var at = PublicSite.Stamp(work);
        return !(at < request.From) && !(at > request.Until) && !(request.Set is { } kind && work.WorkKind != kind);
    }

    private static bool IsAfter(WorkDocument work, OaiToken token)
    {
        var at = PublicSite.Stamp(work);
        return at > token.At || (at == token.At && string.CompareOrdinal(PublicSite.KeyOf(work), token.Key) > 0);
    }

    private static OaiToken Next(OaiRequest request, WorkDocument last, int given) => new(
        request.Verb,
        request.Prefix!,
        PublicSite.Stamp(last),
        PublicSite.KeyOf(last),
        given,
        request.From,
        request.Until,
        request.Set is { } kind ? SiteWords<WorkKind>.Of(kind) : null);
}
