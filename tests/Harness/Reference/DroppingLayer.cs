using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>What leaves something out while training alone: the value as it is.</summary>
internal abstract class DroppingLayer(Func<double, Operator> make, Shape input, Shape? misfit = null, string message = "") : ReferenceLayer
{
    private static readonly double[] Shares = [0, 0.1, 0.5, 0.75, 1];

    public override ImmutableArray<Operator> Forms => [.. Shares.Select(make)];

    public override Shape Input => input;

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
        misfit is not { } other ? [] : [(make(0.5), other, RuleIds.WrongRank, null, $"{make(0.5)} works on {message}")];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ($"{make(0).Name}(1.5)", RuleIds.InvalidArgument, "p", "p must be between 0 and 1, found 1.5"),
        ($"{make(0).Name}(-0.5)", RuleIds.InvalidArgument, "p", "p must be between 0 and 1, found -0.5"),
    ];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights) => op.GetType() == make(0).GetType() && op.Name == make(0).Name ? inputs[0] : null;

    internal sealed class Dropout1DLayer() : DroppingLayer(p => new ChannelDropout(1, p), new(6, 9), new(5), "a sequence (channels x length), found a vector (features) of 5");

    internal sealed class Dropout2DLayer() : DroppingLayer(p => new ChannelDropout(2, p), new(6, 4, 3), new(5), "a map (channels x height x width), found a vector (features) of 5");

    internal sealed class Dropout3DLayer() : DroppingLayer(p => new ChannelDropout(3, p), new(6, 2, 4, 3), new(5, 5), "a volume (channels x depth x height x width), found a sequence (channels x length) of 5 x 5");

    internal sealed class AlphaDropoutLayer() : DroppingLayer(p => new AlphaDropout(p), new(17));

    internal sealed class FeatureAlphaDropoutLayer() : DroppingLayer(p => new FeatureAlphaDropout(p), new(6, 4, 3));

    internal sealed class StochasticDepthLayer() : DroppingLayer(p => new StochasticDepth(p, p < 0.5 ? "batch" : "row"), new(6, 4, 3));
}
