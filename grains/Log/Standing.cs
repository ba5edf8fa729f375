using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Log;

/// <summary>What a person is in this log at an instant, and the rights that follow from it.</summary>
internal sealed class Standing
{
    private readonly AccessDocument? _access;

    private Standing(AccessDocument? access, string person, DateTimeOffset now)
    {
        (_access, Person) = (access, person);
        Roles = [.. (access?.Roles ?? []).Where(role => !(role.Until <= now))];
        Audience = Roles.IsEmpty ? Audience.Nobody : new Audience(Grants());
    }

    public string Person { get; }

    /// <summary>The roles that are not over.</summary>
    public ImmutableArray<AccessRole> Roles { get; }

    public Audience Audience { get; }

    public bool HadAccess => _access is not null;

    public bool Writes => Roles.Any(role => Rights.Of(role.Role).Writes);

    /// <summary>Comments somewhere: an expert on a question.</summary>
    public bool Comments => Roles.Any(role => Rights.Of(role.Role).Comments);

    /// <summary>Plans what the leerlab does together, and may call on everyone in it.</summary>
    public bool Plans => Roles.Any(role => Rights.Of(role.Role) is { Plans: true, Writes: true });

    public bool Moderates => Audience.Holds(Scopes.Moderator);

    /// <summary>The schools in whose name the person writes.</summary>
    public ImmutableArray<string> WritesFor => SchoolsOf(rights => rights is { Writes: true, NeedsSchool: true });

    /// <summary>The schools that the person is of.</summary>
    public ImmutableArray<string> Schools => SchoolsOf(rights => rights.NeedsSchool);

    public static Standing Of(IState state, string person, DateTimeOffset now) =>
        new(state.Find<AccessDocument>(AccessDocument.IdOf(person)), person, now);

    public bool Sees(EntryDocument entry) => Audience.Sees(Scopes.Of(entry));

    public bool CommentsOn(EntryDocument entry) =>
        Roles.Any(role => Rights.Of(role.Role) is { Comments: true } rights && (!rights.NeedsEntry || IsExpertOn(role, entry.Id)));

    /// <summary>Writer or named co-writer.</summary>
    public bool MayEdit(EntryDocument entry) => entry.By == Person || (entry.CoWriters ?? []).Contains(Person);

    private static bool IsExpertOn(AccessRole role, string entryId) => role.Entry is { } entry && Ids.KeyOf(entry) == Ids.KeyOf(entryId);

    private ImmutableArray<string> SchoolsOf(Func<Rights, bool> which) =>
        [.. Roles.Where(role => which(Rights.Of(role.Role))).Select(role => role.School).OfType<string>().Distinct()];

    private IEnumerable<string> Grants()
    {
        foreach (var role in Roles)
        {
            var rights = Rights.Of(role.Role);
            if (rights.ReadsLeerlab)
                yield return Scopes.Leerlab;
            if (rights.ReadsOwnSchool && role.School is { } school)
                yield return Scopes.School(school);
            if (rights.Moderates)
                yield return Scopes.Moderator;
            if (rights.NeedsEntry && role.Entry is { } entry)
                yield return Scopes.Expert(entry);
        }

        // A grant of one's own only for those who need it: watchers with equal grants share every message.
        if (_access?.Keeps == true)
            yield return Person;
    }
}
