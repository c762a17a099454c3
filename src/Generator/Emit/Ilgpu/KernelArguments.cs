using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Fusion;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The views that a launch passes, by the fields of the runtime's <c>GpuArguments</c>.</summary>
internal sealed class KernelArguments
{
    /// <summary>The number of images, in a kernel.</summary>
    public static readonly IndexExpression Batch = IndexExpression.Variable("a.Batch");

    private readonly List<(string Field, string View)> views = [];

    /// <summary>The initializer of the argument.</summary>
    public string Initializer => string.Concat(views.Select(v => $", {v.Field} = {v.View}"));

    /// <summary>Passes a view in a field.</summary>
    /// <returns>The field as the kernel reads it.</returns>
    public string Pass(string field, string view)
    {
        views.Add((field, view));
        return $"a.{field}";
    }

    /// <summary>Passes a view in the next field for operands.</summary>
    public string PassOperand(string view)
    {
        int index = views.Count(v => v.Field[0] == 'R');
        return index < FusionPass.MostOperands ? Pass($"R{index}", view) : throw new InvalidOperationException($"A kernel takes at most {FusionPass.MostOperands} operands.");
    }

    /// <summary>A view of packed weights.</summary>
    public static string Packed(long offset, long length) => $"packed.SubView({offset}L, {length}L)";
}
