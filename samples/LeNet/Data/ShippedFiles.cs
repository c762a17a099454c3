namespace LeNetSample;

/// <summary>The files that come with the sample (data/README.md).</summary>
internal static class ShippedFiles
{
    /// <summary>Their folder.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>LeNet's weights.</summary>
    public static string Weights { get; } = Path.Combine(Folder, "lenet.safetensors");

    /// <summary>PyTorch's logits for these weights and the first test images.</summary>
    public static string Logits { get; } = Path.Combine(Folder, "lenet.logits256.safetensors");
}
