namespace NetGen.Generator.Tests.UserCode;

/// <summary>Whatever inputs and outputs are called, emitted code compiles, and a program calls it by these names.</summary>
public sealed class PortNameTests
{
    [Fact]
    public void AnyName() => Working.TryEach(
    [
        """[Network(3)] [Input("x", 3), Input("y", 3), Input("arena", 3), Add("x", "y", "arena"), Dense(2), As("packed"), Output("packed")] public partial class Net;""",
        """[Network(3)] [Input("pinned", 3), Input("pinned0", 3), Input("_pinnedInputs", 3), Add("pinned", "pinned0", "_pinnedInputs"), Dense(2)] public partial class Net;""",
        """[Network(3)] [Input("field", 3), Input("async", 3), Input("größe", 3), Add("field", "async", "größe"), Dense(2), As("value"), ReLU, Output("value", Optional = true)] public partial class Net;""",
        """[Network(3)] [Input("Info", 3), Input("System", 3), Add("Info", "System"), Dense(2), As("Cpu"), ReLU, Output("Cpu")] public partial class Net;""",
        """[Network(3)] [Input("from", 3), Input("await", 3), Input("scoped", 3), Input("var", 3), Add("from", "await", "scoped", "var"), Dense(2), As("where"), ReLU, Output("where"), As("unmanaged"), Tanh, Output("unmanaged")] public partial class Net;""",
        """[Network(3)] [Dense(2), As("global"), ReLU, Output("global", Optional = true)] public partial class Forward2;""",
    ]);

    [Fact]
    public void ArgumentsAreInOrder()
    {
        using var project = NetworkCompilation.Of("""
            using System;

            [Network(3)]
            [Input("other", 3), As("x"), Add("other"), As("sum"), From("x"), Mul("other"), Output("x", Optional = true), Output("sum")]
            public partial class Net;

            [Network(3)]
            [Mul("in"), As("squares"), Add("in"), Output("squares", Optional = true)]
            public partial class Usual;

            public static class Program
            {
                public static float[] All()
                {
                    float[] output = new float[3], sum = new float[3], x = new float[3];
                    new Net().Forward(input: [1, 2, 3], other: [4, 5, 6], output: output, sum: sum, x: x);
                    return [.. output, .. sum, .. x];
                }

                public static float[] Required()
                {
                    float[] output = new float[6], sum = new float[6];
                    new Net().Forward([1, 2, 3, -1, -2, -3], [4, 5, 6, 1, 1, 1], output, sum, x: default, batch: 2);
                    return [.. output, .. sum];
                }

                public static float[] AsAny() => Run(new Usual());

                public static long[] Times()
                {
                    long[] usual = new long[Usual.Info.Kernels.Count], all = new long[Usual.Info.WithOptional!.Kernels.Count];
                    float[] y = new float[3], squares = new float[3];
                    new Usual().Profile([1, 2, 3], y, usual);
                    new Usual().Profile([1, 2, 3], y, squares, all);
                    return [usual.Length, all.Length, .. Array.ConvertAll([.. y, .. squares], number => (long)number)];
                }

                private static float[] Run<T>(T network) where T : INetwork<T> => network.Forward([1, 2, 3]);
            }
            """).Compile();

        Call("All").ShouldBe(new float[] { 4, 10, 18, 5, 7, 9, 1, 2, 3 });
        Call("Required").ShouldBe(new float[] { 4, 10, 18, -1, -2, -3, 5, 7, 9, 0, -1, -2 });
        Call("AsAny").ShouldBe(new float[] { 2, 6, 12 });
        Call("Times").ShouldBe(new long[] { 1, 2, 2, 6, 12, 1, 4, 9 });

        object? Call(string method) => project.Assembly.GetType("Program")!.GetMethod(method)!.Invoke(null, null);
    }

    [Theory]
    [InlineData("new Net().Forward(new float[3], new float[3], new float[3], new float[2], default)", "sum", "1 x 3 = 3 elements, found 2")]
    [InlineData("new Net().Forward(new float[3], new float[4], new float[3], new float[3], default)", "other", "found 4")]
    [InlineData("new Net().Forward(new float[3], new float[3], new float[3], new float[3], new float[1])", "x", "An empty span means that it is not wanted.")]
    [InlineData("new Net().Forward(new float[3], new float[3], new float[3], new float[3], default, 0)", "batch", "")]
    [InlineData("Overlapping(0, 2)", "output", "overlaps its input")]
    [InlineData("Overlapping(6, 8)", "sum", "overlaps its output")]
    public void WrongSpansAreNamed(string call, string argument, string message)
    {
        using var project = NetworkCompilation.Of($$"""
            using System;

            [Network(3)]
            [Input("other", 3), As("x"), Add("other"), As("sum"), From("x"), Mul("other"), Output("x", Optional = true), Output("sum")]
            public partial class Net;

            public static class Program
            {
                public static void Run() => {{call}};

                public static void Overlapping(int output, int sum)
                {
                    float[] all = new float[12];
                    new Net().Forward(all.AsSpan(0, 3), all.AsSpan(3, 3), all.AsSpan(output, 3), all.AsSpan(sum, 3), default);
                }
            }
            """).Compile();

        var run = project.Assembly.GetType("Program")!.GetMethod("Run")!.CreateDelegate<Action>();
        ArgumentException error = Should.Throw<ArgumentException>(run);
        error.ParamName.ShouldBe(argument);
        error.Message.ShouldContain(message);
    }
}
