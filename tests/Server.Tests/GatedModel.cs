using NetGen;
using ServerSample.Models;

namespace ServerSample.Tests;

/// <summary>A model whose forwards wait until they may go on.</summary>
internal sealed class GatedModel(IModel model) : IModel, IDisposable
{
    private readonly ManualResetEventSlim gate = new();

    public NetworkInfo Info => model.Info;

    public IReadOnlyList<string> Labels => model.Labels;

    public float[] Prepare(ReadOnlySpan<byte> picture) => model.Prepare(picture);

    public float[] Forward(float[] input)
    {
        gate.Wait(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        return model.Forward(input);
    }

    public void Open() => gate.Set();

    public void Dispose() => gate.Dispose();
}
