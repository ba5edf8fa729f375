using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;
using Leerlabs.Web.Mail;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>A leerlab with a mail server, on a Tuesday at ten in the morning; the clock can be put forward.</summary>
public class MailHouse : LabHouse
{
    protected const string From = "leerlabs@leerlabs.example";

    private static readonly TimeOnly Ten = new(10, 0);
    private readonly SkippingClock _clock = new();

    public MailSink Sink { get; } = new();

    public DateTimeOffset Now => _clock.GetUtcNow();

    protected override TimeProvider Time => _clock;

    protected override LocalHostOptions HostOptions => new() { DueScan = TimeSpan.FromMilliseconds(100) };

    protected override LeerlabsOptions Change(LeerlabsOptions options) =>
        options with { Mail = new MailOptions("127.0.0.1", From) { Port = Sink.Port, Tls = false, Replies = Replies } };

    /// <summary>Where answers to invitations come in.</summary>
    protected virtual ReplyOptions? Replies => null;

    protected override async Task Furnish()
    {
        var today = DutchDay.Of(_clock.GetUtcNow());
        Move(DutchDay.At(today.AddDays(((int)DayOfWeek.Tuesday - (int)today.DayOfWeek + 7) % 7 + 7), Ten));
        await base.Furnish();
    }

    public void Wait(TimeSpan time) => _clock.Skip(time);

    /// <summary>Puts the clock forward to a time of this day.</summary>
    public void Clock(int hour, int minute) => Move(DutchDay.At(DutchDay.Of(Now), new(hour, minute)));

    /// <summary>Ten in the morning of the next day on which there is school.</summary>
    public void NextMorning()
    {
        var day = DutchDay.Of(Now).AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        Move(DutchDay.At(day, Ten));
    }

    /// <summary>Someone new in the leerlab whose address is confirmed.</summary>
    public async Task<(string Person, string Address)> WithMail(string name)
    {
        var person = await Town.Member(Lab, name, Grains.Core.Roles.Role.Delegate, Trekvaart);
        return (person, await GiveAddress(person, name));
    }

    /// <summary>Gives someone an address, and confirms it.</summary>
    public async Task<string> GiveAddress(string person, string name)
    {
        var address = $"{name.ToLowerInvariant()}-{Town.New()[^12..]}@school.example";
        await Town.As(person, GrainId.Parse(person), new SetMailAddress(address));
        await Sink.Until(address, 1);
        await Town.Tell(person, new ConfirmMailAddress(address));
        return address;
    }

    /// <summary>Sanne mentions someone; the inbox item is there when this answers.</summary>
    public async Task<string> Mention(string person, string text = "Kijk eens")
    {
        var receipt = await Town.As(Sanne, GrainId.Parse(Lab.Log), new AddEntry(Town.New(), $"{text} [@Jij]({person})"));
        var item = $"inbox/{Lab.Key}-{receipt.Seq}";
        await Until(person, documents => documents.ContainsKey(item));
        return item;
    }

    public Task Until(string grain, Func<IReadOnlyDictionary<string, System.Text.Json.JsonElement>, bool> holds) => Town.Until(grain, holds);

    public Task<IReadOnlyDictionary<string, System.Text.Json.JsonElement>> Read(string grain) => Host.Read(GrainId.Parse(grain), CancellationToken.None);

    private void Move(DateTimeOffset to) => _clock.Skip(to - _clock.GetUtcNow());
}
