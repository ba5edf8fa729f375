namespace Leerlabs.Grains.Core;

/// <summary>
/// What someone asks of a grain, named in the imperative. On the wire <c>{"type": "add-entry", "commandId": "...", ...}</c>.
/// </summary>
public abstract record Command
{
    /// <summary>
    /// Made by the client, once for one intention: the same id by the same person is done once (design 4.4).
    /// Settable: generated JSON gives an absent <c>init</c> property its type's default, which would be null.
    /// </summary>
    public string CommandId { get; set; } = "";
}
