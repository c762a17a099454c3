namespace NetGen.Benchmarks.Goals.Building;

/// <summary>A command that did not do what it was for.</summary>
internal sealed class CommandException(string message) : Exception(message);
