using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Tests;

/// <summary>The generator and the analyzer, by name until both are there.</summary>
internal static class CompilerUnderTest
{
    /// <summary>Why tests that run emitted code are skipped.</summary>
    public const string? Missing = "no emission yet";

    public static IIncrementalGenerator Generator => Make<IIncrementalGenerator>("NetGen.Generator.NetworkGenerator");

    public static DiagnosticAnalyzer Analyzer => Make<DiagnosticAnalyzer>("NetGen.Generator.NetworkAnalyzer");

    private static T Make<T>(string name) => (T)Activator.CreateInstance(typeof(NetworkGraph).Assembly.GetType(name, throwOnError: true)!)!;
}
