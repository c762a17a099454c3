using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>An operator that makes one number of the elements along some dimensions: a pooling over all positions along the spatial ones, then one number of the channels of each pixel.</summary>
/// <param name="Dims">As <see cref="DimensionNumber"/> says. None stands for all.</param>
/// <param name="KeepDim">Whether these dimensions stay, with size 1.</param>
internal abstract record Reduction(EquatableArray<int> Dims, bool KeepDim) : Operator
{
    public static readonly SizesParameter DimParameter = new("Dim", "The dimensions of which one number is made: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end.", "axis") { Min = int.MinValue, Absent = "all" };

    private static readonly BooleanParameter KeepDimParameter = new("KeepDim", "Whether these dimensions stay, with size 1.", false) { PyTorch = "keepdim" };

    public sealed override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        ImmutableArray<bool> isReduced = Reduced(input, check: true);
        int[] sizes = [.. input.Dimensions.Select((size, i) => isReduced[i] ? KeepDim ? 1 : 0 : size).Where(size => size > 0)];
        return sizes.Length == 0 ? new(1) : new(sizes);
    }

    public sealed override Decomposition Decompose(Shape input)
    {
        ImmutableArray<bool> isReduced = Reduced(input);
        Shape result = InferShape([input]);
        int first = Size.Axes - input.SpatialRank;
        EquatableArray<int> axes = [.. Enumerable.Range(first, input.SpatialRank).Where(axis => isReduced[1 + axis - first])];
        Operator[] parts =
        [
            .. axes.Count > 0 ? [OverPositions(axes)] : Array.Empty<Operator>(),
            .. isReduced[0] ? [OverChannels] : Array.Empty<Operator>(),
            .. result.Dimensions.Count == input.Dimensions.Count ? [] : result.IsVector ? [new Flatten()] : new Operator[] { new Squeeze([.. Enumerable.Range(0, isReduced.Length).Where(i => isReduced[i])]) },
        ];
        return parts.Skip(1).Aggregate(new Decomposition(parts[0]), (part, next) => new(next, part));
    }

    public sealed override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    /// <summary>Makes one number of all positions along some axes of a map.</summary>
    protected abstract Operator OverPositions(EquatableArray<int> axes);

    /// <summary>Makes one number of the channels of each pixel.</summary>
    protected abstract Operator OverChannels { get; }

    protected static LayerDefinition Define(string name, Func<EquatableArray<int>, bool, Reduction> make) =>
        new($"NetGen.{name}Attribute", [DimParameter, KeepDimParameter], (arguments, _) => make(DimParameter.Read(arguments), KeepDimParameter.Read(arguments)));

    protected sealed override Description Describe(Description description) => description
        .With(DimParameter, Dims, absent: [])
        .With(KeepDimParameter, KeepDim);

    /// <summary>Which of the value's dimensions one number is made of.</summary>
    private ImmutableArray<bool> Reduced(Shape input, bool check = false)
    {
        if (Dims.Count == 0)
        {
            return [.. input.Dimensions.Select(_ => true)];
        }

        bool[] isReduced = new bool[input.Dimensions.Count];
        foreach (int dim in Dims)
        {
            int index = check ? DimensionNumber.Require(this, input, DimParameter.Name, dim) : DimensionNumber.Index(input, dim);
            if (check && isReduced[index])
            {
                throw new LayerException(RuleIds.InvalidArgument, DimParameter.Name, $"{this} on {input}: Dim names the dimension {index + 1} ({DimensionName.Of(index, isReduced.Length)}) twice");
            }

            isReduced[index] = true;
        }

        return [.. isReduced];
    }
}
