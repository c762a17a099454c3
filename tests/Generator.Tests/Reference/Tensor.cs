using System.Numerics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Tests.Reference;

/// <summary>A value without its batch, row-major, channels first; a vector is read as a map of one position.</summary>
internal sealed class Tensor<T>
    where T : IFloatingPointIeee754<T>
{
    private readonly int height, width;

    public Tensor(Shape shape)
        : this(shape, new T[shape.Length])
    {
    }

    public Tensor(Shape shape, T[] values)
    {
        if (values.Length != shape.Length) throw new ArgumentException($"{shape} has {shape.Length} elements, found {values.Length}.");
        Shape = shape;
        Values = values;
        (height, width) = (shape.Height, shape.Width);
    }

    public Shape Shape { get; }

    public T[] Values { get; }

    public T this[int channel, int row, int column]
    {
        get => Values[Index(channel, row, column)];
        set => Values[Index(channel, row, column)] = value;
    }

    public bool Contains(int row, int column) => row >= 0 && row < height && column >= 0 && column < width;

    /// <summary>A tensor of a shape, element by element.</summary>
    public static Tensor<T> Of(Shape shape, Func<int, int, int, T> element)
    {
        var tensor = new Tensor<T>(shape);
        for (int c = 0; c < shape.Channels; c++)
        {
            for (int y = 0; y < shape.Height; y++)
            {
                for (int x = 0; x < shape.Width; x++)
                {
                    tensor[c, y, x] = element(c, y, x);
                }
            }
        }

        return tensor;
    }

    private int Index(int channel, int row, int column) => (((channel * height) + row) * width) + column;
}
