using System.Collections.Frozen;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Web.Starting;

/// <summary>The words for a role in a programme file. Managers are invited, and experts are asked on a question: neither comes from a file.</summary>
internal static class StartRoles
{
    private static readonly (Role Role, string[] Words)[] Table =
    [
        (Role.Delegate, ["afgevaardigde", "delegate"]),
        (Role.SchoolLeader, ["schoolleider", "school leader", "school-leader"]),
        (Role.BoardExecutive, ["bestuurder", "board executive", "board-executive"]),
        (Role.Coach, ["coach"]),
        (Role.Chair, ["voorzitter", "chair"]),
        (Role.LeerlabTeam, ["leerlabteam", "leerlab team", "leerlab-team"]),
        (Role.ProjectLead, ["projectleider", "project lead", "project-lead"]),
        (Role.Researcher, ["onderzoeker", "researcher"]),
    ];

    private static readonly FrozenDictionary<string, Role> Roles = Table
        .SelectMany(role => role.Words.Select(word => (Word: FoldedText.Fold(word), role.Role)))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Role);

    public static Role? Find(string word) => Roles.TryGetValue(FoldedText.Fold(word), out var role) ? role : null;

    /// <summary>The Dutch word.</summary>
    public static string WordOf(Role role) => Table.First(one => one.Role == role).Words[0];
}
