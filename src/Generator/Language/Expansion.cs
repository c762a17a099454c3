using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Language;

/// <summary>What a specification expands to.</summary>
/// <param name="Graph">The network, as far as it is known.</param>
/// <param name="IsComplete">Whether that is all of it: there are no errors.</param>
/// <param name="Problems">Errors and warnings.</param>
internal sealed record Expanded(NetworkGraph Graph, bool IsComplete, ImmutableArray<Problem> Problems);

/// <summary>A specification as a graph: blocks replaced by their layers, expressions by their values, labels by what they name.</summary>
internal static class Expansion
{
    public static Expanded Expand(NetworkSpec spec, CancellationToken cancellation = default)
    {
        // Places are in the class that wears the layers: for a variant, its base.
        string type = spec.Base?.FullName ?? spec.Type.FullName;
        var written = WrittenRules.Check(type, spec.Layers, spec.Blocks);
        var extent = new Extent(spec.Part);
        var expander = new Expander(spec.Blocks, InputRules.Shape(spec), InputRules.Further(spec), extent, [.. written.Select(problem => problem.Place with { Characters = null })], cancellation);
        Value? output = expander.ExpandNetwork(type, spec.Layers, spec.Initial);
        ImmutableArray<PortSpec> outputs = spec.Ports.Outputs;
        NetworkGraph graph = expander.Build(output, outputs);
        ImmutableArray<Problem> problems = [.. written, .. expander.Problems, .. ParameterNames.Problems(graph)];
        if (spec.Part is not null && !problems.Any(problem => problem.Severity == DiagnosticSeverity.Error))
        {
            problems = problems.AddRange(extent.Problems(spec.Type.FullName, spec.Base!.DisplayName));
        }

        if (outputs.Any(port => expander.Output(output, port) is null) || problems.Any(problem => problem.Severity == DiagnosticSeverity.Error))
        {
            return new(graph, IsComplete: false, problems);
        }

        return graph.LeadingTo(graph.Outputs).Nodes.IsEmpty
            ? new(graph, IsComplete: false, problems.Add(new(RuleIds.NoLayers, new(type, -1, null), "no layer is left between input and output")))
            : new(graph.LeadingTo(graph.Outputs), IsComplete: true, [.. problems, .. spec.Part is null ? DeadBranches.Warnings(graph).Concat(UnusedInputs(type, spec, graph)) : []]);
    }

    /// <summary>The names of the parameters of the base network that a part of it does not have.</summary>
    public static IReadOnlyList<string> Rest(NetworkSpec spec, NetworkGraph part, CancellationToken cancellation) =>
        spec.Part is null ? [] : [.. Names(Expand(spec with { Part = null }, cancellation).Graph).Except(Names(part))];

    private static IEnumerable<string> Names(NetworkGraph graph) => graph.Nodes.SelectMany(node => node.Weights).OfType<StoredWeight>().Select(weight => weight.Parameter.Name);

    private static IEnumerable<Problem> UnusedInputs(string type, NetworkSpec spec, NetworkGraph graph)
    {
        NetworkGraph live = graph.LeadingTo(graph.Outputs);
        return spec.Ports.Inputs.Zip(graph.Inputs, (port, input) => (port, input.Value))
            .Where(input => input.port.Layer >= 0 && !live.IsOutput(input.Value) && !live.ConsumersOf(input.Value).Any())
            .Select(input => new Problem(RuleIds.BranchNeverUsed, new(type, input.port.Layer, "label"), $"{spec.Layers[input.port.Layer].Text}: the input \"{input.port.Name}\" never reaches an output"));
    }

    /// <summary>What is wrong with each layer, whichever stand before it.</summary>
    public static IEnumerable<Problem> ProblemsOfEach(NetworkSpec spec, CancellationToken cancellation = default)
    {
        for (int i = 0; i < spec.Layers.Count; i++)
        {
            if (!LanguageAttributes.NeedsOthers(spec.Layers[i].Attribute))
            {
                var expander = new Expander(spec.Blocks, input: null, [], new(part: null), [], cancellation);
                expander.ExpandNetwork(spec.Type.FullName, [.. Enumerable.Repeat(LayerSpec.Faulty, i), spec.Layers[i]]);
                foreach (Problem problem in expander.Problems)
                {
                    yield return problem;
                }
            }
        }
    }
}
