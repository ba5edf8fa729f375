namespace Leerlabs.Web.Tests.Rights;

public static partial class Matrix
{
    /// <summary>What a browser may call on the hub; each only does what the rows above allow.</summary>
    public static IReadOnlyDictionary<string, string[]> Calls { get; } = MatrixTable.Read("""
        Watch                               | signed-in
        Unwatch                             | signed-in
        Send                                | signed-in
        Page                                | signed-in
        Here                                | signed-in
        """);

    /// <summary>Addresses. <c>anyone</c>: without signing in. Where a grain is named, the rows above say the rest.</summary>
    public static IReadOnlyDictionary<string, string[]> Addresses { get; } = MatrixTable.Read("""
        POST /api/grains/{kind}/{key}/commands       | signed-in
        GET /api/grains/{kind}/{key}/                | signed-in
        GET /api/grains/{kind}/{key}/pages/{type}    | signed-in
        GET /api/me                                  | signed-in
        GET /api/news                                | signed-in
        GET /api/time                                | signed-in
        GET /api/exports/leerlab/{leerlab}           | inside
        GET /api/exports/school/{leerlab}/{school}   | own-school
        POST /api/uploads/{log}/{upload}/            | commenters expert
        HEAD /api/uploads/{log}/{upload}/            | writer
        PATCH /api/uploads/{log}/{upload}/           | writer
        POST /api/uploads/expert-request/{request}/{upload}/  | writer adviser keeper
        HEAD /api/uploads/expert-request/{request}/{upload}/  | writer
        PATCH /api/uploads/expert-request/{request}/{upload}/ | writer
        GET /api/files/expert-request/{request}/{owner}/{file} | readers adviser keeper
        GET /api/files/{log}/{type}/{key}/{file}     | own-school
        POST /api/programme/file/look                | manager
        POST /api/programme/file/start               | manager
        GET /api/audit                               | manager
        GET /api/search                              | signed-in
        GET /api/library/search                      | signed-in anyone
        POST /api/expert-requests/{request}/names    | writer adviser keeper
        POST /api/schools/{school}/closed/look       | signed-in
        POST /api/schools/{school}/closed/take       | signed-in
        POST /api/calendar/renew                     | signed-in
        GET /api/appointments/{appointment}/calendar | writer adviser
        GET /api/meetings/{meeting}/calendar         | readers
        GET /calendar/{token}.ics                    | signed-in anyone
        GET /calendar/{token}/{leerlab}.ics          | signed-in anyone
        GET /api/school-days                         | inside
        GET /api/leerlabs/{leerlab}/slots            | inside
        GET /api/status                              | manager
        POST /api/sign-out                           | signed-in
        POST /api/sign-out-everywhere                | signed-in
        POST /api/invitations/look                   | signed-in anyone
        POST /api/invitations/accept                 | signed-in anyone
        POST /api/poll-guests/look                   | signed-in anyone
        POST /api/poll-guests/answer                 | signed-in anyone
        POST /api/mail/confirm                       | signed-in anyone
        POST /api/mail/stop                          | signed-in anyone
        POST /api/mail/inbound                       | nobody
        POST /mail/afmelden                          | signed-in anyone
        GET /bibliotheek                             | signed-in anyone
        GET /bibliotheek/{key}/{edition:int?}        | signed-in anyone
        GET /bibliotheek/atom.xml                    | signed-in anyone
        GET /factsheets                              | signed-in anyone
        GET /factsheets/{point}                      | signed-in anyone
        POST /factsheets/{point}                     | signed-in anyone
        GET /bibliotheek/{key}/contact               | signed-in anyone
        POST /bibliotheek/{key}/contact              | signed-in anyone
        GET /leerlabs                                | signed-in anyone
        GET /leerlabs/{key}                          | signed-in anyone
        GET /kaart                                   | signed-in anyone
        GET /sitemap.xml                             | signed-in anyone
        GET /robots.txt                              | signed-in anyone
        GET /oai                                     | signed-in anyone
        POST /oai                                    | signed-in anyone
        GET /demo/people                             | nobody
        POST /demo/sign-in                           | nobody
        GET /openapi/{documentName}.json             | signed-in anyone
        * /health/live                               | signed-in anyone
        * /health/ready                              | signed-in anyone
        * /live                                      | signed-in
        * /live/negotiate                            | signed-in
        * {**path}                                   | signed-in anyone
        """);
}
