using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

public sealed class InboxRightsTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    private static readonly string[] Kinds = ["poll", "expert-", "example-", "visit", "suggestion", "work-", "followed-"];

    public static TheoryData<string> Rows => [.. Matrix.Inbox.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Inbox_gets_something_for_whom_the_matrix_names_and_for_no_one_else(string row)
    {
        var item = await Item(row);
        var wrong = new List<string>();
        foreach (var name in Cast.SignedIn)
            if ((await (await house.Cast.Visitor(name)).Sees($"/api/grains/{house.Cast[name]}/pages/inbox?take=200")).Contains(item) != Matrix.Inbox[row].Contains(name))
                wrong.Add(name);

        Assert.True(wrong.Count == 0, $"{row}: {string.Join(", ", wrong)}");
    }

    private async Task<string> Item(string row)
    {
        if (row is "moved" or "cancelled" or "digest" or "invited" or "proposed" or "action" or "joined" || Kinds.Any(kind => row.StartsWith(kind, StringComparison.Ordinal)))
            return await Told(Enum.Parse<InboxKind>(row.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));

        var item = $"inbox/{house.Lab.Key}-{await Happens(row)}";
        await Delivered(item);
        return item;
    }

    /// <summary>What is said to one person's grain is for that person only.</summary>
    private async Task<string> Told(InboxKind kind)
    {
        var (key, now) = (Town.New(), TimeProvider.System.GetUtcNow());
        await house.Town.Tell(house.Cast["delegate"], new Notify(key, kind, house.Lab.Log, house.Question, house.Cast["other"], now, TakesPlace: now.AddDays(9)));
        return $"inbox/{key}";
    }

    /// <summary>The sequence number of the frame that someone may hear of.</summary>
    private async Task<long> Happens(string row) => row switch
    {
        "mention" => await Mention(Visibility.Leerlab),
        "mention @own-school" => await Mention(Visibility.School),
        "mention @question" => (await house.As("writer", new EditEntry(house.Question, 1, Everyone))).Seq,
        "mention @comment" => await house.Comment(await house.Entry(), "delegate", Everyone),
        "mention @comment-own-school" => await house.Comment(await house.Entry(Visibility.School), "delegate", Everyone),
        "answer @co-writer" => await house.Comment(await WithCoWriter(), "delegate", "Mooi."),
        "answer @own-school" => await house.Comment(await house.Entry(Visibility.School), "delegate", "Mooi."),
        "answer @removed" => await house.Comment(house.Cast.Left, "delegate", "Mooi."),
        _ => await house.Comment(await house.Entry(), "delegate", "Mooi."),
    };

    private string Everyone => string.Join(' ', Cast.SignedIn.Select(name => $"[@Iemand]({house.Cast[name]})"));

    private async Task<long> Mention(Visibility visibility) =>
        (await house.As("writer", new AddEntry(Town.New(), Everyone, EntryKind.Note, visibility))).Seq;

    private async Task<string> WithCoWriter()
    {
        var entry = await house.Entry();
        await house.As("writer", new NameCoWriters(entry, [house.Cast["other"]]));
        return entry;
    }

    // What is not on its way now and does not stand in an inbox after that was sent to nobody.
    private async Task Delivered(string item)
    {
        foreach (var message in await house.Store.Outgoing(GrainId.Parse(house.Lab.Log), 1_000, CancellationToken.None))
            if (Encoding.UTF8.GetString(message.Fact.Span).Contains($"\"{Ids.KeyOf(item)}\"", StringComparison.Ordinal))
                await house.Town.Until($"{message.To}", () => Holds(message.To, item));
    }

    private async Task<bool> Holds(GrainId person, string item) =>
        (await house.Host.Page(person, Actor.System, new("inbox") { Around = item, Take = 1 }, CancellationToken.None)).Succeeded;
}
