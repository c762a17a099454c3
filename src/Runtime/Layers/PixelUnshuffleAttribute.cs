namespace NetGen;

/// <summary>
/// Makes channels of r rows and columns each, as <c>torch.nn.PixelUnshuffle</c>: a map shrinks and nothing is lost. Channel (c * r + i) * r + j at (h, w) is element (c, h * r + i, w * r + j).
/// </summary>
/// <remarks>(C, H * r, W * r) -> (C * r * r, H, W), with r = downscaleFactor. <see cref="PixelShuffleAttribute"/> is the way back.</remarks>
/// <param name="downscaleFactor">r: rows and columns that become one. Takes a number or an expression, as <c>"in / 4"</c>.</param>
public sealed class PixelUnshuffleAttribute(object downscaleFactor) : LayerAttribute
{
    /// <summary>r: rows and columns that become one. Takes a number or an expression, as <c>"in / 4"</c>.</summary>
    public object DownscaleFactor { get; } = downscaleFactor;
}
