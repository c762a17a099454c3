using System.Diagnostics;
using System.Reflection;
using System.Runtime;

namespace NetGen.Benchmarks.Goals.Programs;

/// <summary>What a process does in which the first call of a network of the zoo is timed.</summary>
internal static class FirstCall
{
    /// <summary>What the command line calls it.</summary>
    public const string Verb = "first-call";

    private delegate void Forward(ReadOnlySpan<float> input, Span<float> output, int batch);

    /// <summary>Prints what the first call takes when the weights are there.</summary>
    /// <param name="zoo">The file of the zoo's assembly.</param>
    /// <param name="name">The network.</param>
    public static void Print(string zoo, string name)
    {
        Type network = new LoadedZoo(zoo).Network(name);
        object info = network.GetProperty("Info")!.GetValue(null)!;
        MethodInfo create = network.GetMethod("Create")!;
        MethodInfo initialize = create.GetParameters()[0].ParameterType.GetMethod("Initialize", BindingFlags.Public | BindingFlags.Static)!;
        object? weights = initialize.Invoke(null, [Get<object>("Parameters"), 0]);
        var forward = network.GetMethod("Forward", [typeof(ReadOnlySpan<float>), typeof(Span<float>), typeof(int)])!.CreateDelegate<Forward>(create.Invoke(null, [weights]));
        float[] input = new float[Get<int>("InputLength")], output = new float[Get<int>("OutputLength")];

        TimeSpan jit = JitInfo.GetCompilationTime(currentThread: true);
        long start = Stopwatch.GetTimestamp();
        forward(input, output, 1);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(new FirstCallResult(time.TotalMilliseconds, (JitInfo.GetCompilationTime(currentThread: true) - jit).TotalMilliseconds));

        T Get<T>(string property) => (T)info.GetType().GetProperty(property)!.GetValue(info)!;
    }
}
