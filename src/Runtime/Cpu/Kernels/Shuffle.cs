using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of the channel shuffle of ShuffleNet: channels seen as [groups, channels / groups] are transposed, as <c>torch.nn.ChannelShuffle</c> does. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Shuffle : IRowKernel
{
    private readonly Map _x;
    private readonly int _columns;
    private readonly int _channels;
    private readonly int _groups;

    /// <param name="x">The map.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="groups">Divides <paramref name="channels"/>.</param>
    public Shuffle(Map x, int columns, int channels, int groups)
    {
        _x = x;
        _columns = columns;
        _channels = channels;
        _groups = groups;
    }

    /// <inheritdoc/>
    public void Row<TSimd, TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        float* x = _x.Row(plane, row);
        int groups = _groups, perGroup = _channels / groups;
        for (int column = 0; column < _columns; column++)
        {
            for (int group = 0; group < groups; group++)
            {
                for (int i = 0; i < perGroup; i++)
                {
                    y[(i * groups) + group] = x[(group * perGroup) + i];
                }
            }

            x += _x.PixelStride;
            y += yStride;
        }
    }
}
