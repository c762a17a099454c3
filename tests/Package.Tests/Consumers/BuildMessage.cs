namespace NetGen.Package.Tests;

/// <summary>What a build says of a place in a file; line and column count from 1.</summary>
internal sealed record BuildMessage(string File, int Line, int Column, string Severity, string Id, string Message);
