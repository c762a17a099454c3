using NetGen.Generator.Formulas;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>What a kernel does to each result before it is written, as one of the runtime's epilogues.</summary>
internal static class EpilogueCode
{
    /// <summary>Nothing.</summary>
    public static StructCode None => new("Cpu::Identity", "default");

    /// <param name="planned">The kernel.</param>
    /// <param name="steps">Its steps, before or after pooling.</param>
    /// <param name="result">The map that the steps work on.</param>
    /// <param name="packed">Where the weights of steps are added.</param>
    public static StructCode Of(PlannedKernel planned, IReadOnlyList<Step> steps, Shape result, PackedWeights packed)
    {
        return steps.Count == 0 ? None : Chain([.. steps.Select(Code)]);

        StructCode Code(Step step) => step.Does switch
        {
            ActivationStep s => Activate(ActivationCode.Of(s.Activation)),
            SlopeStep s => Combine("PReLU", MapCode.Packed(packed.AddSlopes(step.Node)), isBroadcast: s.IsShared),
            CombineStep s when step.Tensor is { } tensor => Tensor(s.Function, tensor),
            CombineStep s => Operand(s.Function, step.Operand!),
            ScaleShiftStep => new("Cpu::Affine", $"new({MapCode.Packed(packed.AddScale(step.Node))}, {MapCode.Packed(packed.AddShift(step.Node))})"),
            AffineStep => Affine(step.Node),
            _ => throw new InvalidOperationException($"No code for {step.Does}."),
        };

        StructCode Operand(BinaryFunction function, Value other)
        {
            Location operand = planned.Operands[other];
            return Combine(function.Name, MapCode.Repeated(operand), isBroadcast: operand.Map.Channels == 1 && result.Channels > 1);
        }

        StructCode Tensor(BinaryFunction function, Node node)
        {
            // As many positions as the result has may have become one row, as those have.
            Shape map = node.Output.Shape;
            map = map.Size.Count == result.Size.Count ? Shape.Of(map.Channels, result.Size) : map;
            return Combine(function.Name, MapCode.Packed(packed.AddTensor(node).Start, map), isBroadcast: map.Channels < result.Channels);
        }

        StructCode Affine(Node node)
        {
            Shape map = ((Standardization)node.Operator).WeightMap(node.Input.Shape);
            bool isBroadcast = map.Channels < result.Channels;
            string weight = Element("weight");
            return node.WeightOf("bias") is not null
                ? new(isBroadcast ? "Cpu::AffineBroadcast" : "Cpu::Affine", $"new({weight}, {Element("bias")})")
                : Combine(BinaryFunction.Product.Name, weight, isBroadcast);

            string Element(string role) => MapCode.Packed(packed.AddAffine(node, role).Start, map);
        }
    }

    private static StructCode Activate(StructCode activation) =>
        new($"Cpu::Activate<{activation.Type}>", activation.Value == "default" ? "default" : $"new({activation.Value})");

    private static StructCode Combine(string function, string operand, bool isBroadcast) =>
        new($"Cpu::{(isBroadcast ? "CombineBroadcast" : "Combine")}<Cpu::{function}>", $"new({operand})");

    /// <summary>One step after another, halved again and again: the just-in-time compiler inlines only so many calls in each other.</summary>
    private static StructCode Chain(ReadOnlySpan<StructCode> steps)
    {
        if (steps.Length == 1)
        {
            return steps[0];
        }

        StructCode first = Chain(steps.Slice(0, steps.Length / 2)), second = Chain(steps.Slice(steps.Length / 2));
        string value = first.Value == "default" && second.Value == "default" ? "default" : $"new({first.Value}, {second.Value})";
        return new($"Cpu::Then<{first.Type}, {second.Type}>", value);
    }
}
