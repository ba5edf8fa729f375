using Leerlabs.Grains.Library;

namespace Leerlabs.Web.Site;

/// <summary>The licences by their own names and addresses.</summary>
internal static class Licences
{
    public static string Name(Licence licence) => licence == Licence.CcBySa ? "CC BY-SA 4.0" : "CC BY 4.0";

    public static string Address(Licence licence) =>
        licence == Licence.CcBySa ? "https://creativecommons.org/licenses/by-sa/4.0/" : "https://creativecommons.org/licenses/by/4.0/";
}
