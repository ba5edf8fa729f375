namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>What every answer of a grain can say.</summary>
public interface IAnswer
{
    WireRefusal? Refusal { get; }

    /// <summary>Nothing was done, for the activation is going: ask the grain again, it lives elsewhere.</summary>
    bool Moved { get; }
}
