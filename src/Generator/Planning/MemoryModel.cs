using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Planning;

/// <summary>What a back end wants of the memory that it works in.</summary>
/// <param name="HasBorders">Whether maps get a border of zeros, so that convolutions need not test where they are.</param>
/// <param name="RowsBeforePooling">Rows that a kernel which pools its own results keeps before pooling; 0 where it keeps them in registers.</param>
internal sealed record MemoryModel(bool HasBorders, Func<Node, int> RowsBeforePooling)
{
    /// <summary>A processor with caches: borders, and the rows under one window at a time.</summary>
    public static readonly MemoryModel Cpu = new(HasBorders: true, PoolTiling.RowsOf);
}
