using System.Security.Cryptography;
using System.Text;
using Leerlabs.Web.Ical;
using Microsoft.Net.Http.Headers;

namespace Leerlabs.Web.Feeds;

/// <summary>A calendar over HTTP: asked again it is sent only when something else than the hour of asking changed.</summary>
internal static class CalendarAnswer
{
    public const string MediaType = "text/calendar";

    public static IResult Of(CalendarFile calendar, DateTimeOffset now, string? name = null) => new Answer(
        Encoding.UTF8.GetBytes(calendar.Write(now)),
        new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(calendar.Write(default))))[..32]}\""),
        name);

    private sealed record Answer(byte[] Body, EntityTagHeaderValue Tag, string? Name) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "private, no-cache";
            httpContext.Response.Headers["X-Robots-Tag"] = "noindex";
            return Results.Bytes(Body, $"{MediaType}; charset=utf-8", Name, entityTag: Tag).ExecuteAsync(httpContext);
        }
    }
}
