using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>How far a request came (docs/protocol.md, "expert-request").</summary>
[JsonConverter(typeof(WordJson<RequestState>))]
public enum RequestState
{
    /// <summary>Asked; nobody of the pool has looked at it.</summary>
    Submitted,

    /// <summary>Someone of the pool has seen that it stands at the right theme; nobody has it yet.</summary>
    Triaged,

    /// <summary>An expert has it.</summary>
    Assigned,

    /// <summary>The expert said something.</summary>
    Talking,

    /// <summary>There is an answer; the asker says whether it is one.</summary>
    Answered,
    Accepted,
    Closed,
    Withdrawn,
}

/// <summary>Who reads a request, besides the asker and the experts of its theme.</summary>
[JsonConverter(typeof(WordJson<RequestReaders>))]
public enum RequestReaders
{
    /// <summary>Whoever reads the leerlab's entries.</summary>
    Lab,

    /// <summary>Who reads own-school entries of the school.</summary>
    School,

    /// <summary>Nobody: the leerlab sees that there is one, its theme and its state.</summary>
    Asker,
}

/// <summary>How the asker would like to be helped.</summary>
[JsonConverter(typeof(WordJson<AnswerForm>))]
public enum AnswerForm
{
    Writing,
    Call,
    Visit,
}

/// <summary>Whose word is awaited.</summary>
[JsonConverter(typeof(WordJson<RequestSide>))]
public enum RequestSide
{
    Asker,
    Expert,
}

/// <summary>What happened on the way, for who reads back.</summary>
[JsonConverter(typeof(WordJson<StepKind>))]
public enum StepKind
{
    Submitted,
    Triaged,
    Moved,
    Sharpened,
    Taken,
    Assigned,
    Along,
    Unassigned,
    Answered,
    Accepted,
    Returned,
    Closed,
    Withdrawn,
    Reopened,
}

/// <summary>Whether the answer helped, as the asker says afterwards.</summary>
[JsonConverter(typeof(WordJson<Helped>))]
public enum Helped
{
    Yes,
    Partly,
    No,
}
