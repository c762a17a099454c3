using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using NetGen.Cpu;

namespace NetGen.Generator.Tests;

/// <summary>A project that was disposed of unloads, but never while something of it can still run.</summary>
public sealed class UnloadingTests
{
    private const string Source = "[Network(2, 5, 5)] [Conv2D(3, 3), BatchNorm2D, ReLU, Flatten, Dense(4)] public partial class Net;";

    // Unloading takes a few collections, each with its finalizers.
    private const int MostCollections = 20;

    [Fact]
    public void NothingIsLeftOfAProjectThatIsNoLongerUsed() => IsCollected(Use()).ShouldBeTrue();

    [Fact]
    public void AnInstanceOutlivesItsProject()
    {
        NetworkInstance instance = Instance(out WeakReference context);
        float[] input = [.. Enumerable.Range(0, 50).Select(i => i / 50f)];
        float[] expected = instance.Forward(input);

        IsCollected(context).ShouldBeFalse();

        instance.Refresh();
        instance.Forward(input).ShouldBe(expected);
        instance.Share().Forward(input).ShouldBe(expected);
    }

    [Fact]
    public void WhatTheRuntimeCallsOutlivesItsProject()
    {
        CpuNetwork network = Kernels(out WeakReference context);
        float[] input = [.. Enumerable.Repeat(1f, 50)], before = network.Forward(input);

        IsCollected(context).ShouldBeFalse("emitted code is called whenever weights have changed");

        for (int i = 0; i < network.Weights.Parameters.Count; i++)
        {
            network.Weights[i].Fill(2);
        }

        network.Refresh();
        network.Forward(input).ShouldNotBe(before);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use()
    {
        using LoadedProject project = NetworkCompilation.Of(Source).Compile();
        project["Net"].Initialize().Forward(new float[50]).Length.ShouldBe(4);
        return ContextOf(project);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NetworkInstance Instance(out WeakReference context)
    {
        using LoadedProject project = NetworkCompilation.Of(Source).Compile();
        context = ContextOf(project);
        return project["Net"].Initialize();
    }

    /// <summary>What an instance keeps in the runtime, without the instance and over weights that know nothing of the project.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CpuNetwork Kernels(out WeakReference context)
    {
        using LoadedProject project = NetworkCompilation.Of(Source).Compile();
        context = ContextOf(project);
        Type type = project.Assembly.GetType("Net", throwOnError: true)!;
        var weights = new Weights([.. project["Net"].Info.Parameters.Select(parameter => parameter with { Shape = [.. parameter.Shape] })]);
        object network = type.GetMethod("Create")!.Invoke(null, [weights])!;
        FieldInfo kept = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Single(field => field.FieldType == typeof(CpuNetwork));
        return (CpuNetwork)kept.GetValue(network)!;
    }

    private static WeakReference ContextOf(LoadedProject project) => new(AssemblyLoadContext.GetLoadContext(project.Assembly), trackResurrection: true);

    private static bool IsCollected(WeakReference context)
    {
        for (int i = 0; i < MostCollections && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !context.IsAlive;
    }
}
