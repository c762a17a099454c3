using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Goldens;

/// <summary>The reference interpreter, which everything else is held against, computes what PyTorch does; lowering does not change that.</summary>
public sealed class ReferenceTests
{
    // The goldens are rounded to float32.
    private static readonly Closeness Rounding = new(1e-6, ErrorBase.Output, Absolute: 1e-7);

    public static TheoryData<string> Files => [.. GoldenFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void AgreesWithPyTorch(string file)
    {
        var golden = GoldenFile.Read(file);
        using var tensors = GoldenFile.OpenTensors(file);
        var graphs = new Graphs(golden.ToProject(_ => true));
        var differences = golden.Cases.SelectMany((test, i) => test.Forms($"Case{i}").Select(form =>
        {
            NetworkGraph graph = graphs[form.ClassName].Lowered;
            string prefix = $"{test.Name}/weights/";
            var weights = tensors.Tensors.Where(t => t.Name.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Name[prefix.Length..], t => tensors.ToArray(t.Name));
            float[] computed = [.. tensors.ToArray($"{test.Name}/input").Chunk(graph.Input.Shape.Length).SelectMany(x => Interpreter.Run(graph, weights, x)).Select(y => (float)y)];
            string? difference = Rounding.Difference(computed, [.. tensors.ToArray($"{test.Name}/output").Select(y => (double)y)]);
            return difference is null ? null : $"{test.Name}: {difference}\n{form.Source.Declare(form.ClassName)}";
        })).OfType<string>().ToList();

        differences.ShouldBeEmpty(string.Join('\n', differences));
    }
}
