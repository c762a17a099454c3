using System.Collections.Immutable;
using System.Numerics;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The same elements in another shape, in row-major order, as <c>torch.reshape</c>. To a vector it is <see cref="Flatten"/>.</summary>
/// <param name="Sizes">The dimensions; one may be -1.</param>
internal sealed record Reshape(EquatableArray<int> Sizes) : Operator
{
    private static readonly SizesParameter ShapeParameter = new("shape", "The sizes, channels first. One may be -1: what is left for it. `Reshape(-1)` is `Flatten`. A value of more than four dimensions can be permuted, flipped, mapped by activations and reshaped again.", "in") { Min = -1, IsList = true };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ReshapeAttribute", [ShapeParameter], Read);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        BigInteger known = Sizes.Where(size => size > 0).Aggregate(BigInteger.One, (n, size) => n * size);
        if (!Sizes.Contains(-1))
        {
            return known == input.Length
                ? new(Sizes)
                : throw new LayerException(RuleIds.ShapesDoNotFit, ShapeParameter.Name, $"{this} on {input}: {string.Join("*", Sizes)} = {known} elements in place of {input.Length}");
        }

        BigInteger rest = input.Length % known;
        return rest == 0
            ? new(Sizes.Select(size => size > 0 ? size : (int)(input.Length / known)).ToEquatableArray())
            : throw new LayerException(RuleIds.ShapesDoNotFit, ShapeParameter.Name, $"{this} on {input}: {input.Length} elements are not divisible by {known} ({input.Length} % {known} = {rest})");
    }

    public override Movement Movement => new(input => SameOrder.Maps(input, InferShape([input])));

    public override bool TakesMoreDimensions => true;

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(ShapeParameter, Sizes);

    private static Operator Read(Arguments arguments, Shape input)
    {
        var sizes = ShapeParameter.Read(arguments);
        for (int i = 0; i < sizes.Count; i++)
        {
            if (sizes[i] == 0)
            {
                arguments.Object(RuleIds.InvalidArgument, "a size is at least 1, or -1 for what is left, found 0", $"{ShapeParameter.Name}[{i}]");
            }
        }

        if (sizes.Count(size => size == -1) > 1)
        {
            arguments.Object(RuleIds.InvalidArgument, "at most one size may be -1, which stands for what is left", ShapeParameter.Name);
        }

        var reshape = new Reshape(sizes);
        return arguments.AreKnown && !input.IsVector && reshape.InferShape([input]).IsVector ? new Flatten() : reshape;
    }
}
