using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Graph;

/// <summary>A tensor that a node reads besides its inputs.</summary>
/// <param name="Role">What it is to the operator: "weight", "bias", "running_mean", ...</param>
/// <param name="Dimensions">Its dimensions as the operator reads it, in PyTorch's order.</param>
internal abstract record Weight(string Role, EquatableArray<int> Dimensions)
{
    public int Length => Dimensions.Aggregate(1, (n, d) => checked(n * d));
}

/// <summary>A parameter of the network as written, read in row-major order under the node's own dimensions (a lowering may reshape it, never permute it).</summary>
internal sealed record StoredWeight(string Role, EquatableArray<int> Dimensions, Parameter Parameter) : Weight(Role, Dimensions);

/// <summary>Weights that a rewrite fixes: element i is <c>Pattern[i % Pattern.Count]</c>.</summary>
internal sealed record FixedWeight(string Role, EquatableArray<int> Dimensions, EquatableArray<float> Pattern) : Weight(Role, Dimensions);

/// <summary>A named tensor of a weights file.</summary>
/// <param name="Name">Its name in a state dict.</param>
/// <param name="Shape">Its dimensions as stored.</param>
/// <param name="Initializer">How it starts.</param>
/// <param name="IsLearned">False for running statistics.</param>
internal sealed record Parameter(string Name, EquatableArray<int> Shape, Initializer Initializer, bool IsLearned);
