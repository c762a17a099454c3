namespace NetGen.Images;

/// <summary>The size that torchvision's <c>Resize(size)</c> gives a picture.</summary>
internal static class ShorterEdge
{
    /// <summary>The shorter edge becomes <paramref name="edge"/>, the longer one keeps the proportion, rounded down (torchvision/transforms/functional.py, <c>_compute_resized_image_output_size</c>).</summary>
    public static (long Height, long Width) Resize(int height, int width, int edge) =>
        width <= height ? ((long)edge * height / width, edge) : (edge, (long)edge * width / height);
}
