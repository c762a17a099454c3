using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits bilinear Upsample2D: a thread for each element of the result finds the four that it is made of.</summary>
internal sealed class UpsampleKernel : GpuKernel<Upsample2D>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Upsample2D upsample, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        float rowStep = (float)upsample.RowStep(anchor.Input.Shape), columnStep = (float)upsample.ColumnStep(anchor.Input.Shape);
        yield return ElementKernel.Make(planned, emission, "Upsample", arguments, output.Map, (writer, pixel, channel) =>
        {
            Between(writer, "row", pixel.Row, rowStep, upsample.Offset, input.Map.Height);
            Between(writer, "column", pixel.Column, columnStep, upsample.Offset, input.Map.Width);
            writer.Line($"float above = {Mix(Element("row0", "column0"), Element("row0", "column1"), "columnWeight")};");
            writer.Line($"float below = {Mix(Element("row1", "column0"), Element("row1", "column1"), "columnWeight")};");
            writer.Line($"float v = {Mix("above", "below", "rowWeight")};");
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");

            Code Element(string row, string column) => $"{x}[{input.Index(pixel.Image, channel, 0, IndexExpression.Variable(row), IndexExpression.Variable(column))}]";
        });
    }

    /// <summary>Declares the two rows or columns that a position of the result lies between, and the weight of the second.</summary>
    private static void Between(SourceWriter writer, string name, IndexExpression position, float step, double offset, int size)
    {
        if (offset == 0)
        {
            writer.Line($"float {name}At = {IndexText.OfFactor(position)} * {SourceWriter.Float(step)};");
        }
        else
        {
            string start = SourceWriter.Float(offset);
            writer.Line($"float {name}At = (({position} + {start}) * {SourceWriter.Float(step)}) - {start};");
            writer.Line($"{name}At = {name}At < 0f ? 0f : {name}At;");
        }

        writer.Line($"int {name}0 = (int){name}At, {name}1 = {name}0 < {size - 1} ? {name}0 + 1 : {size - 1};");
        writer.Line($"float {name}Weight = {name}At - {name}0;");
    }

    private static Code Mix(Code a, Code b, string weight) => $"({a} * (1f - {weight})) + ({b} * {weight})";
}
