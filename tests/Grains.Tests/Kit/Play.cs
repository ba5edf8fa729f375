using FsCheck;
using FsCheck.Fluent;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>One random act: who does what to which, and how. The test of a kind gives the numbers their meaning.</summary>
public readonly record struct Act(int Who, int What, int Which, int How);

/// <summary>A random course: acts, a moment at which watchers start, a moment at which one goes away.</summary>
public sealed record Course(Act[] Acts, int Start, int Away)
{
    private static readonly Gen<Act> AnyAct =
        from who in Gen.Choose(0, 999)
        from what in Gen.Choose(0, 999)
        from which in Gen.Choose(0, 999)
        from how in Gen.Choose(0, 999)
        select new Act(who, what, which, how);

    /// <summary>Courses of up to so many acts; a failing one is made shorter as long as it still fails.</summary>
    public static Arbitrary<Course> OfAtMost(int acts)
    {
        var courses =
            from count in Gen.Choose(0, acts)
            from course in AnyAct.ArrayOf(count)
            from start in Gen.Choose(0, 999)
            from away in Gen.Choose(0, 999)
            select new Course(course, start, away);
        return Arb.From(courses, Shorter);
    }

    private static IEnumerable<Course> Shorter(Course course) =>
        Enumerable.Range(0, course.Acts.Length)
            .Select(left => course with { Acts = [.. course.Acts.Where((_, index) => index != left)] });
}
