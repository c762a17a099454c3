using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Zeroes elements at random while training; nothing at inference. As <c>torch.nn.Dropout</c>.</summary>
/// <param name="P">The share of elements that are zeroed.</param>
internal sealed record Dropout(double P) : Operator
{
    private static readonly RealParameter PParameter = new("p", "The share of elements that are zeroed.", 0.5) { Min = 0, Max = 1 };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.DropoutAttribute", [PParameter], (arguments, _) => new Dropout(PParameter.Read(arguments)));

    public override bool IsIdentity => true;

    public override bool IgnoresOrder => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs) => inputs[0];

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(PParameter, P, always: true);
}
