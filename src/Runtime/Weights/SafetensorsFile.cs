namespace NetGen;

/// <summary>A safetensors file, open for reading: named tensors of any kind, not only a network's weights.</summary>
/// <remarks>Format: https://huggingface.co/docs/safetensors.</remarks>
public sealed class SafetensorsFile : IDisposable
{
    /// <summary>The file.</summary>
    public string Path => throw new NotImplementedException();

    /// <summary>The file's tensors, in the order of the header.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => throw new NotImplementedException();

    /// <summary>Opens a file and checks it completely; no tensor is read yet.</summary>
    public static SafetensorsFile Open(string path) => throw new NotImplementedException();

    /// <summary>Writes float32 tensors to a file.</summary>
    public static void Write(string path, IEnumerable<(string Name, IReadOnlyList<int> Shape, ReadOnlyMemory<float> Data)> tensors) => throw new NotImplementedException();

    /// <summary>Reads an F32, F16 or BF16 tensor into a span of its length.</summary>
    public void CopyTo(string name, Span<float> destination) => throw new NotImplementedException();

    /// <summary>Reads an F32, F16 or BF16 tensor into a new array.</summary>
    public float[] ToArray(string name) => throw new NotImplementedException();

    /// <summary>Closes the file.</summary>
    public void Dispose() => throw new NotImplementedException();
}
