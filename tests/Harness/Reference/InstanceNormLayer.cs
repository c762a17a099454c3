using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.InstanceNorm1d to 3d: the values of a channel are consecutive.</summary>
internal abstract class InstanceNormLayer(int dimension, Shape input, string worksOn) : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms => [Form(1e-5, false), Form(1e-5, true), Form(0.1, true), Form(1e-3, false), Form(0, false), Form(0, true)];

    public override Shape Input => input;

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Form(1e-5, false), new(6), RuleIds.WrongRank, null, $"{Name} works on {worksOn}, found a vector (features) of 6"),
        (Form(1e-5, false), OnePosition, RuleIds.ShapesDoNotFit, null, $"{Name} on {OnePosition}: a channel must have more than one element, found one"),
        (Form(1e-3, true), OnePosition, RuleIds.ShapesDoNotFit, null, $"{Name}(Eps = 0.001, Affine = true) on {OnePosition}: a channel must have more than one element, found one"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ($"{Name}(Eps = -1)", RuleIds.InvalidArgument, "Eps", "Eps must be at least 0, found -1"),
    ];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights) =>
        op is InstanceNorm { Eps: var eps, Affine: var affine } norm && norm.Dimension == dimension
            ? new(inputs[0].Shape, [.. inputs[0].Values.Chunk(inputs[0].Shape.Size.Count).SelectMany((values, channel) =>
            {
                T count = T.CreateChecked(values.Length);
                T mean = values.Aggregate(T.Zero, (sum, e) => sum + e) / count;
                T variance = values.Aggregate(T.Zero, (sum, e) => sum + ((e - mean) * (e - mean))) / count;
                return values.Select(e =>
                {
                    T normal = (e - mean) / T.Sqrt(variance + T.CreateChecked(eps));
                    return affine ? (normal * weights["weight"][channel]) + weights["bias"][channel] : normal;
                });
            })])
            : null;

    private string Name => $"InstanceNorm{dimension}D";

    private Shape OnePosition => Shape.Of(6, Size.Of(dimension, _ => 1));

    private InstanceNorm Form(double eps, bool affine) => new(dimension, eps, affine);

    // Numbers of channels that leave tails of vectors of each width, that fit them, and that are fewer.
    internal sealed class InstanceNorm1DLayer() : InstanceNormLayer(1, new(18, 7), "a sequence (channels x length)")
    {
        public override ImmutableArray<Shape> OtherInputs => [new(1, 12), new(16, 2), new(33, 5), new(6, 64)];

        public override ImmutableArray<string> OfAnySize => ["InstanceNorm1D", "Conv1D(#, 1), InstanceNorm1D(Affine = true)", "Reshape(-1, #), InstanceNorm1D(Affine = true)"];
    }

    internal sealed class InstanceNorm2DLayer() : InstanceNormLayer(2, new(18, 4, 5), "a map (channels x height x width)")
    {
        public override ImmutableArray<Shape> OtherInputs => [new(1, 6, 5), new(16, 1, 3), new(33, 2, 2), new(6, 7, 1), new(72, 3, 4)];

        public override ImmutableArray<string> OfAnySize => ["InstanceNorm2D", "Conv2D(#, 1), InstanceNorm2D(Affine = true)", "Pad(#), InstanceNorm2D"];
    }

    internal sealed class InstanceNorm3DLayer() : InstanceNormLayer(3, new(18, 2, 3, 4), "a volume (channels x depth x height x width)")
    {
        public override ImmutableArray<Shape> OtherInputs => [new(1, 3, 4, 2), new(16, 2, 1, 1), new(33, 1, 3, 2), new(6, 4, 1, 5)];

        public override ImmutableArray<string> OfAnySize => ["InstanceNorm3D", "Conv3D(#, 1), InstanceNorm3D(Affine = true)", "Reshape(-1, 1, #, 1), InstanceNorm3D(Affine = true)"];
    }
}
