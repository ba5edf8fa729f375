using Leerlabs.Web.Api;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Edge;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Files;
using Leerlabs.Web.Live;
using Leerlabs.Web.Mail;
using Leerlabs.Web.Planning;
using Leerlabs.Web.Polls;
using Leerlabs.Web.Search;
using Leerlabs.Web.Sharing;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Site;
using Leerlabs.Web.Telemetry;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web;

/// <summary>The web application: how people reach the grains.</summary>
public static class LeerlabsApp
{
    /// <summary>Builds the application; the caller starts and stops it.</summary>
    public static WebApplication Build(LeerlabsOptions options)
    {
        options.Validate();
        var builder = WebApplication.CreateEmptyBuilder(new() { WebRootPath = options.WebRoot });
        builder.AddEdge(options);
        builder.AddTelemetry(options);
        builder.Services
            .AddSingleton(options).AddSingleton(options.Host).AddSingleton(options.Time)
            .AddTexts()
            .AddSignIn(options)
            .AddAudit(options)
            .AddLive()
            .AddSearch(options)
            .AddFiles(options)
            .AddMail()
            .AddPlanning()
            .AddFeeds()
            .AddPolls()
            .AddSite()
            .AddSharing()
            .AddApi();

        var app = builder.Build();
        app.UseEdge(options);
        app.UseSignIn();
        app.MapLive();
        app.MapApi();
        app.MapDoors();
        app.MapMail();
        app.MapFeeds();
        app.MapPollGuests();
        app.MapLibrarySearch();
        app.MapSite();
        app.MapEdge();
        return app;
    }
}
