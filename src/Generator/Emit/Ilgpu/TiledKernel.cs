using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits convolution and Dense as a product of matrices that is never formed (implicit GEMM): rows are the pixels of the batch, columns the outputs, and the
/// sum runs over the elements under the window. Each group keeps a tile of both in shared memory, each thread a tile of sums in registers.
/// </summary>
/// <remarks>
/// The loop begins with the barrier, not with the loads: ILGPU moves loads that feed the next iteration past a barrier at the end of a loop.
/// </remarks>
internal sealed class TiledKernel
{
    private readonly Contraction c;
    private readonly TileShape shape;
    private readonly ResultCode result;
    private readonly InputTile tile;
    private readonly string w;

    private TiledKernel(PlannedKernel planned, PackedContraction packed, IlgpuEmission emission, KernelArguments arguments)
    {
        c = packed.Contraction;
        GpuTensor input = emission.Read(planned.Input);
        string x = arguments.Pass("X", input.View);
        w = arguments.Pass("W", packed.Weights);
        result = new(planned, emission, arguments, packed.Bias, packed.Phase);
        shape = KernelShapes.Tile(Pixels, c.Outputs, result.Sums, emission.MostThreads);
        tile = InputTile.Of(c, input, x, shape, result);
    }

    /// <summary>Rows of the product for one image.</summary>
    private int Pixels => result.Pixels * result.Sums;

    public static KernelLaunch Make(PlannedKernel planned, PackedContraction packed, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        var kernel = new TiledKernel(planned, packed, emission, arguments);
        TileShape shape = kernel.shape;
        Contraction c = packed.Contraction;
        var grid = new TileGrid(kernel.Pixels, shape.TileRows, shape.Threads, Contraction.Blocks(c.Outputs, shape.TileColumns), c.Groups);
        return emission.Make(planned, planned.Kernel.Anchor.Operator is Dense ? "Dense" : "Convolution", arguments, grid, writer => kernel.EmitBody(writer, grid));
    }

