using System.Reflection;
using NetGen.Cpu;

namespace NetGen.Tests;

/// <summary>What an assembly with emitted code is told of the runtime beside it.</summary>
public sealed class EmittedCodeTests
{
    private static readonly string Runtime = typeof(EmittedCode).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [Fact]
    public void WhatTheRuntimeHasItRuns()
    {
        for (int version = AbiVersion.Oldest; version <= AbiVersion.Current; version++)
        {
            EmittedCode.Require("Garments", "0.0.7", version);
        }
    }

    [Fact]
    public void CodeThatIsTooOldIsToBeBuiltAgain()
    {
        string message = Should.Throw<InvalidOperationException>(() => EmittedCode.Require("Garments", "0.0.7", AbiVersion.Oldest - 1)).Message;

        message.ShouldStartWith($"The networks of Garments were compiled by NetGen 0.0.7 for version {AbiVersion.Oldest - 1} of the runtime's binary interface, and NetGen.Runtime {Runtime} beside it has version");
        message.ShouldEndWith($"Build Garments again with the package NetGen {Runtime} (or take a release of it that was), or let the program reference NetGen 0.0.7.");
    }

    [Fact]
    public void CodeThatIsTooNewNeedsANewerRuntime()
    {
        string message = Should.Throw<InvalidOperationException>(() => EmittedCode.Require("Garments", "9.0.0", AbiVersion.Current + 1)).Message;

        message.ShouldContain($"for version {AbiVersion.Current + 1} of the runtime's binary interface");
        message.ShouldEndWith($"Let the program reference the package NetGen 9.0.0 or later, or build Garments again with NetGen {Runtime}.");
    }
}
