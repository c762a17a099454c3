using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Planning;

/// <summary>What convolution and Dense have in common: each result is a sum over the elements under a window.</summary>
/// <param name="Window">The window; for Dense, the whole map.</param>
/// <param name="Groups">Groups of channels that do not see each other.</param>
/// <param name="Inputs">Input channels of a group.</param>
/// <param name="Outputs">Output channels of a group.</param>
/// <param name="Result">Planes, rows and columns of the result.</param>
internal sealed record Contraction(Window Window, int Groups, int Inputs, int Outputs, Size Result)
{
    /// <summary>Inputs that each result is summed over.</summary>
    public int Sums => Window.Kernel.Count * Inputs;

    public bool IsPointwise => Window is { Kernel.IsOne: true, Stride.IsOne: true, Padding.IsNone: true };

    /// <param name="anchor">A Conv or Dense.</param>
    /// <param name="map">The map in which its input is kept.</param>
    public static Contraction Of(Node anchor, Shape map) => anchor.Operator switch
    {
        Conv conv => new(conv.Window.Within(map), conv.Groups, map.Channels / conv.Groups, conv.Channels / conv.Groups, anchor.Output.Shape.Size),
        Dense dense => new(Window.Of(map.Size), 1, map.Channels, dense.Features, Size.One(map.SpatialRank)),
        var other => throw new InvalidOperationException($"{other} is no contraction."),
    };

    /// <summary>Blocks that so many outputs fill.</summary>
    public static int Blocks(int outputs, int block) => (int)(((long)outputs + block - 1) / block);
}
