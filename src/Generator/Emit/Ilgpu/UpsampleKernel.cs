using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits Upsample where it is no movement: a thread for each element of the result finds those that it is made of.</summary>
internal sealed class UpsampleKernel : GpuKernel<Upsample>
{
    private static readonly string[] Names = ["plane", "row", "column"];

    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Upsample upsample, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        yield return ElementKernel.Make(planned, emission, "Upsample", arguments, output.Map, (writer, pixel, channel) =>
        {
            IndexExpression[] at = [pixel.Plane, pixel.Row, pixel.Column];
            var axes = Enumerable.Range(0, Size.Axes).Select(axis => new ResampledAxis(upsample, anchor.Input.Shape, axis, Names[axis], at[axis])).ToList();
            foreach (ResampledAxis axis in axes)
            {
                axis.Declare(writer);
            }

            // Along the columns first, then what comes of them.
            var lines = new List<Code>();
            foreach (var (plane, ofPlane) in axes[0].Taps)
            {
                foreach (var (row, ofRow) in axes[1].Taps)
                {
                    Code sum = Sum(axes[2].Taps.Select(tap => Weighted($"{x}[{input.Index(pixel.Image, channel, plane, row, tap.At)}]", tap.Weight)));
                    writer.Line($"float line{lines.Count} = {sum};");
                    lines.Add(Weighted($"line{lines.Count}", ofPlane, ofRow));
                }
            }

            writer.Line($"float v = {Sum(lines)};");
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }

    private static Code Sum(IEnumerable<Code> terms) => terms.Aggregate((sum, term) => $"{sum} + {term}");

    private static Code Weighted(Code value, params IEnumerable<string?> weights)
    {
        string product = string.Concat(weights.OfType<string>().Select(weight => $" * {weight}"));
        return product.Length == 0 ? value : Parenthesized(value, product);
    }

    private static Code Parenthesized(Code value, string product) => $"({value}{product})";

    /// <summary>What a position of the result is made of along an axis.</summary>
    private sealed class ResampledAxis(Upsample upsample, Shape input, int axis, string name, IndexExpression position)
    {
        private readonly bool isCubic = upsample.Mode == UpsampleMode.Cubic;

        private bool IsKept => upsample.IsKept(input, axis);

        /// <summary>Where each of its elements lies, and what it counts; null for all.</summary>
        public IEnumerable<(IndexExpression At, string? Weight)> Taps =>
            IsKept ? [(position, null)] : Enumerable.Range(0, isCubic ? 4 : 2).Select(tap => (IndexExpression.Variable($"{name}{tap}"), (string?)$"{name}Weight{tap}"));

        /// <summary>Declares the names of <see cref="Taps"/>.</summary>
        public void Declare(SourceWriter writer)
        {
            if (IsKept)
            {
                return;
            }

            int last = input.Size[axis] - 1;
            string step = SourceWriter.Float(upsample.Step(input, axis)), start = SourceWriter.Float(upsample.Offset), at = $"{name}At", floor = $"{name}Floor", part = $"{name}Part";
            if (upsample.Offset == 0)
            {
                writer.Line($"float {at} = {IndexText.OfFactor(position)} * {step};");
            }
            else
            {
                writer.Line($"float {at} = (({position} + {start}) * {step}) - {start};");
            }

            if (isCubic)
            {
                // It is above -1, and rounding may bring it to the size.
                writer.Line($"int {floor} = {at} < 0f ? -1 : {at} < {last} ? (int){at} : {last};");
                writer.Line($"int {name}0 = {floor} < 1 ? 0 : {floor} - 1, {name}1 = {floor} < 0 ? 0 : {floor};");
                writer.Line($"int {name}2 = {floor} < {last} ? {floor} + 1 : {last}, {name}3 = {floor} < {last - 1} ? {floor} + 2 : {last};");
                writer.Line($"float {part} = {at} - {floor};");
                writer.Line($"float {name}Weight0 = {Far($"({part} + 1f)")}, {name}Weight1 = {Near(part)};");
                writer.Line($"float {name}Weight2 = {Near($"(1f - {part})")}, {name}Weight3 = {Far($"(2f - {part})")};");
            }
            else
            {
                if (upsample.Offset != 0)
                {
                    writer.Line($"{at} = {at} < 0f ? 0f : {at};");
                }

                writer.Line($"int {name}0 = (int){at}, {name}1 = {name}0 < {last} ? {name}0 + 1 : {last};");
                writer.Line($"float {name}Weight1 = {at} - {name}0, {name}Weight0 = 1f - {name}Weight1;");
            }
        }

        // Keys' cubic convolution with a = -0.75, as the runtime's CubicWeights.
        private static string Near(string distance) => $"(((1.25f * {distance}) - 2.25f) * {distance} * {distance}) + 1f";

        private static string Far(string distance) => $"(((((-0.75f * {distance}) + 3.75f) * {distance}) - 6f) * {distance}) + 3f";
    }
}
