using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Leerlabs.Web.Edge;

/// <summary>Gives the file that the build compressed beforehand (<c>.br</c> beside it) to whoever reads Brotli.</summary>
internal static class CompressedFiles
{
    private const string Suffix = ".br";

    /// <summary>The usual ones, and what is compressed beforehand.</summary>
    public static FileExtensionContentTypeProvider Types { get; } = new() { Mappings = { [Suffix] = "application/octet-stream" } };

    public static Task Invoke(HttpContext context, RequestDelegate next, IFileProvider files)
    {
        var path = context.Request.Path.Value!;
        if (context.Request.Path.StartsWithSegments("/assets") && ReadsBrotli(context.Request) && files.GetFileInfo(path + Suffix).Exists)
            context.Request.Path = path + Suffix;
        return next(context);
    }

    /// <summary>Says what a compressed file is.</summary>
    public static void Describe(HttpContext context)
    {
        var (path, headers) = (context.Request.Path.Value!, context.Response.Headers);
        if (!path.EndsWith(Suffix, StringComparison.Ordinal) || !Types.TryGetContentType(path[..^Suffix.Length], out var type))
            return;

        headers.ContentType = type;
        headers.ContentEncoding = "br";
        headers.Vary = HeaderNames.AcceptEncoding;
    }

    private static bool ReadsBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality is null or > 0);
}
