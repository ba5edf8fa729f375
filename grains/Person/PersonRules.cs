using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Person.Feeds;
using Leerlabs.Grains.Person.Notices;

namespace Leerlabs.Grains.Person;

/// <summary>A person: name, language, leerlabs, sign-ins, concepts and inbox. Nobody else sees any of it; names go to the directory.</summary>
public sealed class PersonRules : IGrainRules
{
    private const string Self = "self";

    private static readonly Audience Owner = new(Self);

    private static readonly Audience House = new(Self, InvitationRules.HouseGrant);

    public string Kind => "person";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("person", PersonJson.Default.PersonDocument) { Erasable = true },
        new("membership", PersonJson.Default.Membership),
        new("former-membership", PersonJson.Default.FormerMembership),
        new("candidacy", PersonJson.Default.Candidacy),
        new("visit", PersonJson.Default.OwnVisit),
        new("appointment", PersonJson.Default.OwnAppointment),
        new("example", PersonJson.Default.OwnExample),
        new("request-concept", PersonJson.Default.RequestConcept) { Erasable = true },
        new("asked", PersonJson.Default.OwnRequest),
        new("pool", PersonJson.Default.OwnPool),
        new("identity", PersonJson.Default.IdentityDocument),
        new("session", PersonJson.Default.Session),
        new("concept", PersonJson.Default.Concept) { Erasable = true },
        new("inbox", PersonJson.Default.InboxDocument) { Paged = true, InSnapshot = true },
        new("mark", PersonJson.Default.SeenMark),
        new(WorkingDays.TheId, PersonJson.Default.WorkingDays),
        new(NoticeSettings.TheId, PersonJson.Default.NoticeSettings),
        new(MailAddressDocument.TheId, PersonJson.Default.MailAddressDocument) { Erasable = true },
        new(Mailing.TheId, PersonJson.Default.Mailing),
        new("mail", PersonJson.Default.Mail),
        new("first-link", PersonJson.Default.FirstLink),
        new(CalendarSettings.TheId, PersonJson.Default.CalendarSettings),
        new(CalendarSecret.TheId, PersonJson.Default.CalendarSecret) { Erasable = true },
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, PersonJson.Default.PersonCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((PersonCommand)command, PersonJson.Default.PersonCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((PersonEvent)happened, PersonJson.Default.PersonEvent);

    public IEnumerable<Need> Needs(Command command) => Inbox.Needs(command);

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now)
    {
        if (!actor.IsTrusted && (command is PersonFact || actor.Id != state.Grain.ToString()))
            return Refusal.Forbidden();

        return command switch
        {
            Register register => Profile.Register(state, register),
            SetMembership set => Memberships.Set(state, set),
            SetCandidacy set => Candidacies.Set(state, set),
            SetPool set => Expertise.Set(state, set),
            SetAsked set => Expertise.Set(state, set),
            _ when state.Find<PersonDocument>(PersonDocument.TheId) is { } person => Decide(state, person, command, now),
            SetManager or Notify or SetVisit or SetAppointment or SetOwnExample or SeekEditor => Decision.Nothing,
            VouchForSchool vouch => Vouching.Refused(vouch),
            VouchForReview vouch => Vouching.Refused(vouch),
            _ => Refusal.NotFound(),
        };
    }

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        PersonRegistered registered => Profile.Apply(state, registered),
        PersonNamed named => Profile.Apply(state, named),
        LanguageSet set => Profile.Apply(state, set),
        ManagerSet set => Examples.With(state, Profile.Apply(state, set)),
        IdentityLinked linked => Profile.Apply(linked),
        MembershipSet set => Both(Memberships.Apply(state, set), Digests.Plan(state, stamp)),
        MembershipEnded ended => Memberships.Apply(state, ended),
        CandidacySet set => Candidacies.Apply(state, set),
        VisitSet set => Visits.Apply(set),
        AppointmentSet set => Visits.Apply(set),
        OwnExampleSet set => Examples.Apply(set),
        EditorGranted granted => Examples.Apply(granted),
        SchoolVouched vouched => Vouching.Apply(vouched),
        ReviewVouched vouched => Vouching.Apply(vouched),
        RequestSaved saved => RequestConcepts.Apply(saved, stamp),
        RequestDiscarded discarded => RequestConcepts.Apply(discarded),
        PoolSet set => Examples.With(state, Expertise.Apply(state, set)),
        AskedSet set => Expertise.Apply(state, set),
        SessionStarted started => Both(Sessions.Apply(state, started, stamp), Digests.Plan(state, stamp)),
        SessionsEnded ended => Sessions.Apply(state, ended, stamp),
        SessionsRemoved removed => Sessions.Apply(removed),
        ConceptSaved saved => Concepts.Apply(saved, stamp),
        ConceptDiscarded discarded => Concepts.Apply(discarded),
        Notified notified => Inbox.Apply(state, notified, stamp),
        InboxRead read => Inbox.Apply(state, read, stamp),
        Seen seen => SeenMarks.Apply(seen),
        WorkingDaysSet set => WorkingDays.Apply(set),
        FirstLinkGiven given => FirstLinks.Apply(given, stamp),
        FirstLinkUsed => FirstLinks.Apply(state, stamp),
        CalendarGiven given => Calendars.Apply(state, given, stamp),
        CalendarChosen chosen => Calendars.Apply(state, chosen),
        _ => Told(state, happened, stamp),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        actor.IsTrusted ? House
        : actor.Id == state.Grain.ToString() && state.Find<PersonDocument>(PersonDocument.TheId) is not null ? Owner
        : Audience.Nobody;

