using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Fusion;

/// <summary>Something done to each element of a kernel's result while it is in a register.</summary>
/// <param name="Node">The node that does it, whose weights it reads.</param>
/// <param name="Does">What.</param>
/// <param name="Operand">The value that it combines with, as it is stored; null where it does not.</param>
/// <param name="Tensor">Instead of that, what <see cref="Operator.IsWeight"/>: it is read where the weights lie.</param>
internal sealed record Step(Node Node, ElementStep Does, Value? Operand = null, Node? Tensor = null)
{
    /// <summary>Arrays that it reads.</summary>
    public int Operands => Does.Operands;
}
