using NetGen;
using Zoo.Tests.Goldens;
using ZooSample.Models;

namespace Zoo.Tests;

/// <summary>A batch that is split over threads.</summary>
public sealed class WorkersTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    [InlineData(3, 5)]
    [InlineData(4, 2)]
    public void GivesTheSameAsOneByOne(int threads, int batch)
    {
        Form form = ModelTable.Find("lenet")!.Written;
        NetworkInfo info = form.Info;
        Weights weights = FormulaNumbers.Weights(info);
        var random = new Random(1);
        float[] input = [.. Enumerable.Range(0, batch * info.InputLength).Select(_ => random.NextSingle())];

        float[] expected = new float[batch * info.OutputLength];
        Workers single = form.Start(weights, threads: 1);
        for (int i = 0; i < batch; i++)
            single.Forward(input.AsMemory(i * info.InputLength, info.InputLength), expected.AsMemory(i * info.OutputLength, info.OutputLength), batch: 1);

        float[] output = new float[expected.Length];
        form.Start(weights, threads).Forward(input, output, batch);
        output.ShouldBe(expected);
    }
}
