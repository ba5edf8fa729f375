using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Library;

/// <summary>What visitors send to the contact of a work. It goes when that is dealt with, and by itself after half a year.</summary>
internal static class Messages
{
    private const string Due = "message-";
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public static IEnumerable<Need> Needs(Command command) => command switch
    {
        PutMessage put => [new(MessageDocument.IdOf(put.Message))],
        RemoveMessage remove => [new(MessageDocument.IdOf(remove.Message))],
        DropMessage drop => [new(MessageDocument.IdOf(drop.Message))],
        _ => [],
    };

    public static Decision Put(IState state, PutMessage fact)
    {
        if (Find(state, fact.Message) is not null)
            return Decision.Nothing;

        var refusal = Check.NewId(fact.Message, "message")
            ?? (state.Find<WorkDocument>(WorkDocument.IdOf(fact.Work)) is { State: WorkState.Public, Reachable: true } ? null : Refusal.NotFound())
            ?? Check.Line(fact.Name, "name", Limits.Name)
            ?? Check.MailAddress(fact.Mail.Trim(), "mail")
            ?? Check.Text(fact.Text, "text");
        return refusal is not null ? refusal : new MessagePut(fact.Message, fact.Work, fact);
    }

    public static Decision Remove(IState state, RemoveMessage asked, Actor actor) =>
        Find(state, asked.Message) is { } message && message.To == actor.Id ? new MessageRemoved(asked.Message) : Refusal.NotFound();

    public static Decision Drop(IState state, DropMessage fact) => Find(state, fact.Message) is null ? Decision.Nothing : new MessageRemoved(fact.Message);

    public static Command? WhenDue(string name) => name.StartsWith(Due, StringComparison.Ordinal) ? new DropMessage(name[Due.Length..]) : null;

    public static Changes Apply(IState state, MessagePut put, Stamp stamp)
    {
        var to = state.Find<OriginDocument>(OriginDocument.IdOf(put.Work))!.Contact!;
        var message = new MessageDocument
        {
            Id = MessageDocument.IdOf(put.Message),
            Work = put.Work,
            Title = state.Find<WorkDocument>(WorkDocument.IdOf(put.Work))!.Title,
            To = to,
            Name = Texts.Single(put.Fact.Name),
            Mail = put.Fact.Mail.Trim(),
            Text = put.Fact.Text.Trim(),
            At = stamp.At,
        };
        return Changes.Put(message) with
        {
            Messages = [new Message(GrainId.Parse(to), new Notify($"message-{put.Message}", InboxKind.WorkMessage, $"{state.Grain}", put.Message, stamp.By, stamp.At))],
            DueTimes = [new DueTime(Due + put.Message, stamp.At + Life)],
        };
    }

    public static Changes Apply(MessageRemoved removed)
    {
        var message = MessageDocument.IdOf(removed.Message);
        return new Changes { Deletes = [message], Erases = [message], DueTimes = [new DueTime(Due + removed.Message, null)] };
    }

    private static MessageDocument? Find(IState state, string key) => state.Find<MessageDocument>(MessageDocument.IdOf(key));
}
