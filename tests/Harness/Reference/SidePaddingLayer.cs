using System.Collections.Immutable;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Elements around a value: each element of the result is the one at a position of the input, which may be before the first or after the last.</summary>
internal abstract class SidePaddingLayer<TPad>(int rank, Func<int, Padding, TPad> make) : ReferenceLayer
    where TPad : SidePadding
{
    public override Shape Input => rank switch { 1 => new(17, 6), 2 => new(17, 4, 6), _ => new(9, 3, 4, 5) };

    public override ImmutableArray<Shape> OtherInputs => rank switch { 1 => [new(1, 5), new(24, 9), new(12, 33)], 2 => [new(1, 5, 5), new(24, 7, 9), new(12, 4, 33)], _ => [new(1, 4, 4, 4), new(24, 3, 5, 6)] };

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not TPad { Sides: var sides } pad)
        {
            return null;
        }

        Tensor<T> x = inputs[0];
        return Tensor<T>.Of(pad.InferShape([x.Shape]), (c, d, h, w) => (At(0, d), At(1, h), At(2, w)) is ({ } plane, { } row, { } column) ? x[c, plane, row, column] : T.CreateChecked(Outside(pad)));

        int? At(int axis, int index) => Position(index - sides.Before(axis), x.Shape.Size[axis], sides.Before(axis), sides.After(axis));
    }

    /// <summary>The element of an axis of so many that a position stands for; null where it is none of them.</summary>
    protected abstract int? Position(int index, int size, int before, int after);

    /// <summary>What elements are that are none of the input.</summary>
    protected virtual double Outside(TPad pad) => double.NaN;

    /// <summary>As much on all sides.</summary>
    protected TPad Even(int sides) => make(rank, Padding.Of(Size.Of(rank, _ => sides)));

    /// <summary>Of PyTorch's order.</summary>
    protected TPad Each(int left, int right, int top = 0, int bottom = 0, int front = 0, int back = 0) => make(rank, new(front, top, left, back, bottom, right));
}