    /// <summary>Until the registration nobody may watch, not even the person.</summary>
    public long RightsSince(IState state, Actor actor) => state.Find<PersonDocument>(PersonDocument.TheId)?.Created ?? 0;

    public Scope ScopeOf(IState state, Document document) => Scope.AnyOf(document is FirstLink or CalendarSecret ? InvitationRules.HouseGrant : Self);

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => name switch
    {
        Bundles.Due => Bundles.WhenDue(state),
        Digests.Due => Digests.WhenDue(state),
        _ => null,
    };

    private static Decision Decide(IState state, PersonDocument person, Command command, DateTimeOffset now) => command switch
    {
        SetName set => Profile.SetName(person, set),
        SetLanguage set => set.Language == person.Language ? Decision.Nothing : new LanguageSet(set.Language),
        SetManager set => set.Manager == (person.Manager ?? false) ? Decision.Nothing : new ManagerSet(set.Manager),
        LinkIdentity link => Profile.Link(state, link),
        SaveConcept save => Concepts.Save(state, save),
        DiscardConcept discard => Concepts.Discard(state, discard),
        MarkRead mark => Inbox.Mark(state, mark),
        MarkSeen mark => SeenMarks.Mark(state, mark),
        SetWorkingDays set => WorkingDays.Set(state, set),
        SetVisit set => Visits.Set(state, set),
        SetAppointment set => Visits.Set(state, set),
        SetOwnExample set => Examples.Set(state, set),
        SeekEditor seek => Examples.Seek(state, person, seek),
        VouchForSchool vouch => Vouching.School(state, person, vouch),
        VouchForReview vouch => Vouching.Review(state, vouch),
        SaveRequest save => RequestConcepts.Save(state, save),
        DiscardRequest discard => RequestConcepts.Discard(state, discard),
        Notify notify => Inbox.Notify(state, notify),
        GiveFirstLink give => FirstLinks.Give(state, give),
        UseFirstLink use => FirstLinks.Use(state, use, now),
        GiveCalendar give => Calendars.Give(state, give),
        SetCalendar set => Calendars.Choose(state, set),
        StartSession start => Sessions.Start(state, start, now),
        EndSession end => Sessions.End(state, end),
        EndSessions => Sessions.EndAll(state),
        _ => Tell(state, command, now),
    };

    private static Decision Tell(IState state, Command command, DateTimeOffset now) => command switch
    {
        SetNotices set => Addresses.Choose(state, set),
        SetMailAddress set => Addresses.Set(state, set, now),
        ConfirmMailAddress confirm => Addresses.Confirm(state, confirm),
        StopMail => Addresses.Stop(state),
        BundleNotices bundle => Bundles.Bundle(state, bundle),
        BeginDigest begin => Digests.Begin(state, begin),
        TellDigest tell => Digests.Tell(state, tell),
        PutMailOff putOff => Bundles.PutOff(state, putOff),
        EndMail end => Bundles.End(state, end),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private static Changes Told(IState state, Event happened, Stamp stamp) => happened switch
    {
        NoticesChosen chosen => Addresses.Apply(state, chosen),
        MailStopped => Addresses.StopMail(state),
        MailAddressSet set => Addresses.Apply(state, set, stamp),
        MailAddressRemoved => Addresses.RemoveAddress(),
        MailAddressConfirmed => Addresses.Confirmed(state, stamp),
        NoticesBundled bundled => Bundles.Apply(state, bundled, stamp),
        DigestBegun begun => Digests.Apply(state, begun, stamp),
        DigestTold told => Digests.Apply(state, told, stamp),
        MailPutOff putOff => Bundles.Apply(state, putOff),
        MailEnded ended => Bundles.Apply(ended),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    private static Changes Both(Changes some, Changes more) =>
        some with { Puts = [.. some.Puts, .. more.Puts], DueTimes = [.. some.DueTimes, .. more.DueTimes] };
}
