using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Demo;

/// <summary>The invented schools, people and leerlabs of <c>infra/demo</c>; its README tells what the fields mean.</summary>
internal sealed record ExampleData(
    ImmutableArray<SchoolRecord> Schools,
    ImmutableArray<ExamplePerson> People,
    ImmutableArray<ExampleLeerlab> Leerlabs,
    ExampleHolidays Holidays,
    ExampleExpertpool Experts,
    ExamplePractices Practices,
    ExampleFactsheet Factsheet)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new WallTimeJson(), new ExampleSchoolJson() } };

    public ExamplePerson Manager => People.Single(person => person.Manager);

    /// <exception cref="CliException">The files are not there or not readable.</exception>
    public static async Task<ExampleData> Read(string folder, CancellationToken cancellation)
    {
        try
        {
            var leerlabs = ImmutableArray.CreateBuilder<ExampleLeerlab>();
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "leerlabs"), "*.json").Order(StringComparer.Ordinal))
                leerlabs.Add(await Read<ExampleLeerlab>(file, cancellation));

            return new ExampleData(
                await Read<ImmutableArray<SchoolRecord>>(Path.Combine(folder, "schools.json"), cancellation),
                await Read<ImmutableArray<ExamplePerson>>(Path.Combine(folder, "people.json"), cancellation),
                leerlabs.ToImmutable(),
                await Read<ExampleHolidays>(Path.Combine(folder, "holidays.json"), cancellation),
                await Read<ExampleExpertpool>(Path.Combine(folder, "expertpool.json"), cancellation),
                await Read<ExamplePractices>(Path.Combine(folder, "examples.json"), cancellation),
                await Read<ExampleFactsheet>(Path.Combine(folder, "factsheet.json"), cancellation));
        }
        catch (Exception failure) when (failure is IOException or JsonException)
        {
            throw new CliException($"The example data in {folder} can't be read: {failure.Message}", failure);
        }
    }

    /// <summary>The grain of a school by its key in the files.</summary>
    public static string SchoolId(string key) => $"school/{key.ToLowerInvariant()}";

    private static async Task<T> Read<T>(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return (await JsonSerializer.DeserializeAsync<T>(stream, Json, cancellation))!;
    }
}
