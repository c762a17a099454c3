using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits what a kernel does to each result before it is written, as a struct that the kernel is compiled with.</summary>
/// <param name="Type">The struct.</param>
/// <param name="Fields">The pointers that it is made of: a parameter of the kernel each, and the elements by which it advances from row to row.</param>
internal sealed record EpilogueStruct(string Type, IReadOnlyList<(string Pointer, int RowStride)> Fields)
{
    /// <summary>An expression that makes the struct for a row.</summary>
    public string For(string row) => Fields.Count == 0
        ? $"default({Type})"
        : $"new {Type}({string.Join(", ", Fields.Select(f => f.RowStride == 0 ? f.Pointer : $"{f.Pointer} + ((nint){row} * {f.RowStride})"))})";

    /// <param name="emission">Where the struct is added.</param>
    /// <param name="planned">The kernel.</param>
    /// <param name="steps">Its steps, before or after pooling.</param>
    /// <param name="result">The map that the steps work on.</param>
    /// <param name="pointers">The kernel's pointers; those to operands are added.</param>
    public static EpilogueStruct Emit(CpuEmission emission, PlannedKernel planned, IReadOnlyList<Step> steps, Shape result, Pointers pointers)
    {
        if (steps.Count == 0)
        {
            return new("Cpu::Identity", []);
        }

        var fields = new List<(string Pointer, int RowStride)>();
        var lines = new List<string>();
        foreach (Step step in steps)
        {
            lines.Add(step switch
            {
                ActivationStep s => $"v = {ActivationCode.Of(s.Activation)};",
                AddStep s => $"v = TSimd.Add(v, {Operand(s)});",
                MulStep s => $"v = TSimd.Multiply(v, {Operand(s)});",
                ScaleShiftStep s => ScaleShift(s),
                _ => throw new InvalidOperationException($"No code for {step.GetType().Name}."),
            });
        }

        string name = string.Concat(steps.Select(NameOf));
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
        string Field(string pointer, int rowStride)
        {
            fields.Add((pointer, rowStride));
            return $"r{fields.Count - 1}";
        }

        string Operand(OperandStep step)
        {
            Location location = planned.Operands[step.Operand];
            Shape map = location.Map;
            string pointer = Field(pointers.Map(location), map.Height == 1 ? 0 : location.RowStride);
            string pixel = map.Width == 1 && result.Width > 1 ? "" : $" + ((nint)pixel * {location.PixelStride})";
            return map.Channels == 1 && result.Channels > 1
                ? $"TSimd.Broadcast(*({pointer}{pixel}))"
                : $"TSimd.Load({pointer}{pixel} + channel)";
        }

        string ScaleShift(ScaleShiftStep step)
        {
            string scale = Field(pointers.Packed(emission.Packed.AddScale(step.BatchNorm)), 0);
            string shift = Field(pointers.Packed(emission.Packed.AddShift(step.BatchNorm)), 0);
            return $"v = TSimd.MultiplyAdd(v, TSimd.Load({scale} + channel), TSimd.Load({shift} + channel));";
        }
    }

    private static string NameOf(Step step) => step switch
    {
        ActivationStep s => s.Activation.GetType().Name,
        AddStep => "Add",
        MulStep => "Mul",
        _ => "ScaleShift",
    };
}
