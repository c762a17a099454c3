namespace NetGen;

/// <summary>
/// What bytes of pictures mean to a network, as torchvision's <c>ToTensor</c> and <c>Normalize(mean, std)</c>: <c>(byte / Divisor - mean) / std</c>. The network is an
/// <see cref="IPictureNetwork{TSelf}"/>, whose <c>Forward</c> takes pixels as well; spans of floats hold what is normalised already. Stands on networks, whose input has one channel or three.
/// </summary>
/// <param name="mean">A number for each channel, or one for all.</param>
/// <param name="std">A number for each channel, or one for all; none is 0.</param>
public sealed class NormalizeAttribute(float[] mean, float[] std) : LayerAttribute
{
    /// <summary>What is subtracted.</summary>
    public float[] Mean { get; } = mean;

    /// <summary>What is divided by after that.</summary>
    public float[] Std { get; } = std;

    /// <summary>What a byte is divided by first; 255 gives 0 to 1.</summary>
    public float Divisor { get; set; } = 255;
}
