using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits what a kernel does to each result before it is written, as a struct that the kernel is compiled with.</summary>
/// <param name="Type">The struct.</param>
/// <param name="Fields">The pointers that it is made of: a parameter of the kernel each, and the elements by which it advances from plane to plane, row to row, pixel to pixel.</param>
internal sealed record EpilogueStruct(string Type, IReadOnlyList<(string Pointer, int PlaneStride, int RowStride, int PixelStride)> Fields)
{
    /// <summary>Steps that a struct is named by.</summary>
    private const int MostNamed = 8;

    /// <summary>An expression that makes the struct for a row, or for what follows a pixel of it.</summary>
    public string For(RowIndex row, string pixel = "0") => Fields.Count == 0
        ? $"default({Type})"
        : $"new {Type}({string.Join(", ", Fields.Select(f => row.Of(f.Pointer, f.PlaneStride, f.RowStride) + (pixel == "0" || f.PixelStride == 0 ? "" : $" + ({pixel} * {f.PixelStride})")))})";

    /// <param name="emission">Where the struct is added.</param>
    /// <param name="planned">The kernel.</param>
    /// <param name="steps">Its steps, before or after pooling.</param>
    /// <param name="result">The map that the steps work on.</param>
    /// <param name="pointers">The kernel's pointers; those to operands are added.</param>
    /// <param name="pixelStep">How many pixels of the map lie from one that the kernel computes to the next.</param>
    public static EpilogueStruct Emit(CpuEmission emission, PlannedKernel planned, IReadOnlyList<Step> steps, Shape result, Pointers pointers, int pixelStep = 1)
    {
        if (steps.Count == 0)
        {
            return new("Cpu::Identity", []);
        }

        var fields = new List<(string Pointer, int PlaneStride, int RowStride, int PixelStride)>();
        var lines = new List<string>();
        foreach (Step step in steps)
        {
            lines.Add(step switch
            {
                ActivationStep s => $"v = {ActivationCode.Of(s.Activation).Value}.Apply<TSimd, TVector>(v);",
                PReLUStep s => $"v = Cpu::VectorMath.PReLU<TSimd, TVector>(v, {Slope(s)});",
                OperandStep { Function: BinaryFunction.Sum } s => $"v = TSimd.Add(v, {Operand(s)});",
                OperandStep { Function: BinaryFunction.Product } s => $"v = TSimd.Multiply(v, {Operand(s)});",
                ScaleShiftStep s => ScaleShift(s),
                AffineStep s => Affine(s),
                _ => throw new InvalidOperationException($"No code for {step.GetType().Name}."),
            });
        }

        // Names of long chains would be too long for metadata.
        string name = steps.Count <= MostNamed ? string.Concat(steps.Select(NameOf)) : $"{string.Concat(steps.Take(MostNamed).Select(NameOf))}And{steps.Count - MostNamed}More";
        string parameters = string.Join(", ", fields.Select((_, i) => $"float* r{i}"));
        var writer = new SourceWriter();
        using (writer.Block($"private readonly struct {KernelClass.Self}{(parameters.Length == 0 ? "" : $"({parameters})")} : Cpu::IEpilogue"))
        {
            writer.Line(CpuEmission.Inline).Line("public TVector Apply<TSimd, TVector>(TVector v, int pixel, int channel)").Line(CpuEmission.VectorConstraints);
            using (writer.Body())
            {
                lines.ForEach(line => writer.Line(line));
                writer.Line("return v;");
            }
        }

        return new(emission.Kernels.Type(name, writer.ToString(), $"/// <summary>{string.Join(", then ", steps.Select(NameOf))}.</summary>"), fields);

        // In the struct pointers are numbered from 0, so that kernels share it whatever else they take.
        string Field(string pointer, int planeStride = 0, int rowStride = 0, int pixelStride = 0)
        {
            fields.Add((pointer, planeStride, rowStride, pixelStride));
            return $"r{fields.Count - 1}";
        }

        string Operand(OperandStep step)
        {
            Location location = planned.Operands[step.Operand];
            Shape map = location.Map;
            bool oneColumn = map.Width == 1 && result.Width > 1;
            string pointer = Field(pointers.Map(location), map.Depth == 1 ? 0 : location.PlaneStride, map.Height == 1 ? 0 : location.RowStride, oneColumn ? 0 : location.PixelStride);
            string pixel = oneColumn ? "" : $" + ((long)pixel * {pixelStep * location.PixelStride})";
            return map.Channels == 1 && result.Channels > 1
                ? $"TSimd.Broadcast(*({pointer}{pixel}))"
                : $"TSimd.Load({pointer}{pixel} + channel)";
        }

        string Slope(PReLUStep step)
        {
            string slope = Field(pointers.Packed(emission.Packed.AddSlopes(step.PReLU)));
            return step.Activation.DependsOnChannel ? $"TSimd.Load({slope} + channel)" : $"TSimd.Broadcast(*{slope})";
        }

        string Affine(AffineStep step)
        {
            var norm = (LayerNorm)step.LayerNorm.Operator;
            bool all = norm.TakesAll(step.LayerNorm.Input.Shape);
            int axes = norm.Axes(step.LayerNorm.Input.Shape), pixelStride = all ? result.Channels : 1;
            int rowStride = axes >= 2 ? result.Width * pixelStride : 0, planeStride = axes >= 3 ? result.Height * rowStride : 0;
            string weight = Element("weight");
            return norm.Bias ? $"v = TSimd.MultiplyAdd(v, {weight}, {Element("bias")});" : $"v = TSimd.Multiply(v, {weight});";

            string Element(string role)
            {
                string pointer = Field(pointers.Packed(emission.Packed.AddAffine(step.LayerNorm, role).Start), planeStride, rowStride, pixelStride);
                return all ? $"TSimd.Load({pointer} + ((long)pixel * {result.Channels}) + channel)" : $"TSimd.Broadcast({pointer}[pixel])";
            }
        }

        string ScaleShift(ScaleShiftStep step)
        {
            string scale = Field(pointers.Packed(emission.Packed.AddScale(step.BatchNorm)));
            string shift = Field(pointers.Packed(emission.Packed.AddShift(step.BatchNorm)));
            return $"v = TSimd.MultiplyAdd(v, TSimd.Load({scale} + channel), TSimd.Load({shift} + channel));";
        }
    }

    private static string NameOf(Step step) => step switch
    {
        ActivationStep s => s.Activation.GetType().Name,
        PReLUStep => "PReLU",
        OperandStep s => s.Function == BinaryFunction.Sum ? "Add" : "Mul",
        AffineStep => "Affine",
        _ => "ScaleShift",
    };
}
