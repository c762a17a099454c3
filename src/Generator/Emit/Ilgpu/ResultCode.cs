using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

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
        Window = pool is null ? Graph.Size.One(Graph.Size.Axes) : PoolTiling.WindowOf(pool);
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
    public void Emit(SourceWriter writer, PixelCode pixel, string channel, Func<SourceWriter, int, string> sum)
    {
        if (pool is null)
        {
            writer.Line($"float v = {Biased(0)};");
            pixel = phase is null ? pixel : new PixelOfPhase(pixel, phase, target.Map);
            epilogue.Emit(writer, pixel, channel);
        }
        else
        {
            writer.Line($"float v, pooled = {RegisterPooling.First(pool)};");
            for (int index = 0; index < Sums; index++)
            {
                writer.Line($"v = {Biased(index)};");
                epilogue.Emit(writer, Under(pixel, index), channel);
                writer.Line(RegisterPooling.Take(pool));
            }

            writer.Line($"v = {RegisterPooling.Result(pool)};");
            poolEpilogue.Emit(writer, pixel, channel);
        }

        writer.Line($"{view}[{target.Index(pixel, channel)}] = v;");

        string Biased(int index) => $"{sum(writer, index)} + {bias}[{channel}]";
    }
}
