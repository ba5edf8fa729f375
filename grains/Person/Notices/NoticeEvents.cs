using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Person;

public sealed record NoticesChosen([property: JsonIgnore] SetNotices Chosen) : PersonEvent;

public sealed record MailStopped : PersonEvent;

public sealed record MailAddressSet([property: JsonIgnore] string Address) : PersonEvent;

public sealed record MailAddressRemoved : PersonEvent;

public sealed record MailAddressConfirmed : PersonEvent;

public sealed record NoticesBundled(ImmutableArray<string> Inbox) : PersonEvent;

/// <param name="News">What is new in the leerlabs is to be counted.</param>
public sealed record DigestBegun(ImmutableArray<string> Inbox, [property: JsonIgnore] bool News) : PersonEvent;

public sealed record DigestTold(string Mail, [property: JsonIgnore] ImmutableArray<LogCount> Logs) : PersonEvent;

public sealed record MailPutOff(string Mail, [property: JsonIgnore] DateTimeOffset Until) : PersonEvent;

public sealed record MailEnded(string Mail) : PersonEvent;
