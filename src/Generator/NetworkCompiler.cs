using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Fusion;
using NetGen.Generator.Language;
using NetGen.Generator.Lowering;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator;

/// <summary>
/// The front half of the compiler, which generator and analyzer share: specification -> graph -> lowered graph -> plan, or problems. What it lets pass can be emitted.
/// </summary>
internal static class NetworkCompiler
{
    /// <param name="spec">The network.</param>
    /// <param name="projectDefault">The rewrites for networks that do not say.</param>
    /// <param name="cancellation">Stops between layers and phases.</param>
    public static CompilationResult Compile(NetworkSpec spec, LoweringFlags projectDefault, CancellationToken cancellation = default)
    {
        LoweringFlags flags = spec.Lower ?? projectDefault;
        Expanded expanded = Expansion.Expand(spec, cancellation);
        ImmutableArray<Problem> contradictions = [.. LoweringRules.Problems(spec)], problems = [.. InputRules.Problems(spec), .. NormalizeRules.Problems(spec.Base?.FullName ?? spec.Type.FullName, spec.Layers, InputRules.Shape(spec)), .. contradictions, .. expanded.Problems];
        if (!contradictions.IsEmpty)
        {
            return new(null, problems);
        }

        // Where not all of the network is known, what is known of it is lowered, to find what is wrong with that.
        // A variant of another size is lowered at the size of its base: kernels then are as large as its maps. Pools with a kernel of their own are lowered where they are.
        cancellation.ThrowIfCancellationRequested();
        bool isResized = InputRules.IsResized(spec);
        var (lowered, objections) = LoweringPass.Run(expanded.Graph, flags, keepsSlidingPools: isResized);

        // A rewrite may store parameters under the name of a layer that had none.
        problems = problems.AddRange(objections).AddRange(ParameterNames.Problems(lowered));
        if (!expanded.IsComplete || problems.Any(problem => problem.Severity == DiagnosticSeverity.Error))
        {
            return new(null, problems);
        }

        if (isResized)
        {
            ImmutableArray<Shape> sizes = InputRules.Sizes(spec, [.. expanded.Graph.Inputs.Select(input => input.Value.Shape)]);
            try
            {
                (lowered, objections) = LoweringPass.Run(Resizing.Run(lowered, sizes), flags);
                problems = problems.AddRange(objections);
                if (problems.Any(problem => problem.Severity == DiagnosticSeverity.Error))
                {
                    return new(null, problems);
                }
            }
            catch (LayerException error)
            {
                return new(null, problems.Add(new(error.RuleId, new(spec.Type.FullName, -1, error.Argument), error.Message)));
            }
            catch (OverflowException)
            {
                return new(null, problems.Add(new(RuleIds.TooLarge, new(spec.Type.FullName, -1, "input"), $"at an input of {string.Join(", ", sizes)} sizes exceed 2^31 - 1")));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        try
        {
            Plan all = PlanningPass.Run(FusionPass.Run(lowered), MemoryModel.Cpu);
            Plan plan = lowered.WithoutOptional is { } required ? PlanningPass.Run(FusionPass.Run(required), MemoryModel.Cpu) : all;
            problems = problems.AddRange(WeightLimit.Problems(all, spec.Type.FullName));
            return new(problems.Any(problem => problem.Severity == DiagnosticSeverity.Error) ? null : new(spec, flags, expanded.Graph, lowered, plan, plan == all ? null : all) { Rest = Expansion.Rest(spec, expanded.Graph, cancellation) }, problems);
        }
        catch (PlanningException error)
        {
            return new(null, problems.Add(error.Problem));
        }
        catch (LayerException error)
        {
            return new(null, problems.Add(new(error.RuleId, new(spec.Type.FullName, -1, error.Argument), error.Message)));
        }
    }
}
