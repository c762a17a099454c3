using NetGen;
using ServerSample.Models;

namespace ServerSample.Tests;

/// <summary>A model whose work, decoding and forwards, waits until it may go on.</summary>
internal sealed class GatedModel(IModel model) : IModel, IDisposable
{
    private readonly ManualResetEventSlim gate = new();

    public NetworkInfo Info => model.Info;

    public IReadOnlyList<string> Labels => model.Labels;

    public float[] Prepare(ReadOnlySpan<byte> picture)
    {
        Pass();
        return model.Prepare(picture);
    }

    public float[] Forward(float[] input)
    {
        Pass();
        return model.Forward(input);
    }

    public void Open() => gate.Set();

    private void Pass() => gate.Wait(TimeSpan.FromMinutes(1)).ShouldBeTrue();

    public void Dispose() => gate.Dispose();
}
