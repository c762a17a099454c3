using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The dimensions in another order, as <c>torch.permute</c>; the batch stays the first.</summary>
/// <param name="Dims">For each dimension of the result, which one of the input it is, as <see cref="DimensionNumber"/> says.</param>
internal sealed record Permute(EquatableArray<int> Dims) : Operator
{
    private static readonly SizesParameter DimsParameter = new(
        "dims",
        "For each dimension of the result but the batch, which one of the input it is: 1 (the channels) and on. The batch, 0, stays where it is and is not named. Negative ones count from the end.",
        "axis")
    {
        Min = int.MinValue,
        IsList = true,
    };

    // It counts: torchvision has it as a module, and its models stand it into nn.Sequential.
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.PermuteAttribute", [DimsParameter], (arguments, _) => new Permute(DimsParameter.Read(arguments)));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        int rank = input.Dimensions.Count;
        if (Dims.Count != rank)
        {
            string all = string.Join(", ", Enumerable.Range(0, rank).Select(DimensionNumber.Of));
            throw new LayerException(RuleIds.InvalidArgument, DimsParameter.Name, $"{this} on {input}: {DimsParameter.Name} must be an order of {all}, found {Dims.Count} of {rank}");
        }

        var indices = DimensionNumber.RequireAll(this, input, DimsParameter.Name, Dims);
        return new(indices.Select(index => input.Dimensions[index]).ToEquatableArray());
    }

    public override Movement Movement => Movement.Of(input => IndexMap.OfDimensions(input, [.. Dims.Select(dim => (DimensionNumber.Index(input, dim), false))]));

    public override Operator OfOnePosition(int spatialRank) => new Permute([.. Enumerable.Range(0, spatialRank + 1).Select(DimensionNumber.Of)]);

    public override bool TakesMoreDimensions => true;

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(DimsParameter, Dims);
}
