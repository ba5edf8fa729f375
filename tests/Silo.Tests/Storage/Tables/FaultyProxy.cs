using System.Net;
using Leerlabs.Storage.Tables.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>Stands between a client and Azurite and does to each request what a test says.</summary>
public sealed class FaultyProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _service;
    private readonly Uri _target;
    private int _writes;

    private FaultyProxy(WebApplication app, Uri target)
    {
        (_app, _target) = (app, target);
        _service = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        _app.Run(Pass);
    }

    /// <summary>What happens to the n-th write (from 1 since <see cref="Restart"/>), or to a read (0).</summary>
    public Func<int, Fault> Choose { get; set; } = _ => Fault.None;

    /// <summary>Writes that came by since <see cref="Restart"/>.</summary>
    public int Writes => _writes;

    public TableConnection Connection { get; private set; } = null!;

    public static async Task<FaultyProxy> Start(TableConnection azurite)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var proxy = new FaultyProxy(builder.Build(), azurite.Endpoint);
        await proxy._app.StartAsync();
        proxy.Connection = azurite with { Endpoint = new Uri(new Uri(proxy._app.Urls.First()), azurite.Endpoint.AbsolutePath) };
        return proxy;
    }

    public void Restart(Func<int, Fault> choose) => (Choose, _writes) = (choose, 0);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _service.Dispose();
    }

    private async Task Pass(HttpContext context)
    {
        var fault = Choose(context.Request.Method == "GET" ? 0 : Interlocked.Increment(ref _writes));
        await fault.Before;
        if (!fault.Reaches)
        {
            await Answer(context, fault);
            return;
        }

        using var answer = await Ask(context);
        await fault.After;
        if (fault.Answers is null)
            await Copy(answer, context.Response);
        else
            await Answer(context, fault);
    }

    private static async Task Answer(HttpContext context, Fault fault)
    {
        if (fault.Answers is not (> 0 and var status))
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        if (fault.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds;

        await context.Response.WriteAsync("""{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}""");
    }

    private async Task<HttpResponseMessage> Ask(HttpContext context)
    {
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var address = new Uri(_target.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, value) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Length")))
            if (!request.Headers.TryAddWithoutValidation(name, value.ToArray()))
                request.Content.Headers.TryAddWithoutValidation(name, value.ToArray());

        return await _service.SendAsync(request);
    }

    private static async Task Copy(HttpResponseMessage answer, HttpResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length" or "Connection" or "Keep-Alive")))
            response.Headers[name] = values.ToArray();

        await response.Body.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
    }
}
