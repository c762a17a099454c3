namespace NetGen.Ilgpu;

/// <summary>A device cannot run a network: no device, too little memory.</summary>
public sealed class GpuException : Exception
{
    /// <summary>Says what was asked for and what there is.</summary>
    public GpuException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
