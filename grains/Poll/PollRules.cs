using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Poll;

/// <summary>
/// A date poll (datumprikker) of a leerlab: proposed dates, what people answer, and how many schools could come. Its members are those of the
/// leerlab, which owns them and tells of every change (design 4.6); guests answer through links of their own.
/// </summary>
public sealed class PollRules : IGrainRules
{
    private const string Reader = "reader";
    private static readonly Audience Readers = new(Reader);
    private const string Planner = "planner";
    private static readonly Audience Planners = new(Reader, Planner);
    private static readonly Audience House = new(Reader, InvitationRules.HouseGrant);

    public string Kind => "poll";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("poll", PollJson.Default.PollDocument),
        new("option", PollJson.Default.OptionDocument),
        new("answer", PollJson.Default.AnswerDocument),
        new("stand-in", PollJson.Default.StandIn),
        new("guest", PollJson.Default.Guest) { Erasable = true },
        new("guest-secret", PollJson.Default.GuestSecret),
        new("guest-address", PollJson.Default.GuestAddress) { Erasable = true },
        new("guest-mail", PollJson.Default.GuestMail),
        new("member", PollJson.Default.MemberCopy),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, PollJson.Default.PollCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((PollCommand)command, PollJson.Default.PollCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((PollEvent)happened, PollJson.Default.PollEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        PollFact when actor.IsPerson => Refusal.Forbidden(),
        BeginPoll begin => Birth.Begin(state, begin),
        PollFact fact => Hear(state, fact, actor, now),
        _ when !actor.IsPerson => Refusal.Forbidden(),
        _ => Asking.Of(state, actor, now) is { Reads: true } asking ? Ask(asking, command) : Refusal.Forbidden(),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => Along.With(state, Happen(state, happened, stamp), stamp);

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Asking.Of(state, actor, now) switch
    {
        null => Audience.Nobody,
        _ when actor.Kind == ActorKind.System => House,
        var asking => asking.Reads ? (asking.Plans ? Planners : Readers).GuardedBy(MemberGuards.Of(asking.Poll.Leerlab, asking.Roles)) : Audience.Nobody,
    };

    /// <summary>Before its birth nobody sees anything, the house neither.</summary>
    public long RightsSince(IState state, Actor actor) =>
        Math.Max(MemberCopies.Since(state, actor), state.Find<PollDocument>(PollDocument.TheId)?.Created ?? 0);

    public Scope ScopeOf(IState state, Document document) => document switch
    {
        GuestSecret or GuestMail => Scope.AnyOf(InvitationRules.HouseGrant),
        GuestAddress => Scope.AnyOf(InvitationRules.HouseGrant, Planner),
        _ => Scope.Everyone,
    };

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) =>
        MemberCopies.WhoseTurn(state, name) is { } person ? new EndRoles(person) : Deadlines.WhenDue(name) ?? GuestMails.WhenDue(name) ?? Addresses.WhenDue(name);

    private static Decision Hear(IState state, PollFact fact, Actor actor, DateTimeOffset now)
    {
        if (state.Find<PollDocument>(PollDocument.TheId) is not { } poll)
            return fact is AnswerGuest ? Refusal.NotFound("poll-guest-unknown") : Decision.Nothing;
        if (!MemberFacts.AreHeard(actor, poll.Leerlab))
            return Decision.Nothing;

        return fact switch
        {
            SetMember set => MemberFacts.Set(state, set.Person, set.Stamp, () => new MemberSet(set.Person, set)),
            EndRoles end => MemberFacts.End(state, end.Person, now, () => new RolesEnded(end.Person)),
            SetSchool set => Membership.Set(poll, set),
            AnswerGuest answer => Guests.Answer(state, poll, answer, now),
            EndTerm => Deadlines.End(poll, now),
            RemindThose => Deadlines.Remind(state, poll, now),
            PutGuestMailOff off => GuestMails.PutOff(state, off),
            PostGuestMail post => GuestMails.Post(state, post),
            EndGuestMail end => GuestMails.End(state, end),
            StopGuestMail stop => Addresses.Stop(state, stop),
            EndAddresses => Addresses.End(state, now),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
        };
    }

    private static Decision Ask(Asking asking, Command command) => command switch
    {
        GiveAnswer give => Answering.Give(asking, give),
        AnswerFor give => Answering.GiveFor(asking, give),
        NameStandIn name => StandIns.Name(asking, name),
        InviteGuest invite => Guests.Invite(asking, invite),
        WithdrawGuest withdraw => Guests.Withdraw(asking, withdraw),
        _ when !asking.Plans => Refusal.Forbidden(),
        AddOption add => Options.Add(asking, add),
        RemoveOption remove => Options.Remove(asking, remove),
        DescribePoll describe => Choosing.Describe(asking, describe),
        SetDeadline set => Deadlines.Set(asking, set),
        ClosePoll => Deadlines.CloseNow(asking),
        Remind => Deadlines.Remind(asking),
        ChooseOption choose => Choosing.Choose(asking, choose),
        CancelPoll cancel => Choosing.Cancel(asking, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private static Changes Happen(IState state, Event happened, Stamp stamp) => happened switch
    {
        PollBegun begun => Birth.Apply(state, begun, stamp),
        OptionAdded added => Options.Apply(state, added, stamp),
        OptionRemoved removed => Options.Apply(state, removed),
        Answered answered => Answering.Apply(answered, stamp),
        StandInNamed named => StandIns.Apply(state, named, stamp),
        GuestInvited invited => Guests.Apply(state, invited, stamp),
        GuestWithdrawn withdrawn => Guests.Apply(state, withdrawn),
        GuestAnswered answered => Guests.Apply(state, answered, stamp),
        PollDescribed described => Choosing.Apply(state, described),
        DeadlineSet set => Deadlines.Apply(state, set, stamp),
        PollClosed => Deadlines.Apply(state),
        Reminded reminded => Deadlines.Apply(state, reminded, stamp),
        OptionChosen chosen => Choosing.Apply(state, chosen, stamp),
        PollCancelled cancelled => Choosing.Apply(state, cancelled, stamp),
        MemberSet set => Membership.Apply(set),
        RolesEnded ended => MemberCopies.End(state, ended.Person, stamp.At),
        SchoolSet set => Membership.Apply(state, set),
        GuestMailPutOff putOff => GuestMails.Apply(putOff),
        GuestMailPosted posted => GuestMails.Apply(state, posted),
        GuestMailEnded ended => GuestMails.Apply(ended),
        AddressesErased erased => Addresses.Apply(state, erased),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };
}
