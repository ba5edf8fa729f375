namespace Leerlabs.Storage.Tables.Client;

/// <summary>A row's place. Keys are at most 512 characters and hold no slash, backslash, number sign, question mark or control character (<see cref="KeyText"/>).</summary>
public readonly record struct TableKey(string Partition, string Row);
