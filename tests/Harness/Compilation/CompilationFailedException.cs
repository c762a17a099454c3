namespace NetGen.Generator.Tests;

/// <summary>A project with networks does not compile without a warning.</summary>
internal sealed class CompilationFailedException(string message) : Exception(message);
