namespace NetGen;

/// <summary>
/// Deals r * r channels out over r rows and columns each, as <c>torch.nn.PixelShuffle</c>: a map grows without a sum, after a convolution that computes its pixels as channels (Shi et al. 2016,
/// "Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel Convolutional Neural Network"). Element (c, h * r + i, w * r + j) is channel (c * r + i) * r + j at (h, w).
/// </summary>
/// <remarks>(C * r * r, H, W) -> (C, H * r, W * r), with r = upscaleFactor. <see cref="PixelUnshuffleAttribute"/> is the way back.</remarks>
/// <param name="upscaleFactor">r: rows and columns for each of the input's. Takes a number or an expression, as <c>"in / 4"</c>.</param>
public sealed class PixelShuffleAttribute(object upscaleFactor) : LayerAttribute
{
    /// <summary>r: rows and columns for each of the input's. Takes a number or an expression, as <c>"in / 4"</c>.</summary>
    public object UpscaleFactor { get; } = upscaleFactor;
}
