using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Planning;

/// <summary>What a back end wants of the memory that it works in.</summary>
/// <param name="HasBorders">Whether maps get a border of zeros, so that convolutions need not test where they are.</param>
/// <param name="KeptBeforePooling">What a kernel that pools its own results keeps before pooling; null where it keeps them in registers.</param>
internal sealed record MemoryModel(bool HasBorders, Func<Node, Shape?> KeptBeforePooling)
{
    /// <summary>A processor with caches: borders, and the rows under one window at a time.</summary>
    public static readonly MemoryModel Cpu = new(HasBorders: true, pool =>
    {
        Shape map = pool.Input.Shape;
        Size window = PoolTiling.WindowOf(pool);
        return Shape.Of(map.Channels, window with { W = map.Width });
    });
}
