namespace Leerlabs.Web.Site.Oai;

/// <summary>An error condition of OAI-PMH: it is answered with status 200, and thrown so that reading a question stays a straight line.</summary>
internal sealed class OaiException(string code, string message) : Exception(message)
{
    public string Code => code;
}