    private void EmitBody(SourceWriter writer, LaunchGrid grid)
    {
        writer.Line($"// A group computes {shape.TileRows} pixels x {shape.TileColumns} outputs, a thread {shape.Rows} x {shape.Columns} of them; the inputs and weights of {shape.Depth} products of each sum are in shared memory at a time.");
        writer.Line($"int tid = Ilgpu::Group.IdxX, tx = {SharedReduction.Thread % shape.ThreadColumns}, ty = {SharedReduction.Thread / shape.ThreadColumns};");
        writer.Line($"int pixel0 = {grid.AlongX * shape.TileRows}, output0 = {grid.AlongY * shape.TileColumns}, pixels = {KernelArguments.Batch * Pixels};");
        if (c.Groups > 1)
        {
            writer.Line($"int group = {grid.AlongZ};");
        }

        writer.Line($"Ilgpu::ArrayView<float> sx = Ilgpu::SharedMemory.Allocate<float>({shape.Depth * shape.RowPitch});");
        writer.Line($"Ilgpu::ArrayView<float> sw = Ilgpu::SharedMemory.Allocate<float>({shape.Weights});");
        writer.Line();
        tile.EmitSetUp(writer);
        EmitWeightsSetUp(writer);
        writer.Line();
        foreach (int i in Enumerable.Range(0, shape.Rows))
        {
            writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Columns).Select(j => $"c{i}_{j} = 0f"))};");
        }

        EmitSteps(writer, 0);
        writer.Line();
        EmitResults(writer);
    }

    private void EmitSteps(SourceWriter writer, int loop)
    {
        using (writer.Block(tile.Loops[loop]))
        {
            tile.EmitStep(writer, loop);
            if (loop + 1 < tile.Loops.Count)
            {
                EmitSteps(writer, loop + 1);
                return;
            }

            writer.Line("Ilgpu::Group.Barrier();");
            tile.EmitLoads(writer);
            EmitLoadWeights(writer);
            writer.Line("Ilgpu::Group.Barrier();");
            using (writer.Block($"for (int k = 0; k < {shape.Depth}; k++)"))
            {
                IndexExpression k = IndexExpression.Variable("k"), i = IndexExpression.Variable("i"), j = IndexExpression.Variable("j");
                writer.Line($"int i = {(k * shape.RowPitch) + (ThreadRow * shape.Rows)}, j = {(k * shape.TileColumns) + ThreadColumn};");
                writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Rows).Select(r => $"a{r} = sx[{i + r}]"))};");
                writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Columns).Select(o => $"b{o} = sw[{j + (o * shape.ThreadColumns)}]"))};");
                for (int r = 0; r < shape.Rows; r++)
                {
                    writer.Line(string.Join(" ", Enumerable.Range(0, shape.Columns).Select(o => $"c{r}_{o} += a{r} * b{o};")));
                }
            }
        }
    }

    private static IndexExpression ThreadRow => IndexExpression.Variable("ty");

    private static IndexExpression ThreadColumn => IndexExpression.Variable("tx");

    /// <summary>The first output of the group.</summary>
    private static IndexExpression FirstOutput => IndexExpression.Variable("output0");

    /// <summary>The number of a weight that the thread loads among those of a step.</summary>
    private IndexExpression Loaded(int load) => SharedReduction.Thread + (load * shape.Threads);

    /// <summary>Weights that a thread loads in a step; where they are fewer than threads, some load none.</summary>
    private int WeightLoads => (shape.Weights + shape.Threads - 1) / shape.Threads;

    private void EmitWeightsSetUp(SourceWriter writer)
    {
        for (int load = 0; load < WeightLoads; load++)
        {
            IndexExpression e = Loaded(load), row = IndexExpression.Variable($"kw{load}"), output = IndexExpression.Variable($"ow{load}");
            writer.Line($"int {row} = {e / shape.TileColumns}, {output} = {FirstOutput + (e % shape.TileColumns)};");
            writer.Line($"int w{load} = {(((IndexExpression.Variable("group", c.Groups) * c.Sums) + row) * c.Outputs) + output};");
        }
    }

    private void EmitLoadWeights(SourceWriter writer)
    {
        IndexExpression first = tile.FirstElement;
        for (int load = 0; load < WeightLoads; load++)
        {
            var inside = new List<string>();
            if (c.Sums % shape.Depth != 0)
            {
                inside.Add($"{first + IndexExpression.Variable($"kw{load}")} < {c.Sums}");
            }

            if (c.Outputs % shape.TileColumns != 0)
            {
                inside.Add($"ow{load} < {c.Outputs}");
            }

            string weight = $"{w}[{IndexExpression.Variable($"w{load}") + (first * c.Outputs)}]";
            string guard = (load + 1) * shape.Threads <= shape.Weights ? "" : $"if ({Loaded(load)} < {shape.Weights}) ";
            writer.Line($"{guard}sw[{Loaded(load)}] = {(inside.Count == 0 ? weight : $"{string.Join(" && ", inside)} ? {weight} : 0f")};");
        }
    }

    /// <summary>A call for each pixel of the result that a thread has sums of; what is done to them is written once.</summary>
    private void EmitResults(SourceWriter writer)
    {
        var write = new WriteFunction(result, c.Outputs, c.Outputs % shape.TileColumns == 0, c.Groups);
        int size = result.Sums, count = shape.Rows / size;
        for (int p = 0; p < count; p++)
        {
            IndexExpression pixel = (IndexExpression.Variable("pixel0") / size) + (ThreadRow * count) + p;
            for (int o = 0; o < shape.Columns; o++)
            {
                int first = p * size, column = o;
                write.Call(writer, pixel, FirstOutput + ThreadColumn + (column * shape.ThreadColumns), u => $"c{first + u}_{column}");
            }
        }

        write.Declare(writer);
    }
}
