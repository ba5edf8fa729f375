using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Core.Roles;

/// <summary>What a person is in a leerlab. One person may have several, each with its own start and end.</summary>
[JsonConverter(typeof(WordJson<Role>))]
public enum Role
{
    /// <summary>Afgevaardigde: stands for a school and writes in its name.</summary>
    [JsonStringEnumMemberName("delegate")]
    Delegate,

    /// <summary>Schoolleider: reads what the own school writes, own-school entries included.</summary>
    [JsonStringEnumMemberName("school-leader")]
    SchoolLeader,

    /// <summary>Bestuurder of a board: reads.</summary>
    [JsonStringEnumMemberName("board-executive")]
    BoardExecutive,

    [JsonStringEnumMemberName("coach")]
    Coach,

    /// <summary>Voorzitter: leads the meetings and moderates.</summary>
    [JsonStringEnumMemberName("chair")]
    Chair,

    /// <summary>Leerlabteam: moderates and organises.</summary>
    [JsonStringEnumMemberName("leerlab-team")]
    LeerlabTeam,

    [JsonStringEnumMemberName("project-lead")]
    ProjectLead,

    [JsonStringEnumMemberName("researcher")]
    Researcher,

    [JsonStringEnumMemberName("programme-manager")]
    ProgrammeManager,

    /// <summary>Expert: only on the questions it was asked on.</summary>
    [JsonStringEnumMemberName("expert")]
    Expert,
}
