using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Part of a value that <c>torch.split</c> or <c>torch.chunk</c> cuts along a dimension; the others are operators of their own.</summary>
/// <param name="Dim">As <see cref="DimensionNumber"/> says.</param>
/// <param name="Start">The index of its first element along the dimension.</param>
/// <param name="Count">How many.</param>
internal sealed record Split(int Dim, int Start, int Count) : Operator
{
    public static readonly LabelParameter LabelsParameter = new("labels", "Names of the parts, in order: they can be used as those that `As` gives.") { IsList = true, PyTorch = null };

    private static readonly SizesParameter SizesParameter = new("Sizes", "How large each part is, as `split_size_or_sections` of `torch.split`; all are equally large where it is not written.", "in / 4") { Absent = "none", PyTorch = null };

    private static readonly IntegerParameter DimParameter = DimensionNumber.Parameter("The dimension that is cut", 1);

    /// <summary>The layer as it is written; the language names its parts.</summary>
    public static readonly LayerSignature Layer = new("NetGen.SplitAttribute", [LabelsParameter, SizesParameter, DimParameter]);

    /// <summary>The parts, in order.</summary>
    /// <param name="arguments">The attribute as written; where it cannot be read, its errors say why.</param>
    /// <param name="labels">How many there are.</param>
    /// <param name="input">The value; null where it is not known.</param>
    /// <exception cref="LayerException">The value cannot be cut so.</exception>
    public static IReadOnlyList<Split>? Read(Arguments arguments, int labels, Shape? input)
    {
        EquatableArray<int>? written = arguments.Has(SizesParameter.Name) ? SizesParameter.Read(arguments) : null;
        int dim = DimParameter.Read(arguments);
        if (written is { } given && given.Count != labels)
        {
            arguments.Object(RuleIds.InvalidArgument, $"{SizesParameter.Name} has {given.Count} number{(given.Count == 1 ? "" : "s")} for {labels} part{(labels == 1 ? "" : "s")}", SizesParameter.Name);
        }

        if (input is not { } shape || !arguments.AreKnown || labels == 0)
        {
            return null;
        }

        int index = DimensionNumber.Index(shape, dim), rank = shape.Dimensions.Count;
        if (index < 0 || index >= rank)
        {
            throw new LayerException(RuleIds.InvalidArgument, DimParameter.Name, $"{arguments.Text} on {shape}: {DimensionNumber.Demand(DimParameter.Name, rank)}, found {dim}");
        }

        int size = shape.Dimensions[index];
        string what = DimensionName.Of(index, rank);
        if (written is null && size % labels != 0)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, $"{LabelsParameter.Name}[{labels - 1}]", $"{arguments.Text} on {shape}: {what} {size} is not divisible by {labels} parts ({size} % {labels} = {size % labels}); {SizesParameter.Name} says how large each is");
        }

        var sizes = written ?? Enumerable.Repeat(size / labels, labels).ToEquatableArray();
        long sum = sizes.Sum(part => (long)part);
        if (sum != size)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, SizesParameter.Name, $"{arguments.Text} on {shape}: {string.Join(" + ", sizes)} = {sum} in place of {what} {size}");
        }

        return [.. sizes.Select((part, i) => new Split(dim, sizes.Take(i).Sum(), part))];
    }

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        int index = DimensionNumber.Require(this, input, DimParameter.Name, Dim);
        long end = (long)Start + Count;
        if (end > input.Dimensions[index])
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, SizesParameter.Name, $"{this} on {input}: {Start} + {Count} = {end} > {DimensionName.Of(index, input.Dimensions.Count)} {input.Dimensions[index]}");
        }

        return new(input.Dimensions.Select((size, i) => i == index ? Count : size).ToEquatableArray());
    }

    public override Movement Movement => Movement.Of(input =>
    {
        int axis = Steps.AxisOf(input, DimensionNumber.Index(input, Dim));
        return IndexMap.Along(input, 0, (axis, [IndexMap.Slice(axis, Start, Count)]));
    });

    public override Operator OfOnePosition(int spatialRank) => this with { Dim = DimensionNumber.Of(0) };

    public override string Name => Layer.Name;
}
