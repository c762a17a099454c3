using System.Numerics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>A value without its batch, row-major, channels first; a dimension that it lacks is read as one of size 1.</summary>
internal sealed class Tensor<T>
    where T : IFloatingPointIeee754<T>
{
    private readonly Size size;

    public Tensor(Shape shape)
        : this(shape, new T[shape.Length])
    {
    }

    public Tensor(Shape shape, T[] values)
    {
        if (values.Length != shape.Length) throw new ArgumentException($"{shape} has {shape.Length} elements, found {values.Length}.");
        Shape = shape;
        Values = values;
        size = shape.Size;
    }

    public Shape Shape { get; }

    public T[] Values { get; }

    public T this[int channel, int plane, int row, int column]
    {
        get => Values[Index(channel, plane, row, column)];
        set => Values[Index(channel, plane, row, column)] = value;
    }

    /// <summary>The places of all elements, in the order of <see cref="Values"/>.</summary>
    public IEnumerable<(int Channel, int Plane, int Row, int Column)> Positions =>
        from c in Enumerable.Range(0, Shape.Channels)
        from z in Enumerable.Range(0, size.D)
        from y in Enumerable.Range(0, size.H)
        from x in Enumerable.Range(0, size.W)
        select (c, z, y, x);

    public bool Contains(int plane, int row, int column) =>
        plane >= 0 && plane < size.D && row >= 0 && row < size.H && column >= 0 && column < size.W;

    /// <summary>A tensor of a shape, element by element: channel, plane, row, column.</summary>
    public static Tensor<T> Of(Shape shape, Func<int, int, int, int, T> element)
    {
        var tensor = new Tensor<T>(shape);
        foreach (var (c, z, y, x) in tensor.Positions)
        {
            tensor[c, z, y, x] = element(c, z, y, x);
        }

        return tensor;
    }

    /// <summary>A tensor of a shape whose elements are some of these: where the one at each place of it is here, both as an index along each dimension.</summary>
    public Tensor<T> Moved(Shape shape, Func<int[], int[]> source) => new(shape, [.. Enumerable.Range(0, shape.Length).Select(i =>
    {
        int[] at = new int[shape.Dimensions.Count];
        for (int dimension = at.Length - 1, rest = i; dimension >= 0; rest /= shape.Dimensions[dimension], dimension--)
        {
            at[dimension] = rest % shape.Dimensions[dimension];
        }

        return Values[source(at).Zip(Shape.Dimensions).Aggregate(0, (index, next) => (index * next.Second) + next.First)];
    })]);

    private int Index(int channel, int plane, int row, int column) => (((((channel * size.D) + plane) * size.H) + row) * size.W) + column;
}
