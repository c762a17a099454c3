using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Max pooling -> a learned convolution of the same kernel, stride, padding and dilation, mixing channels. Same shapes, another network:
/// its weights, stored under the pool's own name, must be trained.
/// </summary>
internal sealed class MaxPoolToConv(NetworkGraph graph) : LoweringRule(graph)
{
    protected override Value? Lower(Node node)
    {
        if (node.Operator is not MaxPooling pool)
        {
            return null;
        }

        Value input = ImageOf(node.Input);
        Window window = Sliding.Over(input.Shape, WindowOf(pool, input.Shape));
        var conv = new Conv(input.Shape.Channels, window, Groups: 1, Bias: true);
        Value result = Builder.Apply(conv, node.Origin.Lowered("not equivalent: must be trained"), input);
        WarnNotEquivalent(node, $"{pool} on {input} becomes {conv}, a learned convolution: same shapes, another result; the network must be trained with it");
        return result;
    }
}
