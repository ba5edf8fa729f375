using System.Xml.Linq;

namespace Leerlabs.Web.Site.Oai;

/// <summary>The namespaces and schemas of what is harvested.</summary>
internal static class OaiNames
{
    public static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";
    public static readonly XNamespace OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>The binding of LOM in which Edurep takes NL LOM.</summary>
    public static readonly XNamespace Lom = "http://www.imsglobal.org/xsd/imsmd_v1p2";

    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public const string OaiSchema = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
    public const string OaiDcSchema = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    public const string LomSchema = "http://www.imsglobal.org/xsd/imsmd_v1p2p4.xsd";

    public static XAttribute Schema(XNamespace name, string schema) => new(Xsi + "schemaLocation", $"{name} {schema}");
}
