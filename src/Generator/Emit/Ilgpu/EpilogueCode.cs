using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits what is done to a result <c>v</c> before it is written.</summary>
internal sealed class EpilogueCode
{
    private readonly List<Func<PixelCode, IndexExpression, Code>> statements = [];

    /// <param name="emission">The network.</param>
    /// <param name="planned">The kernel.</param>
    /// <param name="steps">Its steps, before or after pooling.</param>
    /// <param name="arguments">The kernel's arguments; operands are added.</param>
    public EpilogueCode(IlgpuEmission emission, PlannedKernel planned, IEnumerable<Step> steps, KernelArguments arguments)
    {
        foreach (Step step in steps)
        {
            switch (step.Does)
            {
                case ActivationStep s:
                    statements.Add((_, _) => $"v = {ScalarCode.Of(s.Activation)};");
                    break;
                case SlopeStep s:
                    string slope = arguments.PassOperand(KernelArguments.Packed(emission.Packed.AddSlopes(step.Node), step.Node.Weights[0].Length));
                    statements.Add((_, channel) => $"v = v < 0f ? v * {slope}[{(s.IsShared ? 0 : channel)}] : v;");
                    break;
                case AffineStep:
                    statements.Add(Affine(emission, planned.Output.Map, step.Node, arguments));
                    break;
                case CombineStep s:
                    GpuTensor operand = step.Tensor is { } tensor ? GpuTensor.OfWeights(emission.Packed.AddTensor(tensor), tensor.Output.Shape) : emission.Read(planned.Operands[step.Operand!]);
                    string view = arguments.PassOperand(operand.View);
                    statements.Add((pixel, channel) => ScalarCode.Combine(s.Function, $"{view}[{operand.Index(pixel, channel)}]"));
                    break;
                case ScaleShiftStep:
                    int channels = step.Node.Output.Shape.Channels;
                    string scale = arguments.PassOperand(KernelArguments.Packed(emission.Packed.AddScale(step.Node), channels));
                    string shift = arguments.PassOperand(KernelArguments.Packed(emission.Packed.AddShift(step.Node), channels));
                    statements.Add((_, channel) => $"v = (v * {scale}[{channel}]) + {shift}[{channel}];");
                    break;
            }
        }
    }

    private static Func<PixelCode, IndexExpression, Code> Affine(IlgpuEmission emission, Shape map, Node norm, KernelArguments arguments)
    {
        Shape weights = ((Standardization)norm.Operator).WeightMap(norm.Input.Shape);
        bool hasBias = norm.WeightOf("bias") is not null;
        string weight = Pass("weight"), bias = hasBias ? Pass("bias") : "";
        return hasBias
            ? (pixel, channel) => $"v = (v * {weight}[{Index(pixel, channel)}]) + {bias}[{Index(pixel, channel)}];"
            : (pixel, channel) => $"v *= {weight}[{Index(pixel, channel)}];";

        string Pass(string role)
        {
            var (start, length) = emission.Packed.AddAffine(norm, role);
            return arguments.PassOperand(KernelArguments.Packed(start, length));
        }

        IndexExpression Index(PixelCode pixel, IndexExpression channel) => (Place(pixel) * weights.Channels) + (weights.Channels > 1 ? channel : 0);

        // Where there are planes, each has the same or all are in one.
        IndexExpression Place(PixelCode pixel) => weights.Size.Count == map.Size.Count
            ? pixel.Within
            : (weights.Height == 1 ? 0 : pixel.Row * map.Width) + (weights.Width == 1 ? 0 : pixel.Column);
    }

    /// <summary>Writes the statements for a channel of a pixel.</summary>
    public void Emit(SourceWriter writer, PixelCode pixel, IndexExpression channel)
    {
        foreach (var statement in statements)
        {
            writer.Line(statement(pixel, channel));
        }
    }
}
