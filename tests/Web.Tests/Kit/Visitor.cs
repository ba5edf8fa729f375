using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Leerlabs.Web.Tests.Kit;

/// <summary>A browser: cookies, and the origin that a page of ours sends along.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None };
    private HttpClient? _client;

    public CookieContainer Cookies => _handler.CookieContainer;

    public Uri Address => address;

    public string Origin => address.GetLeftPart(UriPartial.Authority);

    /// <summary>What the browser says that its person reads (RFC 9110, Accept-Language).</summary>
    public string Languages { set => Client.DefaultRequestHeaders.Add("Accept-Language", value); }

    private HttpClient Client => _client ??= new(_handler) { BaseAddress = address };

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(path);

    public Task<HttpResponseMessage> Post(string path, object? body = null) => Send(HttpMethod.Post, path, Json(body), Origin);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, string? origin, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return Client.SendAsync(request);
    }

    public async Task<JsonElement> Read(string path)
    {
        using var response = await Get(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<LiveClient> Connect() => LiveClient.Connect(address, Cookies);

    public static StringContent Json(object? body) => new(JsonSerializer.Serialize(body ?? new { }), Encoding.UTF8, "application/json");

    public void Dispose()
    {
        _client?.Dispose();
        _handler.Dispose();
    }
}
