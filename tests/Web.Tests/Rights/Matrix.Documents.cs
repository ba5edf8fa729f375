namespace Leerlabs.Web.Tests.Rights;

public static partial class Matrix
{
    /// <summary>Documents: <c>kind type</c>, by page, by reset and by history alike.</summary>
    public static IReadOnlyDictionary<string, string[]> Documents { get; } = MatrixTable.Read("""
        log log                             | inside
        log access                          | nobody
        log entry                           | readers
        log entry @own-school               | own-school
        log entry @question                 | inside
        log progress                        | readers
        log open-question                   | readers
        log thread                          | readers
        log thread @own-school              | own-school
        log comment                         | readers
        log comment @own-school             | own-school
        log comment @question               | inside
        log version                         | readers
        log version @own-school             | own-school
        log version @since-shared           | own-school
        log report                          | moderators
        log upload                          | nobody
        log bytes                           | nobody
        leerlab leerlab                     | inside
        leerlab sub-question                | readers
        leerlab school                      | readers
        leerlab member                      | readers
        leerlab appointment                 | readers
        leerlab candidate                   | readers
        leerlab meeting                     | readers
        leerlab action                      | readers
        leerlab decision                    | readers
        leerlab poll                        | readers
        leerlab visit                       | nobody
        leerlab expert-request              | readers
        leerlab practice-example            | readers
        leerlab invitation                  | organisers
        leerlab invitation-secret           | nobody
        person person                       | writer
        person membership                   | writer
        person former-membership            | removed
        person candidacy                    | writer
        person visit                        | writer
        person appointment                  | writer
        person request-concept              | writer
        person example                      | writer
        person asked                        | writer
        person pool                         | adviser
        person identity                     | writer
        person session                      | writer
        person concept                      | writer
        person inbox                        | writer
        person first-link                   | nobody
        person calendar                     | writer
        person calendar-secret              | nobody
        person mark                         | writer
        person working-days                 | writer
        person notices                      | writer
        person mail-address                 | writer
        person mailing                      | writer
        person mail                         | writer
        coach coach                         | readers
        coach coaching                      | readers
        coach coaching @elsewhere           | coach organisers
        coach circle                        | nobody
        coach staff                         | nobody
        school school                       | signed-in
        school trajectory                   | signed-in
        school closed                       | signed-in
        school keeper                       | nobody
        school meeting                      | own-school elsewhere
        school action                       | own-school elsewhere
        school decision                     | own-school elsewhere
        text text                           | readers
        text base                           | readers
        text update                         | readers
        text past                           | readers
        text concept                        | readers
        text amendment                      | readers
        text member                         | nobody
        text text @answer                   | adviser keeper
        text base @answer                   | adviser keeper
        text update @answer                 | adviser keeper
        text sent @answer                   | adviser keeper
        meeting meeting                     | readers
        meeting member                      | readers
        meeting item                        | readers
        meeting attendee                    | readers
        meeting run                         | readers
        meeting action                      | readers
        meeting decision                    | readers
        poll poll                           | readers
        poll option                         | readers
        poll answer                         | readers
        poll stand-in                       | readers
        poll guest                          | readers
        poll guest-secret                   | nobody
        poll guest-address                  | organisers chair coach
        poll guest-mail                     | nobody
        poll member                         | readers
        meeting report                      | readers
        meeting addendum                    | readers
        visit visit                         | writer chair
        visit observation                   | writer chair
        visit feedback                      | writer chair
        visit access                        | writer chair
        visit member                        | nobody
        expert-request request              | readers adviser keeper
        expert-request request @own-school  | own-school adviser keeper
        expert-request request @asker       | writer adviser keeper
        expert-request question             | readers adviser keeper
        expert-request question @own-school | own-school adviser keeper
        expert-request question @asker      | writer adviser keeper
        expert-request message              | readers adviser keeper
        expert-request message @own-school  | own-school adviser keeper
        expert-request message @asker       | writer adviser keeper
        expert-request appointment          | writer adviser keeper
        expert-request check                | writer adviser keeper
        expert-request step                 | readers adviser keeper
        expert-request evaluation           | writer adviser keeper
        expert-request note                 | adviser keeper
        expert-request draft                | adviser keeper
        expert-request share                | writer adviser keeper
        expert-request along                | readers adviser keeper
        expert-request upload               | nobody
        expert-request bytes                | nobody
        expert-request circle               | nobody
        expert-request member               | nobody
        practice-example example            | readers
        practice-example part               | readers
        practice-example version            | readers
        practice-example evidence           | readers
        practice-example school             | readers
        practice-example release            | readers
        practice-example edition            | readers
        practice-example check              | readers
        practice-example editor             | readers
        practice-example member             | nobody
        expert-pool pool                    | adviser keeper manager
        expert-pool calendar                | adviser keeper manager
        expert-pool staff                   | nobody
        expert-pool expert                  | adviser keeper manager
        expert-pool expert-request          | adviser keeper manager
        expert-pool question                | adviser keeper
        expert-pool past                    | adviser keeper manager
        expert-pool past-question           | adviser keeper
        expert-pool signal                  | adviser keeper manager
        expert-pool lent                    | nobody
        library work                        | signed-in
        library edition                     | signed-in
        library origin                      | nobody
        library staff                       | nobody
        library suggestion                  | writer manager
        library suggestion-address          | nobody
        library message                     | writer
        library readings                    | writer manager
        library adoption                    | signed-in
        library adoption-wish               | nobody
        library review                      | elsewhere writer manager
        library review-wish                 | nobody
        library following                   | stranger
        directory school                    | signed-in
        directory leerlab                   | signed-in
        directory person                    | inside adviser keeper
        programme programme                 | signed-in
        programme manager                   | manager
        programme leerlab                   | manager
        programme holiday                   | signed-in
        programme template                  | signed-in
        programme theme                     | signed-in
        programme coach                     | manager
        programme team                      | manager
        programme invitation                | manager
        programme invitation-secret         | nobody
        post letter                         | nobody
        post reply-key                      | nobody
        """);

