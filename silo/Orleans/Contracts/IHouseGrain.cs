namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>What the house asks of a grain: facts, due times, and what was left undelivered.</summary>
[Alias("leerlabs.house")]
public interface IHouseGrain : IGrainWithStringKey
{
    /// <summary>Brings a fact of another grain, to be taken once.</summary>
    /// <returns>False when it is worth another try.</returns>
    [Alias("take")]
    Task<bool> Take(FactMessage fact);

    /// <summary>A due time has come.</summary>
    /// <returns>False when it is worth another try.</returns>
    [Alias("fire")]
    Task<bool> Fire(string name, DateTimeOffset at);

    /// <summary>Delivers what the store still holds for others.</summary>
    [Alias("recover")]
    Task Recover();
}
