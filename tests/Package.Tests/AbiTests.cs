using System.Reflection;
using NetGen.Cpu;
using NetGen.Generator.Tests.Snapshots;
using NetGen.Ilgpu;

namespace NetGen.Package.Tests;

/// <summary>What code that was emitted once may count on (docs/compatibility.md).</summary>
public sealed class AbiTests
{
    private const string Approved = "AbiTests.IsAsApproved#NetGen.Abi.verified.cs";

    private static string Text => AbiChange.Text(AbiVersion.Current, AbiVersion.Oldest, Abi.Text());

    [Fact]
    public Task IsAsApproved() => Snapshot.Verify([("NetGen.Abi.cs", Text)]);

    [Fact]
    public void ChangesRaiseTheVersion() => new AbiChange(File.ReadAllText(Repository.PathOf($"tests/Package.Tests/{Approved}")), Text).Demand().ShouldBe("");

    [Theory]
    [InlineData(1, 1, "struct A\n    int X", "")]
    [InlineData(1, 1, "struct A\n    int X\n    int Y", "raise AbiVersion.Current in src/Runtime/Cpu/AbiVersion.cs, which is 1")]
    [InlineData(2, 1, "struct A\n    int X\n    int Y", "")]
    [InlineData(1, 1, "struct A\n    long X", "let AbiVersion.Oldest be the same")]
    [InlineData(2, 1, "struct A\n    long X", "struct A: int X")]
    [InlineData(2, 2, "struct A\n    long X", "")]
    [InlineData(2, 1, "struct B\n    int X", "let AbiVersion.Oldest be the same")]
    [InlineData(2, 1, "struct A\nstruct B\n    int X", "")]
    public void TheDemandFitsTheChange(int current, int oldest, string types, string demand)
    {
        string said = new AbiChange(AbiChange.Text(1, 1, "struct A\n    int X\n\n"), AbiChange.Text(current, oldest, $"{types}\n\n")).Demand();

        said.ShouldContain(demand);
        (said.Length == 0).ShouldBe(demand.Length == 0, said);
    }

    /// <summary>Emitted code has what it implements as it was when it was compiled.</summary>
    [Fact]
    public void WhatEmittedCodeImplementsHasNoNewMembers()
    {
        const string before = "interface NetGen.Cpu.ICpuKernels\n    static abstract int X { get; }\n\n";
        string after = before.Replace("\n\n", "\n    static abstract int Y { get; }\n\n");

        new AbiChange(AbiChange.Text(1, 1, before), AbiChange.Text(2, 1, after)).Demand().ShouldContain("ICpuKernels: static abstract int Y");
        new AbiChange(AbiChange.Text(1, 1, before), AbiChange.Text(2, 1, after.Replace("abstract int Y", "virtual int Y"))).Demand().ShouldBe("");
    }

    /// <summary>A class is laid out before any code of its assembly runs, and that is before the versions are compared: no version may make what its layout rests on another.</summary>
    [Theory]
    [InlineData(typeof(ICompiledNetwork<>), "Info", "Create", "Load", "Weights", "Refresh", "Share")]
    [InlineData(typeof(INetwork<>), "Forward", "Forward", "Profile")]
    [InlineData(typeof(IPictureNetwork<>), "Forward")]
    [InlineData(typeof(IGpuCompiled), "ToGpu")]
    public void InterfacesOfEmittedClassesAreFrozen(Type type, params string[] members)
    {
        var asked = type.GetMembers().Where(member => member is MethodInfo { IsAbstract: true, IsSpecialName: false } or PropertyInfo { GetMethod.IsAbstract: true }).Select(member => member.Name);

        asked.ShouldBe(members, ignoreOrder: true, $"{type.Name} of all versions asks for the same members; new ones need bodies");
    }

    /// <summary>So does the type of its field: NativeAOT lays out the class with it.</summary>
    [Fact]
    public void TheFieldOfEmittedClassesIsFrozen()
    {
        Type field = typeof(NetworkInfo).Assembly.GetType("NetGen.Cpu.CpuNetwork").ShouldNotBeNull();

        (field.IsClass && field.IsPublic).ShouldBeTrue("a class, of which an object has a reference");
    }

    /// <summary>Emitted code of all versions calls it, and of all runtimes.</summary>
    [Theory]
    [InlineData(typeof(Cpu.EmittedCode))]
    [InlineData(typeof(Ilgpu.EmittedCode))]
    public void TheCheckIsFrozen(Type type) => ApiText.Members(type).ShouldBe(["static void Require(string assembly, string compiler, int version)"]);

    /// <summary>The loader takes no assembly whose version is below the one that is referenced, and says only that it is not there.</summary>
    [Theory]
    [InlineData(typeof(Cpu.EmittedCode))]
    [InlineData(typeof(Ilgpu.EmittedCode))]
    public void AssemblyVersionsAreFrozen(Type type) => type.Assembly.GetName().Version.ShouldBe(new Version(1, 0, 0, 0));

    [Fact]
    public void EditorsDoNotOfferWhatIsForEmittedCode() => Abi.Kernels.Where(type => !Abi.IsHidden(type)).Select(type => type.FullName).ShouldBeEmpty("these lack [EditorBrowsable(EditorBrowsableState.Never)]");
}
