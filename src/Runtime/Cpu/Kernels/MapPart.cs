using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Some pixels of a row of a result, or some of their channels, and where they are in the input. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapPart
{
    private MapPart(MapPartKind kind, int column, int columns, int channel, int channels, nint from, nint step, int loops)
    {
        Kind = kind;
        Column = column;
        Columns = columns;
        Channel = channel;
        Channels = channels;
        From = from;
        Step = step;
        Loops = loops;
    }

    internal MapPartKind Kind { get; }

    internal int Column { get; }

    internal int Columns { get; }

    internal int Channel { get; }

    internal int Channels { get; }

    /// <summary>Floats of the input to its first element.</summary>
    internal nint From { get; }

    /// <summary>Floats of the input from a pixel to the next.</summary>
    internal nint Step { get; }

    /// <summary>How many loops lead through it.</summary>
    internal int Loops { get; }

    /// <summary>A number.</summary>
    /// <param name="column">The first pixel.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channel">The first channel.</param>
    /// <param name="channels">Channels.</param>
    public static MapPart Constant(int column, int columns, int channel, int channels) => new(MapPartKind.Constant, column, columns, channel, channels, 0, 0, 0);

    /// <summary>Pixels at equal steps, whose channels lie together in the input, too.</summary>
    /// <param name="column">The first pixel.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channel">The first channel.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="from">Floats of the input to the first element.</param>
    /// <param name="step">Floats of the input from a pixel to the next.</param>
    public static MapPart Pixels(int column, int columns, int channel, int channels, nint from, nint step) => new(MapPartKind.Pixels, column, columns, channel, channels, from, step, 0);

    /// <summary>Pixels that loops lead to, whose channels lie together in the input, too.</summary>
    /// <inheritdoc cref="Pixels"/>
    /// <param name="column">The first pixel.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channel">The first channel.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="from">Floats of the input to the first element.</param>
    /// <param name="loops">How many loops: two of equal steps, or one.</param>
    public static MapPart Nest(int column, int columns, int channel, int channels, nint from, int loops) => new(MapPartKind.Nest, column, columns, channel, channels, from, 0, loops);

    /// <summary>Elements in any order. The loops that lead from an element to the next in memory are the last ones.</summary>
    /// <param name="column">The first pixel.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channel">The first channel.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="from">Floats of the input to the first element.</param>
    /// <param name="loops">How many loops.</param>
    public static MapPart Elements(int column, int columns, int channel, int channels, nint from, int loops) => new(MapPartKind.Elements, column, columns, channel, channels, from, 0, loops);
}

/// <summary>What the elements of a <see cref="MapPart"/> are.</summary>
internal enum MapPartKind
{
    Constant,
    Pixels,
    Nest,
    Elements,
}
