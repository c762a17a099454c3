using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator;

/// <summary>A network after the front half of the compiler.</summary>
/// <param name="Spec">What was declared.</param>
/// <param name="Lowering">The rewrites that were made: the attribute's, else the project's.</param>
/// <param name="Written">The network as written, at the input size of the network or, for a variant, of its base. Parameters are its.</param>
/// <param name="Lowered">The network to run, at the input size asked for.</param>
/// <param name="Plan">How the CPU runs it, without its optional outputs: what no other back end exceeds.</param>
/// <param name="WithOptional">How the CPU runs it with them; null where none is optional.</param>
internal sealed record CompiledNetwork(NetworkSpec Spec, LoweringFlags Lowering, NetworkGraph Written, NetworkGraph Lowered, Plan Plan, Plan? WithOptional = null)
{
    /// <summary>The names of the parameters of the base network that this part of it does not have.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];
}

/// <summary>What became of a specification.</summary>
/// <param name="Network">Null where there are errors.</param>
/// <param name="Problems">Errors and warnings.</param>
internal sealed record CompilationResult(CompiledNetwork? Network, ImmutableArray<Problem> Problems);
