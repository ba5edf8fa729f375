namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>What people ask of a grain, through a hub or HTTP: <see cref="IGrainHost"/> over the wire.</summary>
[Alias("leerlabs.live")]
public interface ILiveGrain : IGrainWithStringKey
{
    /// <summary>Carries no token on purpose: a caller who left never cancels a commit (design 4.1).</summary>
    [Alias("send")]
    Task<SentAnswer> Send(SendRequest request);

    [Alias("open")]
    Task<OpenedAnswer> Open(OpenRequest request);

    [Alias("page")]
    Task<PagedAnswer> Page(PagedRequest request);

    /// <returns>The audience's grants, one space between them; empty for nobody.</returns>
    [Alias("audience")]
    Task<string> AudienceOf(WireActor actor);
}