    /// <summary>Watching, by kind of grain: the frames that come are those of the documents above.</summary>
    public static IReadOnlyDictionary<string, string[]> Watches { get; } = MatrixTable.Read("""
        log                                 | inside
        leerlab                             | inside
        person                              | writer
        coach                               | readers
        school                              | signed-in
        text                                | readers
        meeting                             | readers
        poll                                | readers
        visit                               | writer chair
        expert-request                      | readers adviser keeper
        practice-example                    | readers
        expert-pool                         | adviser keeper manager
        library                             | signed-in
        directory                           | signed-in
        programme                           | signed-in
        post                                | nobody
        """);

    /// <summary>
    /// Searching: <c>kind type way</c>, a way being a field of the page's question or of its filter. A hit, and that there are more, tells that
    /// something is there.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Finds { get; } = MatrixTable.Read("""
        log entry around                    | readers
        log entry around @own-school        | own-school
        log entry around @question          | inside
        log entry kinds                     | readers
        log entry kinds @own-school         | own-school
        log entry schools                   | readers
        log entry schools @own-school       | own-school
        log entry tags                      | readers
        log entry tags @own-school          | own-school
        log entry by                        | readers
        log entry by @own-school            | own-school
        log entry pinned                    | readers
        log entry newsFor                   | readers
        log entry newsFor @own-school       | own-school
        log comment newsFor                 | readers
        log comment newsFor @own-school     | own-school
        log comment newsFor @question       | inside
        log thread parent                   | readers
        log thread parent @own-school       | own-school
        log comment parent                  | readers
        log comment parent @own-school      | own-school
        log comment parent @question        | inside
        log version parent                  | readers
        log version of                      | readers
        log version of @own-school          | own-school
        log report parent                   | moderators
        log upload around                   | nobody
        log bytes around                    | nobody
        person inbox around                 | writer
        text past around                    | readers
        expert-request message around       | readers adviser keeper
        expert-request message around @own-school | own-school adviser keeper
        expert-request message around @asker | writer adviser keeper
        expert-request upload around        | nobody
        expert-request bytes around         | nobody
        expert-request note around          | adviser keeper
        practice-example version around     | readers
        expert-pool past around             | adviser keeper manager
        expert-pool past-question around    | adviser keeper
        post letter around                  | nobody
        library work around                 | signed-in
        library work leerlab                | signed-in
        library work school                 | signed-in
        library edition around              | signed-in
        library origin around               | nobody
        library suggestion around           | writer manager
        library message around              | writer
        library readings around             | writer manager
        library adoption around             | signed-in
        library adoption-wish around        | nobody
        library review around               | elsewhere writer manager
        library review-wish around          | nobody
        library following around            | stranger
        directory school text               | signed-in
        directory school ids                | signed-in
        directory school board              | signed-in
        directory school school             | signed-in
        directory leerlab text              | signed-in
        directory leerlab ids               | signed-in
        directory leerlab leerlab           | signed-in
        directory leerlab school            | signed-in
        directory person text               | inside adviser keeper
        directory person ids                | inside adviser keeper
        directory person leerlab            | inside adviser keeper
        directory person school             | inside adviser keeper
        """);
}
