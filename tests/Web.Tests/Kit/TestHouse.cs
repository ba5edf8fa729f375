using Leerlabs.Grains;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Web.Tests.Kit;

/// <summary>The real house on a free port of this machine, with a data folder of its own: store, host, server.</summary>
public class TestHouse : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leerlabs-web-");
    private HeardStore? _store;
    private LocalGrainHost? _host;
    private WebApplication? _app;

    public IGrainHost Host => _host!;

    public IGrainStore Store => _store!;

    public Uri Address => new(_app!.Urls.Single());

    public string Folder => _folder.FullName;

    public IServiceProvider Services => _app!.Services;

    public Town Town => new(this);

    protected virtual TimeProvider Time => TimeProvider.System;

    protected virtual LocalHostOptions HostOptions => new();

    protected virtual LeerlabsOptions Change(LeerlabsOptions options) => options;

    protected virtual Task Furnish() => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        _store = new(SqliteStore.Open(Folder));
        _host = new LocalGrainHost(_store, new RuleBook(GrainKinds.All), HostOptions, Time, NullLogger<LocalGrainHost>.Instance);
        await _host.Start(CancellationToken.None);
        var free = new Rate(100_000, 100_000);
        _app = LeerlabsApp.Build(Change(new()
        {
            Host = _host,
            Store = _store,
            DataFolder = Folder,
            Urls = ["http://127.0.0.1:0"],
            Commands = free,
            Reads = free,
            Door = free,
            Time = Time,
        }));
        await _app.StartAsync();
        await Furnish();
    }

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        await _host!.DisposeAsync();
        await _store!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Someone who is not signed in.</summary>
    public Visitor Visitor() => new(Address);

    internal T Of<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
