using System.CommandLine;
using Leerlabs.Bench;
using Leerlabs.Bench.Rows;

// A server or a crowd of clients of an earlier call of this same program.
if (args is ["--role", var role, ..])
    return await Roles.Play(role, args, CancellationToken.None);

var rounds = new Option<int>("--rounds") { Description = "Alternating rounds of ours and the floor", DefaultValueFactory = _ => 5 };
var seconds = new Option<int>("--seconds") { Description = "Seconds of load a round", DefaultValueFactory = _ => 6 };
var watchers = new Option<int[]>("--watchers") { Description = "Crowds of the fan-out", DefaultValueFactory = _ => [500, 1000], AllowMultipleArgumentsPerToken = true };
var rows = new Option<string>("--rows") { Description = "Letters of the rows to measure: a to f as in the table, m for shared minutes, p for the peers' rows, k for the kills, t for Azure Tables on Azurite, n for one to three nodes on Orleans, i for leerlabs at rest there, s for a whole programme, v for the directory, q for a date poll, w for a browser, z for search, l for search in the library, h for public pages, o for the expertpool", DefaultValueFactory = _ => "abcdefpk" };
var minutes = new Option<int>("--minutes") { Description = "How long row s lasts", DefaultValueFactory = _ => 10 };

var root = new RootCommand("Measures Leerlabs against floors of the same run and prints a table.") { rounds, seconds, watchers, rows, minutes };
root.SetAction(async (parsed, cancellation) =>
{
    var options = new BenchOptions(parsed.GetValue(rounds), parsed.GetValue(seconds), parsed.GetValue(watchers)!, parsed.GetValue(rows)!, parsed.GetValue(minutes));
    await Table.Print(options, cancellation);
    return 0;
});
return await root.Parse(args).InvokeAsync();
