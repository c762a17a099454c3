using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The box of a map that each element of a pooling is made of, channel by channel. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Boxes
{
    // Fields: C# would copy what a property gives before each call.
    internal readonly Intervals Planes;
    internal readonly Intervals Rows;
    internal readonly Intervals Columns;

    /// <param name="planes">The planes of each plane of the result.</param>
    /// <param name="rows">The rows of each row.</param>
    /// <param name="columns">The columns of each column.</param>
    public Boxes(Intervals planes, Intervals rows, Intervals columns)
    {
        Planes = planes;
        Rows = rows;
        Columns = columns;
    }
}
