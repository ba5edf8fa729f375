using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

public sealed class PresenceRightsTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    public static TheoryData<string> Rows => [.. Matrix.Presence.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Presence_is_told_to_whom_the_matrix_names_and_to_no_one_else(string row)
    {
        var (grain, place) = (Recipes.Grain(house, row), await Place(row));
        await using var crowd = await Crowd.At(house, grain);
        foreach (var name in row.EndsWith(" shown", StringComparison.Ordinal) ? Cast.SignedIn : ["writer"])
            await crowd[name].Call("Here", grain, place, false);
        await crowd.Told(house);

        var wrong = Cast.SignedIn.Where(name => Reaches(row, crowd, name, place) != Matrix.Presence[row].Contains(name)).ToList();
        Assert.True(wrong.Count == 0, $"{row}: {string.Join(", ", wrong)}");
    }

    private async Task<string?> Place(string row) =>
        row is "text spot" ? "caret/1-0-4" : row.Contains(" place", StringComparison.Ordinal) ? (await Targets.Of(house, row.Replace(" place", " entry", StringComparison.Ordinal))).Id : null;

    private bool Reaches(string row, Crowd crowd, string name, string? place) => row.Split(' ')[1] switch
    {
        "here" => crowd.Heard(name, house.Cast["writer"]).Any(),
        "shown" => crowd.Heard("writer", house.Cast[name]).Any(),
        _ => crowd.Heard(name, house.Cast["writer"]).Any(here => here.TryGetProperty("place", out var at) && at.GetString() == place),
    };

    /// <summary>Everyone signed in with a line of their own, watching one grain where they may.</summary>
    private sealed class Crowd(string grain, Dictionary<string, LiveClient> clients) : IAsyncDisposable
    {
        public LiveClient this[string name] => clients[name];

        public static async Task<Crowd> At(RightsHouse house, string grain)
        {
            var crowd = new Crowd(grain, []);
            foreach (var name in Cast.SignedIn)
                await crowd.Enter(name, await house.Connect(house.Cast[name]));
            return crowd;
        }

        public IEnumerable<JsonElement> Heard(string name, string person) => clients[name].SoFar()
            .Where(said => said.Target == "Presence" && said.Grain == grain)
            .SelectMany(said => Here(said, person));

        /// <summary>
        /// Everyone has heard what there was to hear: two rounds of presence have passed since, as someone sees on a line of their own; and then
        /// every line has answered a question, so that what was said before has come in.
        /// </summary>
        public async Task Told(RightsHouse house)
        {
            var (log, lead) = (house.Lab.Log, house.Cast["lead"]);
            await using var clock = await house.Connect(lead);
            await clock.Watch(log);
            foreach (var typing in new[] { true, false })
            {
                await clock.Call("Here", log, null, typing);
                await clock.Hears("Presence", said => Here(said, lead).Any(here => here.TryGetProperty("typing", out _) == typing));
            }

            foreach (var client in clients.Values)
                await client.Page("directory/main", "leerlab", new { take = 1 });
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var client in clients.Values)
                await client.DisposeAsync();
        }

        private static IEnumerable<JsonElement> Here(Said said, string person) =>
            said.Arguments[1].GetProperty("here").EnumerateArray().Where(here => here.GetProperty("person").GetString() == person);

        private async Task Enter(string name, LiveClient client)
        {
            clients[name] = client;
            try
            {
                await client.Watch(grain);
            }
            catch (RefusedException)
            {
                // Whoever may not watch may still say that they are here, and must hear nothing.
            }
        }
    }
}
