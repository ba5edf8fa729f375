using System.Diagnostics.CodeAnalysis;

namespace Leerlabs.Grains.Core;

/// <summary>A value or a refusal.</summary>
public readonly record struct Result<T>
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

#pragma warning disable CA2225 // A result is made where it is returned; named alternatives would only add noise.
    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
#pragma warning restore CA2225
}
