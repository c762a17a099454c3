using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits what becomes of the sums of a convolution or Dense: bias, epilogue, pooling in registers, and where the result is written.</summary>
internal sealed class ResultCode
{
    private readonly Node? pool;
    private readonly Phase? phase;
    private readonly GpuTensor target;
    private readonly EpilogueCode epilogue;
    private readonly EpilogueCode poolEpilogue;
    private readonly string bias;
    private readonly string view;

    /// <param name="planned">The kernel.</param>
    /// <param name="emission">The network.</param>
    /// <param name="arguments">The kernel's arguments; bias, result and operands are added.</param>
    /// <param name="packedBias">The view of the bias.</param>
    /// <param name="phase">The pixels that are computed, where they are some of a transposed convolution's; else null.</param>
    public ResultCode(PlannedKernel planned, IlgpuEmission emission, KernelArguments arguments, string packedBias, Phase? phase = null)
    {
        Node anchor = planned.Kernel.Anchor;
        pool = planned.Scratch is null ? planned.Kernel.Pool : null;
        target = planned.Scratch is { } scratch ? GpuTensor.InArena(scratch) : emission.Write(planned);
        this.phase = phase;
        Map = phase is null ? target.Map : Shape.Of(target.Map.Channels, phase.Contraction.Result);
        Before = phase is not null ? Map : anchor.Output.Shape.IsVector ? Shape.Of(anchor.Output.Shape.Channels, new(1, 1)) : anchor.Output.Shape;
        Window = pool is null ? Shapes.Size.One(Shapes.Size.Axes) : PoolTiling.WindowOf(pool);
        bias = arguments.Pass("B", packedBias);
        view = arguments.Pass("Y", target.View);
        epilogue = new(emission, planned, planned.Kernel.Epilogue, arguments);
        poolEpilogue = new(emission, planned, pool is null ? [] : planned.Kernel.PoolEpilogue, arguments);
    }

    /// <summary>The map that is written, after pooling; the pixels of the phase, where there is one.</summary>
    public Shape Map { get; }

    /// <summary>The map of the sums: before pooling.</summary>
    public Shape Before { get; }

    /// <summary>The window of a pooling that is done in registers; one pixel for none.</summary>
    public Size Window { get; }

    /// <summary>Whether results are pooled in registers; a window of one pixel may leave out some of the sums, too.</summary>
    public bool IsPooled => pool is not null;

    /// <summary>Sums that one result is made of.</summary>
    public int Sums => Window.Count;

    /// <summary>Pixels of the result for one image.</summary>
    public int Pixels => Map.Size.Count;

    /// <summary>The pixel of the sums at a place under the window of a pixel of the result.</summary>
    public PixelCode Under(PixelCode pixel, int index) => pool is null ? pixel : new PixelUnderWindow(pixel, Window, index, Before);

    /// <summary>Writes the statements for a channel of a pixel of the result.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="pixel">The pixel of the result.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="sum">Gives the sum at a place under the window; it may write statements first.</param>
    public void Emit(SourceWriter writer, PixelCode pixel, IndexExpression channel, Func<SourceWriter, int, string> sum)
    {
        if (pool is null)
        {
            EmitUnpooled(writer, pixel, channel, sum(writer, 0));
            return;
        }

        EmitPooled(writer, pool, pixel, channel, () =>
        {
            for (int index = 0; index < Sums; index++)
            {
                EmitUnderWindow(writer, pool, Under(pixel, index), channel, sum(writer, index));
            }
        });
    }

    /// <summary>As <see cref="Emit"/>, with the sums under a window made in a loop.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="pixel">The pixel of the result.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="sum">Gives the sum at a pixel under the window; it may write statements first.</param>
    public void EmitLoop(SourceWriter writer, PixelCode pixel, IndexExpression channel, Func<SourceWriter, PixelCode, string> sum)
    {
        if (pool is null || Sums == 1)
        {
            Emit(writer, pixel, channel, (body, index) => sum(body, Under(pixel, index)));
            return;
        }

        EmitPooled(writer, pool, pixel, channel, () =>
        {
            using (writer.Block($"for (int u = 0; u < {Sums}; u++)"))
            {
                var under = new PixelUnderWindow(pixel, Window, IndexExpression.Variable("u", Sums), Before);
                EmitUnderWindow(writer, pool, under, channel, sum(writer, under));
            }
        });
    }

    private void EmitUnpooled(SourceWriter writer, PixelCode pixel, IndexExpression channel, string sum)
    {
        writer.Line($"float v = {sum} + {bias}[{channel}];");
        pixel = phase is null ? pixel : new PixelOfPhase(pixel, phase, target.Map);
        epilogue.Emit(writer, pixel, channel);
        EmitWrite(writer, pixel, channel);
    }

    private void EmitPooled(SourceWriter writer, Node pool, PixelCode pixel, IndexExpression channel, Action window)
    {
        writer.Line($"float v, pooled = {RegisterPooling.First(pool)};");
        window();
        writer.Line($"v = {RegisterPooling.Result(pool)};");
        poolEpilogue.Emit(writer, pixel, channel);
        EmitWrite(writer, pixel, channel);
    }

    private void EmitUnderWindow(SourceWriter writer, Node pool, PixelCode pixel, IndexExpression channel, string sum)
    {
        writer.Line($"v = {sum} + {bias}[{channel}];");
        epilogue.Emit(writer, pixel, channel);
        writer.Line(RegisterPooling.Take(pool));
    }

    private void EmitWrite(SourceWriter writer, PixelCode pixel, IndexExpression channel) => writer.Line($"{view}[{target.Index(pixel, channel)}] = v;");
}
