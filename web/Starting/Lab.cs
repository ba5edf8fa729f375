using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Web.Starting;

/// <summary>One leerlab while a file is gone through: what is there, and what the lines so far add.</summary>
/// <param name="fresh">Null when the store has it.</param>
internal sealed class Lab(KnownLeerlab known, NewLeerlab? fresh)
{
    private readonly List<NewPlace> _places = [];
    private readonly List<NewMember> _members = [];
    private readonly Dictionary<string, int> _lines = [];
    private readonly List<(KnownMember Coach, int? Line)> _coaches =
        [.. known.Members.Where(member => member.Role == Role.Coach).Select(member => (member, (int?)null))];

    public NewLeerlab? New => fresh;

    public bool IsUsed { get; private set; }

    public IReadOnlyList<NewPlace> Places => _places;

    public IReadOnlyList<NewMember> Members => _members;

    public Refusal? RefusePlace(KnownPlace? place) =>
        place is null || known.Schools.GetValueOrDefault(place.Id) || Joins(place) ? null
        : known.Schools.ContainsKey(place.Id) ? Refusal.Conflict("start-school-left").With("school", place.Name)
        : known.Schools.Count(school => school.Value) + _places.Count < Limits.SchoolsPerLeerlab ? null
        : Refusal.Conflict("too-many-schools").With("most", Limits.SchoolsPerLeerlab);

    /// <summary>The role that a line gives; its key tells whether it is there already.</summary>
    public (NewMember? Member, Refusal? Refusal) MemberOf(int line, StartPerson told, KnownPlace? place, DateOnly today)
    {
        var school = Rights.Of(told.Role).NeedsSchool ? place : null;
        var person = StartKeys.Person(told, place?.Id);
        var key = StartKeys.Member(known.Id, person, told, school?.Id);
        var member = new NewMember(known.Id, known.Name, person, told, key, told.Role, school, told.Start ?? today, told.End);
        return Refuse(line, member) is { } refusal ? (null, refusal) : (member, null);
    }

    /// <summary>Takes a good line.</summary>
    /// <returns>Whether it adds anything.</returns>
    public bool Note(KnownPlace? place, string? goal, NewMember? member)
    {
        var joins = place is not null && !known.Schools.ContainsKey(place.Id) && !Joins(place);
        var begins = fresh is not null && !IsUsed;
        IsUsed = true;
        if (joins)
            _places.Add(new(known.Id, place!, goal));
        if (member is null || IsThere(member))
            return joins || begins;

        _members.Add(member);
        return true;
    }

    private Refusal? Refuse(int line, NewMember member)
    {
        if (!_lines.TryAdd(member.Key, line))
            return Refusal.Conflict("start-line-twice").With("line", _lines[member.Key]);
        if (known.Members.FirstOrDefault(one => one.Key == member.Key) is { } there)
            return member.Told.End is { } end && end != there.End ? Refusal.Conflict("start-member-differs") : null;
        if (known.Members.Any(one => (one.Person, one.Role, one.School) == (member.Person, member.Role, member.School?.Id) && one.Meets(member.Start, member.End)))
            return Refusal.Conflict("role-held");

        if (member.End <= member.Start)
            return Refusal.Invalid("end-before-start");

        return member.Role == Role.Coach ? RefuseCoach(line, member) : null;
    }

    // One coach at a time: the next one begins when the one before has ended.
    private Refusal? RefuseCoach(int line, NewMember member)
    {
        foreach (var (coach, other) in _coaches)
            if (coach.Meets(member.Start, member.End))
                return other is { } told ? Refusal.Conflict("start-one-coach").With("line", told) : Refusal.Conflict("start-coach-there");

        _coaches.Add((new(member.Key, member.Person, Role.Coach, null, member.Start, member.End), line));
        return null;
    }

    private bool Joins(KnownPlace place) => _places.Any(joining => joining.School.Id == place.Id);

    private bool IsThere(NewMember member) => known.Members.Any(one => one.Key == member.Key);
}
