using System.Collections.Immutable;

namespace Leerlabs.Grains.Meeting;

/// <summary>The agenda that each kind of meeting begins with, unless the programme has one of its own.</summary>
public static class Templates
{
    public static ImmutableArray<PlannedItem> Of(MeetingKind kind) => kind switch
    {
        MeetingKind.KickOff =>
        [
            Inform(StandardItem.Opening, 10), Activity(StandardItem.Acquaintance, 25), Discuss(StandardItem.OurQuestion, 30),
            Decide(StandardItem.Agreements, 20), Inform(StandardItem.AnyOtherBusiness, 5), Decide(StandardItem.NextDate, 5),
        ],
        MeetingKind.Conference =>
        [
            Inform(StandardItem.Opening, 15), Activity(StandardItem.Sharing, 60), Activity(StandardItem.Work, 75), Discuss(StandardItem.Harvest, 20),
            Inform(StandardItem.AnyOtherBusiness, 5), Decide(StandardItem.NextDate, 5),
        ],
        MeetingKind.SteeringGroup =>
        [
            Inform(StandardItem.Opening, 5), Discuss(StandardItem.Previous, 10), Inform(StandardItem.Progress, 20), Decide(StandardItem.Decisions, 20),
            Inform(StandardItem.AnyOtherBusiness, 5), Decide(StandardItem.NextDate, 5),
        ],
        MeetingKind.BoardSession => [Discuss(StandardItem.Successes, 4), Discuss(StandardItem.Goals, 6), Decide(StandardItem.Actions, 5)],
        MeetingKind.WorkSession => [Discuss(StandardItem.Goals, 10), Activity(StandardItem.Work, 35), Discuss(StandardItem.Harvest, 10), Decide(StandardItem.Actions, 5)],
        _ =>
        [
            Inform(StandardItem.Opening, 10), Discuss(StandardItem.Previous, 10), Discuss(StandardItem.FromTheLog, 30), Discuss(StandardItem.OurQuestion, 25),
            Inform(StandardItem.AnyOtherBusiness, 10), Decide(StandardItem.NextDate, 5),
        ],
    };

    private static PlannedItem Inform(StandardItem item, int minutes) => new(ItemKind.Inform, Standard: item, Minutes: minutes);

    private static PlannedItem Discuss(StandardItem item, int minutes) => new(ItemKind.Discuss, Standard: item, Minutes: minutes);

    private static PlannedItem Decide(StandardItem item, int minutes) => new(ItemKind.Decide, Standard: item, Minutes: minutes);

    private static PlannedItem Activity(StandardItem item, int minutes) => new(ItemKind.Activity, Standard: item, Minutes: minutes);
}
