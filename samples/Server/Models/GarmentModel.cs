using NetGen;
using NetGen.Images;

namespace ServerSample.Models;

/// <summary>Kinds of garments, after pictures of 28 x 28 grey values as Fashion-MNIST has them: light on black.</summary>
internal sealed class GarmentModel(LeNet network) : IModel
{
    // Uploads are decoded before they are classified; a small file can hold a huge picture.
    private static readonly ImagePreprocessor Preprocessor = ImagePreprocessor.Resize(28, 28, PictureOptions.Grey with { MaxPixels = 1 << 24, FirstFrame = true });

    /// <inheritdoc/>
    public NetworkInfo Info => LeNet.Info;

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels { get; } = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <inheritdoc/>
    public float[] Prepare(ReadOnlySpan<byte> picture)
    {
        float[] input = new float[Preprocessor.Length];
        Preprocessor.Decode(picture, input);
        if (IsOnWhite(input))
        {
            for (int i = 0; i < input.Length; i++) input[i] = 1 - input[i];
        }
        return input;
    }

    /// <inheritdoc/>
    public float[] Forward(float[] input) => network.Forward(input);

    /// <summary>Photographs of garments are mostly dark on white: then the edge is light.</summary>
    private static bool IsOnWhite(float[] input)
    {
        const int size = 28;
        float edge = 0;
        for (int i = 0; i < size; i++) edge += input[i] + input[((size - 1) * size) + i] + input[i * size] + input[(i * size) + size - 1];
        return edge / (4 * size) > 0.5f;
    }
}
