using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The channel shuffle of ShuffleNet on a row of pixels. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Shuffle
{
    /// <summary>Channels seen as [groups, channels / groups] are transposed, as <c>torch.nn.ChannelShuffle</c> does.</summary>
    /// <param name="x">Pixel 0 of the row that enters.</param>
    /// <param name="xStride">Elements from a pixel to the next.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="groups">Divides <paramref name="channels"/>.</param>
    public static void Row(float* x, int xStride, float* y, int yStride, int columns, int channels, int groups)
    {
        int perGroup = channels / groups;
        for (int column = 0; column < columns; column++)
        {
            for (int group = 0; group < groups; group++)
            {
                for (int i = 0; i < perGroup; i++)
                {
                    y[(i * groups) + group] = x[(group * perGroup) + i];
                }
            }

            x += xStride;
            y += yStride;
        }
    }
}
