namespace Leerlabs.Web.Tests.Rights;

/// <summary>
/// The rights matrix: everything that can be reached, and who gets it. Whoever is not named is refused. People: see <see cref="Cast"/>.
/// Something reachable without a row here fails the build (<see cref="CoverageTests"/>).
/// </summary>
public static partial class Matrix
{
    /// <summary>Commands: <c>kind type</c>, with <c>@</c> the target. Unless it says otherwise the target is the writer's, for the whole leerlab.</summary>
    public static IReadOnlyDictionary<string, string[]> Commands { get; } = MatrixTable.Read("""
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
        log report @question                | inside
        log resolve-report                  | moderators
        log begin-upload                    | commenters expert
        log attach-file                     | writer
        log attach-file @own-school         | writer
        log describe-file                   | writer
        log remove-file                     | writer moderators
        log remove-file @own-school         | writer
        log open-log                        | nobody
        log describe-log                    | nobody
        log set-school                      | nobody
        log set-access                      | nobody
        log end-access                      | nobody
        log finish-upload                   | nobody
        log drop-upload                     | nobody
        log forget-bytes                    | nobody
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
        leerlab propose-coach               | organisers
        leerlab propose-coach @school       | own-school
        leerlab answer-appointment          | own-school
        leerlab answer-proposal             | stranger
        leerlab withdraw-appointment        | organisers
        leerlab record-coach                | organisers
        leerlab weigh-appointment           | nobody
        leerlab invite                      | organisers
        leerlab withdraw-invitation         | organisers
        leerlab plan-meeting                | organisers chair coach
        leerlab set-meeting                 | nobody
        leerlab plan-visit                  | writer chair
        leerlab begin-plan                  | organisers chair coach
        leerlab add-action                  | participants manager
        leerlab change-action               | participants manager
        leerlab finish-action               | participants manager
        leerlab remove-action               | participants manager
        leerlab review-decision             | organisers chair coach
        leerlab set-action                  | nobody
        leerlab set-decision                | nobody
        leerlab return-decision             | nobody
        leerlab start-poll                  | organisers chair coach
        leerlab set-poll                    | nobody
        leerlab ask-expert                  | participants
        leerlab set-request                 | nobody
        leerlab start-example               | writers
        leerlab set-example                 | nobody
        leerlab choose-date                 | nobody
        leerlab create                      | nobody
        leerlab turn-member                 | nobody
        leerlab accept-invitation           | nobody
        person set-name                     | writer
        person set-language                 | writer
        person save-concept                 | writer
        person discard-concept              | writer
        person mark-read                    | writer
        person set-working-days             | writer
        person mark-seen                    | writer
        person set-notices                  | writer
        person set-mail-address             | writer
        person set-calendar                 | writer
        person end-session                  | writer
        person end-sessions                 | writer
        person register                     | nobody
        person start-session                | nobody
        person link-identity                | nobody
        person set-manager                  | nobody
        person set-membership               | nobody
        person set-candidacy                | nobody
        person set-visit                    | nobody
        person set-appointment              | nobody
        person save-request                 | writer
        person discard-request              | writer
        person set-pool                     | nobody
        person set-asked                    | nobody
        person set-example                  | nobody
        person seek-editor                  | nobody
        person vouch-for-school             | nobody
        person vouch-for-review             | nobody
        person notify                       | nobody
        person bundle-notices               | nobody
        person begin-digest                 | nobody
        person tell-digest                  | nobody
        person put-mail-off                 | nobody
        person end-mail                     | nobody
        person confirm-mail-address         | nobody
        person stop-mail                    | nobody
        person give-first-link              | nobody
        person use-first-link               | nobody
        person give-calendar                | nobody
        programme start-leerlab             | manager
        programme register-school           | manager
        programme invite                    | manager
        programme withdraw-invitation       | manager
        programme set-template              | manager
        programme remove-template           | manager
        programme set-theme                 | manager
        programme retire-theme              | manager
        programme start-programme           | nobody
        programme add-manager               | nobody
        programme name-leerlab              | nobody
        programme know-coach                | nobody
        programme set-team                  | nobody
        programme accept-invitation         | nobody
        programme set-holidays              | nobody
        post post-letter                    | nobody
        post take-letter                    | nobody
        post end-letter                     | nobody
        post give-reply-key                 | nobody
        coach set-availability              | coach
        coach set-coaching                  | nobody
        coach set-circle                    | nobody
        coach set-staff                     | nobody
        school register-school              | nobody
        school school-gone                  | nobody
        school set-trajectory               | nobody
        school set-keeper                   | nobody
        school add-closed                   | organisers own-school elsewhere
        school change-closed                | organisers own-school elsewhere
        school remove-closed                | organisers own-school elsewhere
        school plan-meeting                 | own-school elsewhere
        school set-meeting                  | nobody
        school add-action                   | own-school elsewhere
        school change-action                | own-school elsewhere
        school finish-action                | own-school elsewhere
        school remove-action                | own-school elsewhere
        school set-action                   | nobody
        school set-decision                 | nobody
        school review-decision              | own-school elsewhere
        school return-decision              | nobody
        text type-text                      | commenters
        text amend                          | writer
        text begin-text                     | nobody
        text set-member                     | nobody
        text end-roles                      | nobody
        text close-text                     | nobody
        text open-concept                   | nobody
        text fix-text                       | nobody
        text send-answer                    | adviser
        text set-writers                    | nobody
        text settle-answer                  | nobody
        meeting begin-meeting               | nobody
        meeting set-member                  | nobody
        meeting end-roles                   | nobody
        meeting change-meeting              | organisers chair coach
        meeting cancel-meeting              | organisers chair coach
        meeting add-item                    | organisers chair coach
        meeting change-item                 | organisers chair coach
        meeting move-item                   | organisers chair coach
        meeting remove-item                 | organisers chair coach
        meeting name-minute-taker           | organisers chair coach
        meeting mark-present                | organisers chair coach
        meeting start-meeting               | organisers chair coach
        meeting end-meeting                 | organisers chair coach
        meeting answer-invitation           | participants
        meeting attend                      | participants
        meeting record-answer               | nobody
        meeting take-lead                   | participants manager
        meeting raise-hand                  | participants manager
        meeting add-action                  | participants manager
        meeting change-action               | participants manager
        meeting remove-action               | participants manager
        meeting add-decision                | participants manager
        meeting change-decision             | participants manager
        meeting remove-decision             | participants manager
        meeting share-report                | organisers chair coach
        meeting close-amendments            | nobody
        meeting fix-report                  | organisers chair coach
        meeting add-addendum                | organisers chair coach
        meeting hand-over                   | chair
        meeting go-to                       | chair
        meeting set-timer                   | chair
        meeting extend-timer                | chair
        meeting pause-timer                 | chair
        meeting begin-round                 | chair
        meeting give-turn                   | chair
        poll begin-poll                     | nobody
        poll set-member                     | nobody
        poll end-roles                      | nobody
        poll set-school                     | nobody
        poll answer-guest                   | nobody
        poll end-term                       | nobody
        poll remind-those                   | nobody
        poll put-guest-mail-off             | nobody
        poll post-guest-mail                | nobody
        poll end-guest-mail                 | nobody
        poll stop-guest-mail                | nobody
        poll end-addresses                  | nobody
        poll answer                         | commenters
        poll answer-for                     | organisers other
        poll name-stand-in                  | writer delegate other
        poll invite-guest                   | organisers chair coach
        poll invite-guest @stand-in         | writer delegate other
        poll withdraw-guest                 | organisers chair coach
        poll add-option                     | organisers chair coach
        poll remove-option                  | organisers chair coach
        poll describe-poll                  | organisers chair coach
        poll set-deadline                   | organisers chair coach
        poll close-poll                     | organisers chair coach
        poll remind                         | organisers chair coach
        poll choose-option                  | organisers chair coach
        poll cancel-poll                    | organisers chair coach
        visit begin-visit                   | nobody
        visit set-member                    | nobody
        visit end-roles                     | nobody
        visit change-visit                  | writer chair
        visit cancel-visit                  | writer chair
        visit set-visit-goal                | writer chair
        visit observe                       | writer
        visit give-feedback                 | writer
        visit close-visit                   | writer chair
        visit share-visit                   | chair
        expert-request begin-request        | nobody
        expert-request set-member           | nobody
        expert-request end-roles            | nobody
        expert-request hear-pool            | nobody
        expert-request grant-along          | nobody
        expert-request tell-late            | nobody
        expert-request end-accepted         | nobody
        expert-request answer-together      | nobody
        expert-request finish-upload        | nobody
        expert-request drop-upload          | nobody
        expert-request forget-bytes         | nobody
        expert-request offer-times          | adviser
        expert-request pick-time            | writer
        expert-request decline-times        | writer
        expert-request cancel-appointment   | writer adviser keeper
        expert-request begin-upload         | writer adviser keeper
        expert-request attach-file          | writer
        expert-request describe-file        | writer
        expert-request remove-file          | writer keeper
        expert-request triage-request       | adviser keeper
        expert-request sharpen-question     | writer adviser keeper
        expert-request agree-question       | writer
        expert-request complete-request     | writer adviser keeper
        expert-request take-request         | adviser keeper
        expert-request assign-request       | keeper
        expert-request ask-along            | keeper
        expert-request end-along            | adviser keeper
        expert-request say                  | writer adviser keeper
        expert-request answer-request       | adviser
        expert-request begin-draft          | adviser keeper
        expert-request withdraw-message     | writer
        expert-request add-note             | adviser keeper
        expert-request accept-answer        | writer
        expert-request return-answer        | writer
        expert-request close-request        | writer adviser keeper
        expert-request withdraw-request     | writer
        expert-request reopen-request       | writer
        expert-request evaluate             | writer
        expert-request prepare-share        | adviser keeper
        expert-request consent-share        | writer
        expert-request decline-share        | writer
        expert-request withdraw-share       | writer adviser keeper
        practice-example begin-example      | nobody
        practice-example set-member         | nobody
        practice-example end-roles          | nobody
        practice-example set-school         | nobody
        practice-example grant-editor       | nobody
        practice-example edit-part          | writers
        practice-example describe-example   | writers
        practice-example show-school        | writers
        practice-example link-entry         | writers
        practice-example unlink-entry       | writers
        practice-example invite-editor      | writers
        practice-example end-editor         | writers
        practice-example ask-release        | writers
        practice-example release            | leader
        practice-example release @coach     | coach
        practice-example refuse-release     | leader
        practice-example withdraw-example   | writers leader manager
        practice-example withdraw-example @public | leader coach manager
        expert-pool describe-pool           | nobody
        expert-pool queue-request           | nobody
        expert-pool leave-queue             | nobody
        expert-pool seek-along              | nobody
        expert-pool add-expert              | keeper manager
        expert-pool change-expert           | adviser keeper manager
        expert-pool remove-expert           | keeper manager
        expert-pool mark-signal             | adviser keeper
        expert-pool unmark-signal           | adviser keeper
        expert-pool word-signal             | adviser keeper
        expert-pool join-signals            | adviser keeper
        library name-staff                  | nobody
        library publish-work                | nobody
        library withdraw-work               | nobody
        library put-suggestion              | nobody
        library end-suggestion-mail         | nobody
        library put-message                 | nobody
        library drop-message                | nobody
        library count-readings              | nobody
        library confirm-adoption            | nobody
        library adopt-work                  | signed-in
        library end-adoption                | signed-in
        library follow                      | signed-in
        library unfollow                    | signed-in
        library confirm-review              | nobody
        library ask-review                  | writer
        library give-review                 | signed-in -writer
        library set-factsheet               | manager
        library withdraw-factsheet          | manager
        library take-suggestion             | manager
        library decline-suggestion          | manager
        library remove-message              | writer
        directory list-school               | nobody
        directory unlist-school             | nobody
        directory list-leerlab              | nobody
        directory list-person               | nobody
        """);
}
