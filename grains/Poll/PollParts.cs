using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>What someone says of an option.</summary>
[JsonConverter(typeof(WordJson<Answer>))]
public enum Answer
{
    Yes,
    IfNeedBe,
    No,
}

/// <summary>How far a poll came.</summary>
[JsonConverter(typeof(WordJson<PollState>))]
public enum PollState
{
    Open,

    /// <summary>Past its deadline, or closed by hand: nobody answers, a date can be chosen.</summary>
    Closed,

    /// <summary>One option became a meeting.</summary>
    Chosen,

    Cancelled,
}

/// <summary>An answer to one option.</summary>
/// <param name="By">Who filled it in for the person; none when they did so themselves.</param>
public sealed record Choice(string Option, Answer Answer, string? By = null) : Part;

/// <summary>What someone wants to answer to an option; without an answer: nothing any more.</summary>
public sealed record ChoiceWish(string Option, Answer? Answer = null);

/// <summary>A date that is proposed.</summary>
/// <param name="Option">The key that its document gets.</param>
public sealed record NewOption(string Option, When When);

/// <summary>A school of the leerlab, as the leerlab tells.</summary>
public sealed record PollSchool(string School, string Name, int Mark) : Part;

/// <summary>The option that was chosen and the meeting that it became.</summary>
public sealed record ChosenDate(string Option, string Meeting, string By, DateTimeOffset At) : Part;
