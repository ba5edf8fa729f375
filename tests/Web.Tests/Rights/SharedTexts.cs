using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Shared texts for the rows of the matrix: the minutes of a meeting that was planned for them.</summary>
internal static class SharedTexts
{
    /// <summary>New minutes, with everyone of the leerlab.</summary>
    public static async Task Begun(RightsHouse house)
    {
        var key = await Meetings.Planned(house);
        house.Minutes = $"text/{key}";
        await house.Town.Until(house.Minutes, documents => documents.ContainsKey("text"));
    }

    /// <summary>The fields of a command on a text that is made for it.</summary>
    public static async Task<object> On(RightsHouse house, string row)
    {
        if (row == "text send-answer")
        {
            house.Minutes = await ExpertRequests.Drafted(house);
            await Write(house);
            return new { message = Town.New(), version = 1 };
        }

        await Begun(house);
        if (row == "text amend")
            await Tell(house, new OpenConcept([house.Cast["writer"]]));
        return new { version = 0, changes = Typed, amendment = Town.New() };
    }

    public static async Task<string> Target(RightsHouse house, string row)
    {
        if (row.EndsWith("@answer", StringComparison.Ordinal))
            return await OfAnswer(house, row.Split(' ')[1]);

        await Begun(house);
        switch (string.Join(' ', row.Split(' ')[..2]))
        {
            case "text member":
                return $"member/{Ids.KeyOf(house.Cast["writer"])}";
            case "text concept" or "text amendment":
                return await Amended(house, row);
            case "text past":
                await Type(house, Limits.UpdatesApart);
                return PastDocument.IdOf(Limits.UpdatesApart / 2);
            case "text update":
                await Type(house, 1);
                return UpdateDocument.IdOf(1);
            default:
                return row.Split(' ')[1];
        }
    }

    /// <summary>The fields of a command on a report that is fixed; who may and asks for what was done already is answered all the same.</summary>
    public static async Task<object> OnReport(RightsHouse house)
    {
        await Fixed(house);
        return new { until = Until, addendum = Town.New(), text = "Toch anders." };
    }

    public static async Task<string> Report(RightsHouse house, string row)
    {
        await Fixed(house);
        var key = Town.New();
        await As(house, new AddAddendum(key, "Toch anders."));
        return row.Contains("addendum", StringComparison.Ordinal) ? AddendumDocument.IdOf(key) : ReportDocument.TheId;
    }

    /// <summary>Something of an answer that is written together. On its way it stays when it is of another request than its text.</summary>
    private static async Task<string> OfAnswer(RightsHouse house, string type)
    {
        house.Minutes = await ExpertRequests.Drafted(house);
        if (type == "sent")
        {
            house.Minutes = $"text/{Town.New()}";
            await Tell(house, new BeginText(house.Request, house.Request, "", 1, [], [new(house.Cast["adviser"], true), new(house.Cast["keeper"])]));
        }

        await Write(house);
        var message = Town.New();
        if (type == "sent")
            await house.Town.As(house.Cast["adviser"], GrainId.Parse(house.Minutes), new SendAnswer(message, 1));
        return type switch { "sent" => SentAnswer.IdOf(message), "update" => UpdateDocument.IdOf(1), _ => type };
    }

    private static Task<Receipt> Write(RightsHouse house) =>
        house.Town.As(house.Cast["adviser"], GrainId.Parse(house.Minutes), new TypeText(0, TextChange.Insert(0, 0, "Ja.")));

    private static DateOnly Until { get; } = DutchDay.Of(TimeProvider.System.GetUtcNow()).AddDays(14);

    private static async Task Fixed(RightsHouse house)
    {
        if (house.Reported is null)
        {
            house.Reported = $"meeting/{await Meetings.Planned(house)}";
            foreach (var command in new MeetingCommand[] { new StartMeeting(), new EndMeeting(), new ShareReport(Until) })
                await As(house, command);
            await house.Town.Tell(house.Reported, new CloseAmendments());
            await As(house, new FixReport());
        }

        house.Meeting = house.Reported;
    }

    private static Task<Receipt> As(RightsHouse house, Command command) => house.Town.As(house.Cast["chair"], GrainId.Parse(house.Reported!), command);

    private static object[] Typed => [new object[] { 0, "Hallo" }];

    private static async Task<string> Amended(RightsHouse house, string row)
    {
        var key = Town.New();
        await Tell(house, new OpenConcept([house.Cast["writer"]]));
        await house.Town.As(house.Cast["writer"], GrainId.Parse(house.Minutes), new Amend(key, 0, TextChange.Insert(0, 0, "Hallo")));
        return row.StartsWith("text concept", StringComparison.Ordinal) ? "concept" : $"amendment/{key}";
    }

    private static async Task Type(RightsHouse house, int times)
    {
        for (var time = 0; time < times; time++)
            await house.Town.As(house.Cast["writer"], GrainId.Parse(house.Minutes), new TypeText(time, TextChange.Insert(time, time, "x")));
    }

    private static Task<Receipt> Tell(RightsHouse house, Command fact) => house.Town.Tell(house.Minutes, fact);
}
