using System.Runtime.CompilerServices;
using System.Text.Json;
using Leerlabs.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Leerlabs.Orleans.Tests.Contracts;

/// <summary>Nodes of version n and n + 1 run side by side during a roll: what they say to each other may grow, and never change (design 4.13).</summary>
public sealed class ContractTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly string Folder = Path.Combine(SourceFolder(), "Golden");

    [Fact]
    public void Every_interface_and_type_between_nodes_is_what_it_was() => Assert.Equal(Golden("contracts.txt", ContractText.Write), ContractText.Write());

    [Fact]
    public void Every_type_that_is_sent_has_a_sample() =>
        Assert.Equal(ContractText.Sent.Select(type => type.Name).Order(StringComparer.Ordinal), Samples.All.Select(one => one.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void What_an_earlier_version_sent_is_read_as_it_was_meant()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var golden = Golden("sent.json", () => Write(serializer));
        var sent = JsonSerializer.Deserialize<Dictionary<string, string>>(golden)!;
        foreach (var sample in Samples.All)
            Assert.Equal(Text(sample), Text(serializer.Deserialize<object>(Convert.FromBase64String(sent[sample.GetType().Name]))));
    }

    [Fact]
    public void Every_kind_of_grain_has_its_class() =>
        Assert.Equal(
            GrainKinds.All.Select(rules => rules.Kind).Append("watchman").Order(StringComparer.Ordinal),
            ContractText.Grains.Select(ContractText.KindOf).Order(StringComparer.Ordinal));

    [Fact]
    public void No_interface_of_a_grain_has_more_than_five_methods() =>
        Assert.All(ContractText.Interfaces, type => Assert.InRange(type.GetMethods().Length, 1, 5));

    private static string Write(Serializer serializer) => JsonSerializer.Serialize(
        Samples.All.ToDictionary(one => one.GetType().Name, one => Convert.ToBase64String(serializer.SerializeToArray(one))), Readable);

    /// <summary>What was agreed; written anew only on purpose: GOLDEN=write.</summary>
    private static string Golden(string name, Func<string> write)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            File.WriteAllText(file, write() + "\n");

        return File.ReadAllText(file).TrimEnd();
    }

    private static string Text(object? one) => JsonSerializer.Serialize(one);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
