namespace Leerlabs.Cli;

/// <summary>What someone at the command line must know, in one sentence: printed as it is, and the command fails.</summary>
public sealed class CliException(string message, Exception? inner = null) : Exception(message, inner);
