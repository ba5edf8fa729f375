using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Starting;

/// <summary>Goes through a file line by line and notes what is to be done; nothing is asked of the store.</summary>
internal sealed class Planner(KnownProgramme known, IReadOnlyDictionary<string, string> questions, DateOnly today)
{
    private readonly Dictionary<string, Lab> _labs = [];
    private readonly Dictionary<string, KnownPlace> _places = [];
    private readonly Dictionary<string, NewPerson> _people = [];
    private readonly List<NewSchool> _schools = [];
    private readonly List<StartProblem> _problems = [];
    private int _unchanged;

    public static StartPlan Make(StartFile file, KnownProgramme known, DateOnly today)
    {
        var questions = file.Rows.GroupBy(row => FoldedText.Fold(row.Leerlab))
            .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.Question).FirstOrDefault(question => question is not null) ?? "");
        var planner = new Planner(known, questions, today);
        foreach (var row in file.Rows)
            planner.Take(row);
        return planner.Done(file);
    }

    private StartPlan Done(StartFile file)
    {
        var labs = _labs.Values.Where(lab => lab.IsUsed).ToList();
        return new(
            [.. labs.Select(lab => lab.New).OfType<NewLeerlab>()],
            [.. _schools],
            [.. labs.SelectMany(lab => lab.Places)],
            [.. _people.Values.Where(person => !known.People.Contains(person.Id))],
            [.. _people.Values.Where(person => known.People.Contains(person.Id))],
            [.. labs.SelectMany(lab => lab.Members)],
            [.. file.Problems.Concat(_problems).OrderBy(problem => problem.Line)],
            file.Rows.Count + file.Problems.Count,
            _unchanged);
    }

    private void Take(StartRow row)
    {
        var (lab, refusal) = LabOf(row);
        KnownPlace? place = null;
        if (refusal is null && row.School is { } school)
            (place, refusal) = PlaceOf(school);
        refusal ??= lab!.RefusePlace(place);
        NewMember? member = null;
        if (refusal is null && row.Person is { } person)
            (member, refusal) = lab!.MemberOf(row.Line, person, place, today);

        if (refusal is not null)
            _problems.Add(new(row.Line, refusal));
        else
            Note(row, lab!, place, member);
    }

    private void Note(StartRow row, Lab lab, KnownPlace? place, NewMember? member)
    {
        var changes = lab.Note(place, row.School?.Goal, member);
        if (place is not null && row.School is { } school && !known.Schools.ContainsKey(school.Code) && _places.TryAdd(school.Code, place))
            _schools.Add(new(place, school.Name!, school.Board));
        if (member is not null)
            _people.TryAdd(member.Person, new(member, place?.Id));
        if (!changes)
            _unchanged++;
    }

    private (Lab? Lab, Refusal? Refusal) LabOf(StartRow row)
    {
        var folded = FoldedText.Fold(row.Leerlab);
        var question = questions[folded];
        if (_labs.TryGetValue(folded, out var lab))
            return row.Question is { } other && lab.New is not null && other != question ? (null, Refusal.Conflict("start-question-differs")) : (lab, null);
        if (known.Leerlabs.TryGetValue(folded, out var there))
            return (_labs[folded] = new(there, null), null);
        if (question.Length == 0)
            return (null, Refusal.Invalid("start-question-needed").With("leerlab", row.Leerlab));

        var fresh = new NewLeerlab(StartKeys.Leerlab(row.Leerlab), row.Leerlab, question);
        return (_labs[folded] = new(new(fresh.Id, fresh.Name, new Dictionary<string, bool>(), []), fresh), null);
    }

    private (KnownPlace? Place, Refusal? Refusal) PlaceOf(StartSchool school)
    {
        if (known.Schools.TryGetValue(school.Code, out var there) || _places.TryGetValue(school.Code, out there))
            return (there, null);
        if (school.Code.Length == 4)
            return (null, Refusal.Invalid("start-brin").With("code", school.Code));

        return school is { Name: { } name, Place: { } place }
            ? (new(school.Code, name, place, null), null)
            : (null, Refusal.Invalid("start-school-unknown").With("code", school.Code));
    }
}
