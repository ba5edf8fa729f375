using System.Globalization;

namespace Leerlabs.Bench.Rows;

/// <summary>One line of the table.</summary>
/// <param name="Ours">What was reached, per round.</param>
/// <param name="Floor">The floor of the same rounds; empty where the aim is a figure.</param>
/// <param name="Aim">What issue 2 asks, in words.</param>
internal sealed record Line(string Name, string Unit, IReadOnlyList<double> Ours, IReadOnlyList<double> Floor, string Aim)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {Name} | {Figure(Ours)} {Unit} | {(Floor.Count == 0 ? "" : $"{Figure(Floor)} {Unit}")} | {Ratio} | {Aim} |");

    /// <summary>Each round against the floor of the same round; the median of these.</summary>
    private string Ratio => Floor.Count == 0
        ? ""
        : Median([.. Ours.Zip(Floor, (ours, floor) => ours / floor)]).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Figure(IReadOnlyList<double> rounds) => rounds.Count == 1
        ? Short(rounds[0])
        : $"{Short(Median(rounds))} ({Short(rounds.Min())} to {Short(rounds.Max())})";

    private static string Short(double value) =>
        value.ToString(value >= 100 ? "#,0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
