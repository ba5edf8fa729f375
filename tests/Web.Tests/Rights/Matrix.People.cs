namespace Leerlabs.Web.Tests.Rights;

public static partial class Matrix
{
    /// <summary>
    /// Presence: <c>kind here</c> is who hears, named and counted, that the writer is there; <c>kind shown</c> who is named and counted themselves;
    /// <c>kind place</c> who hears at which document.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Presence { get; } = MatrixTable.Read("""
        log here                            | inside
        log shown                           | inside
        log place                           | readers
        log place @own-school               | own-school
        log place @question                 | inside
        leerlab here                        | inside
        leerlab shown                       | inside
        person here                         | nobody
        coach here                          | nobody
        school here                         | nobody
        text here                           | readers
        text shown                          | readers
        text spot                           | readers
        visit here                          | nobody
        meeting here                        | readers
        meeting shown                       | readers
        poll here                           | readers
        poll shown                          | readers
        expert-request here                 | readers adviser keeper
        expert-request shown                | readers adviser keeper
        practice-example here               | readers
        practice-example shown              | readers
        expert-pool here                    | nobody
        library here                        | nobody
        directory here                      | nobody
        programme here                      | nobody
        post here                           | nobody
        """);

    /// <summary>
    /// The inbox. <c>mention</c>: of everyone at once by the writer, who gets it; <c>answer</c>: who gets it when a colleague comments on an
    /// entry of the writer, with a co-writer, or of who has left since.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Inbox { get; } = MatrixTable.Read("""
        mention                             | readers -writer
        mention @own-school                 | own-school -writer
        mention @question                   | inside -writer
        mention @comment                    | readers -delegate
        mention @comment-own-school         | own-school -delegate
        answer                              | writer
        answer @co-writer                   | writer other
        answer @own-school                  | writer
        answer @removed                     | nobody
        moved                               | delegate
        cancelled                           | delegate
        poll                                | delegate
        poll-reminder                       | delegate
        poll-complete                       | delegate
        digest                              | delegate
        expert-asked                        | delegate
        expert-taken                        | delegate
        expert-message                      | delegate
        expert-answer                       | delegate
        expert-back                         | delegate
        expert-late                         | delegate
        expert-settled                      | delegate
        expert-appointment                  | delegate
        expert-talk                         | delegate
        expert-talk-cancelled               | delegate
        example-release                     | delegate
        example-refused                     | delegate
        example-published                   | delegate
        example-withdrawn                   | delegate
        example-edit                        | delegate
        joined                              | delegate
        suggestion                          | delegate
        work-message                        | delegate
        work-adopted                        | delegate
        work-reviewed                       | delegate
        followed-published                  | delegate
        followed-renewed                    | delegate
        followed-adopted                    | delegate
        invited                             | delegate
        proposed                            | delegate
        action                              | delegate
        visit                               | delegate
        visit-moved                         | delegate
        visit-cancelled                     | delegate
        """);
}
