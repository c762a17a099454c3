using NetGen;
using ZooSample.Models;

namespace ZooSample.Commands;

/// <summary>Runs a model on inputs from a file.</summary>
internal static class RunCommand
{
    private const string InputTensor = "input";
    private const string OutputTensor = "output";

    /// <param name="form">The network.</param>
    /// <param name="weights">The file with its weights.</param>
    /// <param name="input">The file with its inputs: <c>input</c>, [N, C, H, W].</param>
    /// <param name="output">The file that receives <c>output</c>, [N, ...output shape].</param>
    /// <param name="threads">Threads over which the inputs are split.</param>
    /// <exception cref="InvalidDataException">The inputs are not the network's.</exception>
    public static void Run(Form form, string weights, string input, string output, int threads)
    {
        NetworkInfo info = form.Info;
        var (images, batch) = ReadInput(info, input);
        Workers workers = form.Start(Weights.Load(weights, info.Parameters), Math.Min(threads, batch));
        float[] results = new float[checked(batch * info.OutputLength)];
        workers.Forward(images, results, batch);
        SafetensorsFile.Write(output, [(OutputTensor, [batch, .. info.Output], results)]);
    }

    private static (float[] Images, int Batch) ReadInput(NetworkInfo info, string path)
    {
        using var file = SafetensorsFile.Open(path);
        if (!file.Contains(InputTensor))
            throw new InvalidDataException($"{path} has no tensor '{InputTensor}'; it has {string.Join(", ", file.Tensors.Select(t => $"'{t.Name}'"))}.");

        IReadOnlyList<long> shape = file[InputTensor].Shape;
        return shape is [> 0, ..] && shape.Skip(1).SequenceEqual(info.Input.Select(size => (long)size))
            ? (file.ToArray(InputTensor), (int)shape[0])
            : throw new InvalidDataException($"{path}: {info.Name} takes [N, {string.Join(", ", info.Input)}], and '{InputTensor}' is [{string.Join(", ", shape)}].");
    }
}
