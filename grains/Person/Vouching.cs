using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.Person;

/// <summary>What the person is, said to the library, which knows no memberships.</summary>
internal static class Vouching
{
    /// <summary>A school is spoken for by who answers for it in a leerlab; one that is in none by who is known to work there.</summary>
    public static Decision School(IState state, PersonDocument person, VouchForSchool fact)
    {
        var answers = state.All<Membership>().SelectMany(membership => membership.Roles).Any(role => Rights.Of(role.Role).AnswersForSchool && role.School == fact.School);
        return new SchoolVouched(fact.Work, fact.School, answers || person.Schools?.Contains(fact.School) is true);
    }

    /// <summary>An edition is judged by who takes part in another leerlab, and not in the one that made it.</summary>
    public static Decision Review(IState state, VouchForReview fact)
    {
        var labs = state.All<Membership>().Where(membership => membership.Roles.Any(role => Rights.Of(role.Role).ReadsLeerlab)).ToList();
        var other = labs.Exists(lab => lab.Leerlab == fact.Leerlab) ? null : labs.OrderBy(lab => lab.Leerlab, StringComparer.Ordinal).FirstOrDefault();
        return new ReviewVouched(fact.Work, fact.Edition, other is null ? null : new(other.Leerlab, other.Name));
    }

    /// <summary>Whoever is not registered speaks for nobody.</summary>
    public static Decision Refused(VouchForSchool fact) => new SchoolVouched(fact.Work, fact.School, May: false);

    /// <summary>And is of no leerlab.</summary>
    public static Decision Refused(VouchForReview fact) => new ReviewVouched(fact.Work, fact.Edition, null);

    public static Changes Apply(ReviewVouched vouched) =>
        new() { Messages = [new(LibraryRules.Main, new ConfirmReview(vouched.Work, vouched.Edition, vouched.Leerlab))] };

    public static Changes Apply(SchoolVouched vouched) =>
        new() { Messages = [new(LibraryRules.Main, new ConfirmAdoption(vouched.Work, vouched.School, vouched.May))] };
}
