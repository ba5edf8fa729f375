using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Site.Writing;

/// <summary>A page of a work with a form under it. What was filled in stays when it was refused.</summary>
public abstract class FormPage : WorkPage
{
    /// <summary>Why it was not sent, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>The field that it is about.</summary>
    public string? Wrong { get; private set; }

    public bool IsSent { get; private set; }

    public string Field(string name) => HttpMethods.IsPost(Request.Method) && !IsSent ? $"{Request.Form[name]}" : "";

    private protected async Task Send(Func<string?, LibraryFact> make)
    {
        // A page with an answer to one person is nobody else's.
        Response.Headers.CacheControl = "no-store";
        if (await Of<Letterbox>().Post(HttpContext, make, HttpContext.RequestAborted) is not { } refusal)
        {
            IsSent = true;
            return;
        }

        (Problem, Wrong) = (Of<Sentences>().Of(refusal, Language), refusal.Field);
        Response.StatusCode = refusal.Code == RefusalCode.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
    }

    private protected static string NewKey() => $"{Guid.CreateVersion7()}";
}
