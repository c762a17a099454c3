using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Lowering;

/// <summary>Puts in the place of each operator that consists of others those it consists of. All that comes after sees these alone.</summary>
internal sealed class Decomposing : GraphRewrite
{
    private Decomposing(NetworkGraph graph)
        : base(graph)
    {
    }

    public static NetworkGraph Run(NetworkGraph graph) => new Decomposing(graph).Run();

    protected override Value Rewrite(Node node) => !node.Inputs.IsEmpty && node.Operator.Decompose(node.Input.Shape) is { } parts ? Apply(parts, node) : Keep(node);

    private Value Apply(Decomposition part, Node node)
    {
        ImmutableArray<Value> inputs = part.Inputs.IsEmpty ? [ImageOf(node.Input)] : [.. part.Inputs.Select(input => Apply(input, node))];
        return Builder.Apply(part.Operator, node.Origin.Part(part.Operator.Describe()), inputs);
    }
}
