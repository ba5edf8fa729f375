namespace Leerlabs.Web.Tests.Rights;

/// <summary>
/// The rights matrix: everything that can be reached, and who gets it. Whoever is not named is refused. People: see <see cref="Cast"/>.
/// Something reachable without a row here fails the build (<see cref="CoverageTests"/>).
/// </summary>
public static class Matrix
{
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["own-school"] = "writer delegate leader",
        ["own-school-writers"] = "writer delegate",
        ["writers"] = "writer delegate other coach chair team lead",
        ["commenters"] = "writer delegate leader other otherleader coach chair team lead researcher",
        ["moderators"] = "chair team",
        ["organisers"] = "team lead manager",
        ["readers"] = "writer delegate leader other otherleader executive coach chair team lead researcher manager",
        ["inside"] = "readers expert",
        ["signed-in"] = "inside elsewhere removed stranger",
        ["nobody"] = "",
    };

    /// <summary>Commands: <c>kind type</c>, with <c>@</c> the target. Unless it says otherwise the target is the writer's, for the whole leerlab.</summary>
    public static IReadOnlyDictionary<string, string[]> Commands { get; } = Read("""
        log add-entry                       | writers
        log add-entry @own-school           | own-school-writers
        log edit-entry                      | writer
        log edit-entry @own-school          | writer
        log change-kind                     | writer
        log change-visibility               | writer
        log tag-entry                       | writer moderators
        log name-co-writers                 | writer
        log pin-entry                       | moderators
        log withdraw-entry                  | writer
        log redact-entry                    | writer moderators
        log redact-entry @own-school        | writer
        log add-comment                     | commenters
        log add-comment @own-school         | own-school
        log add-comment @question           | commenters expert
        log edit-comment                    | writer
        log withdraw-comment                | writer
        log redact-comment                  | writer moderators
        log react                           | commenters
        log react @own-school               | own-school
        log report                          | readers
        log resolve-report                  | moderators
        log open-log                        | nobody
        log describe-log                    | nobody
        log set-school                      | nobody
        log set-access                      | nobody
        log end-access                      | nobody
        leerlab describe                    | organisers
        leerlab add-sub-question            | organisers
        leerlab edit-sub-question           | organisers
        leerlab remove-sub-question         | organisers
        leerlab change-phase                | organisers
        leerlab add-school                  | organisers
        leerlab set-goal                    | organisers own-school
        leerlab remove-school               | organisers
        leerlab add-member                  | organisers
        leerlab end-member                  | organisers
        leerlab invite                      | organisers
        leerlab withdraw-invitation         | organisers
        leerlab create                      | nobody
        leerlab turn-member                 | nobody
        leerlab accept-invitation           | nobody
        person set-name                     | writer
        person set-language                 | writer
        person save-concept                 | writer
        person discard-concept              | writer
        person mark-read                    | writer
        person end-session                  | writer
        person end-sessions                 | writer
        person register                     | nobody
        person start-session                | nobody
        person link-identity                | nobody
        person set-manager                  | nobody
        person set-membership               | nobody
        person notify                       | nobody
        programme start-leerlab             | manager
        programme register-school           | manager
        programme invite                    | manager
        programme withdraw-invitation       | manager
        programme start-programme           | nobody
        programme add-manager               | nobody
        programme name-leerlab              | nobody
        programme accept-invitation         | nobody
        school register-school              | nobody
        school school-gone                  | nobody
        school set-trajectory               | nobody
        directory list-school               | nobody
        directory unlist-school             | nobody
        directory list-leerlab              | nobody
        directory list-person               | nobody
        """);

    /// <summary>Documents: <c>kind type</c>, by page, by reset and by history alike.</summary>
    public static IReadOnlyDictionary<string, string[]> Documents { get; } = Read("""
        log log                             | inside
        log access                          | nobody
        log entry                           | readers
        log entry @own-school               | own-school
        log entry @question                 | inside
        log thread                          | readers
        log thread @own-school              | own-school
        log comment                         | readers
        log comment @own-school             | own-school
        log comment @question               | inside
        log version                         | readers
        log version @own-school             | own-school
        log version @since-shared           | own-school
        log report                          | moderators
        leerlab leerlab                     | inside
        leerlab sub-question                | readers
        leerlab school                      | readers
        leerlab member                      | readers
        leerlab invitation                  | organisers
        leerlab invitation-secret           | nobody
        person person                       | writer
        person membership                   | writer
        person former-membership            | removed
        person identity                     | writer
        person session                      | writer
        person concept                      | writer
        person inbox                        | writer
        school school                       | signed-in
        school trajectory                   | signed-in
        directory school                    | signed-in
        directory leerlab                   | signed-in
        directory person                    | inside
        programme programme                 | signed-in
        programme manager                   | manager
        programme leerlab                   | manager
        programme invitation                | manager
        programme invitation-secret         | nobody
        """);

    /// <summary>Watching, by kind of grain: the frames that come are those of the documents above.</summary>
    public static IReadOnlyDictionary<string, string[]> Watches { get; } = Read("""
        log                                 | inside
        leerlab                             | inside
        person                              | writer
        school                              | signed-in
        directory                           | signed-in
        programme                           | signed-in
        """);

    /// <summary>What a browser may call on the hub; each only does what the rows above allow.</summary>
    public static IReadOnlyDictionary<string, string[]> Calls { get; } = Read("""
        Watch                               | signed-in
        Unwatch                             | signed-in
        Send                                | signed-in
        Page                                | signed-in
        Here                                | signed-in
        """);

    /// <summary>Addresses. <c>anyone</c>: without signing in. Where a grain is named, the rows above say the rest.</summary>
    public static IReadOnlyDictionary<string, string[]> Addresses { get; } = Read("""
        POST /api/grains/{kind}/{key}/commands       | signed-in
        GET /api/grains/{kind}/{key}/                | signed-in
        GET /api/grains/{kind}/{key}/pages/{type}    | signed-in
        GET /api/me                                  | signed-in
        GET /api/exports/school/{leerlab}/{school}   | own-school
        GET /api/audit                               | manager
        GET /api/status                              | manager
        POST /api/sign-out                           | signed-in
        POST /api/sign-out-everywhere                | signed-in
        POST /api/invitations/look                   | signed-in anyone
        POST /api/invitations/accept                 | signed-in anyone
        GET /demo/people                             | nobody
        POST /demo/sign-in                           | nobody
        GET /openapi/{documentName}.json             | signed-in anyone
        * /health/live                               | signed-in anyone
        * /health/ready                              | signed-in anyone
        * /live                                      | signed-in
        * /live/negotiate                            | signed-in
        * {**path}                                   | signed-in anyone
        """);

    private static Dictionary<string, string[]> Read(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('|'))
        .ToDictionary(cells => cells[0].Trim(), cells => Expand(cells[1]).Distinct().ToArray());

    private static IEnumerable<string> Expand(string people) => people.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(one => Groups.TryGetValue(one, out var group) ? Expand(group) : [one]);
}
