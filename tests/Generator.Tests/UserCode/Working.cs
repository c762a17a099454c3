using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.UserCode;

/// <summary>Networks that must work: for the CPU and with kernels for ILGPU they compile without a warning, and do all that a network does.</summary>
internal static class Working
{
    /// <summary>Compiles the project twice, without ILGPU and with it, and tries every network in it.</summary>
    /// <returns>The networks' metadata names.</returns>
    public static IReadOnlyList<string> Try(NetworkCompilation project)
    {
        (project with { ReferencesIlgpu = true }).Generate().Image.ShouldNotBeEmpty();
        using LoadedProject loaded = project.Compile();
        var networks = loaded.Assembly.GetTypes().Where(type => EmittedNetwork.TryOf(type) is not null).Select(type => type.FullName!).ToList();
        networks.ForEach(name => Try(loaded[name]));
        return networks;
    }

    /// <summary>Tries sources that are as many projects in one: each in a namespace of its own, Case0 and on, and with one network at least.</summary>
    public static void TryEach(IReadOnlyList<string> sources, string pragma = "")
    {
        var networks = Try(NetworkCompilation.Of(sources.Select((source, i) => InNamespace(source, i, pragma))));
        sources.Where((_, i) => !networks.Any(name => name.StartsWith($"Case{i}.", StringComparison.Ordinal))).ShouldBeEmpty("no network was emitted");
    }

    /// <summary>Expects a diagnostic at the mark of each source, with that fragment of a message, and nothing else from NetGen or C#.</summary>
    public static void RefuseEach(IReadOnlyList<(string Source, string Message)> cases, string pragma = "") => Diagnosing
        .SourceIn(new NetworkCompilation { ReferencesIlgpu = true }, [.. cases.Select((c, i) => InNamespace(c.Source, i, pragma))])
        .ShouldReport([.. cases.Select(c => c.Message)]);

    private static string InNamespace(string source, int i, string pragma) => $"{pragma}\nnamespace Case{i};\n{source}";

    /// <summary>The errors and warnings of C# in emitted files, and errors elsewhere.</summary>
    public static IEnumerable<string> Objections(GeneratedProject project)
    {
        var written = project.Compilation.SyntaxTrees.Take(project.Project.Sources.Length).ToHashSet();
        return project.Compilation.GetDiagnostics()
            .Where(d => !d.IsSuppressed && (d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !written.Contains(tree))))
            .Select(d => d.ToString());
    }

    private static void Try(EmittedNetwork network)
    {
        float[] input = [.. Enumerable.Range(1, BatchedPorts.Length(network.Info.Inputs)).Select(i => i / 4f)];
        NetworkInstance first = network.Initialize(seed: 1);
        float[] expected = first.Forward(input);
        expected.ShouldAllBe(y => float.IsFinite(y));

        first.Refresh();
        first.Share().Forward(input).ShouldBe(expected);
        network.Create(first.Weights).Forward(input).ShouldBe(expected);
        float[] output = new float[expected.Length];
        first.Profile(input, output, new long[(network.Info.WithOptional ?? network.Info).Kernels.Count], 1);
        output.ShouldBe(expected);
        string path = Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors");
        try
        {
            first.Weights.Save(path);
            network.Load(path).Forward(input).ShouldBe(expected);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
