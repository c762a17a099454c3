using System.Collections.Immutable;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>Zeroes elements at random while training; nothing at inference. As <c>torch.nn.Dropout</c>.</summary>
/// <param name="P">The share of elements that are zeroed.</param>
internal sealed record Dropout(double P) : Operator
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.DropoutAttribute",
        (arguments, _) => new Dropout(arguments.Real("p", 0.5, min: 0, max: 1)));

    public override bool IsIdentity => true;

    public override bool IgnoresOrder => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs) => inputs[0];

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => new Description("Dropout", P).ToString();
}
