using System.Runtime.InteropServices;
using NetGen.Tests;

namespace NetGen.Generator.Tests.Contract;

/// <summary>What <see cref="INetwork{TSelf}"/> promises of Forward.</summary>
public sealed class ForwardTests(ContractNetworks networks) : IClassFixture<ContractNetworks>
{
    public static TheoryData<string> Names => ContractNetworks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void AllocatesNothing(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        float[] input = ContractNetworks.Input(network, 5), output = new float[5 * network.Info.OutputLength];

        Allocations.Of(() =>
        {
            instance.Forward(input, output, 5);
            instance.Forward(input.AsSpan(0, network.Info.InputLength), output.AsSpan(0, network.Info.OutputLength), 1);
        }).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BatchIsItsInputsOneByOne(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        float[] input = ContractNetworks.Input(network, 7);

        float[] together = instance.Forward(input);
        float[] oneByOne = [.. input.Chunk(network.Info.InputLength).SelectMany(x => instance.Forward(x))];

        new Closeness(1e-6, ErrorBase.Output).Difference(together, [.. oneByOne.Select(x => (double)x)]).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void InputIsNotChanged(string name)
    {
        var network = networks[name];
        float[] input = ContractNetworks.Input(network, 2), copy = [.. input];

        network.Initialize().Forward(input);

        input.ShouldBe(copy);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WrongLengthsAreNamed(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        int input = network.Info.InputLength, output = network.Info.OutputLength;

        Throws(() => instance.Forward(new float[(2 * input) - 1], new float[2 * output], 2), 2 * input, (2 * input) - 1);
        Throws(() => instance.Forward(new float[2 * input], new float[(2 * output) + 1], 2), 2 * output, (2 * output) + 1);
        Throws(() => instance.Forward(new float[input], new float[output], 2), 2 * input, input);
        Throws(() => instance.Forward(new float[input + 1]), input, input + 1);
        Should.Throw<ArgumentException>(() => instance.Forward([]));
        Should.Throw<ArgumentException>(() => instance.Forward([], [], 0));
        Should.Throw<ArgumentException>(() => instance.Forward([], [], -1));

        static void Throws(Action forward, int expected, int found)
        {
            string message = Should.Throw<ArgumentException>(forward).Message;
            message.ShouldContain($"{expected}");
            message.ShouldContain($"{found}");
        }
    }

    /// <summary>In place, a batch whose outputs are longer than its inputs would write over inputs that are still to come.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void OutputThatOverlapsTheInputIsRefusedBeforeAnythingIsWritten(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        int input = 2 * network.Info.InputLength, output = 2 * network.Info.OutputLength;
        float[] memory = new float[input + output];
        ContractNetworks.Input(network, 2).CopyTo(memory, 0);
        float[] before = [.. memory];
        long[] ticks = new long[network.Info.Kernels.Count];
        foreach (int at in (int[])[0, 1, input - 1])
        {
            Should.Throw<ArgumentException>(() => instance.Forward(memory.AsSpan(0, input), memory.AsSpan(at, output), 2)).Message.ShouldContain("overlaps");
            Should.Throw<ArgumentException>(() => instance.Profile(memory.AsSpan(0, input), memory.AsSpan(at, output), ticks, 2)).Message.ShouldContain("overlaps");
        }

        Should.Throw<ArgumentException>(() => instance.Forward(memory.AsSpan(output - 1, input), memory.AsSpan(0, output), 2));
        memory.ShouldBe(before);
        instance.Forward(memory.AsSpan(0, input), memory.AsSpan(input, output), 2);
        memory[input..].ShouldBe(instance.Forward(before.AsSpan(0, input)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TimesThatLieOverTheInputOrTheOutputAreRefused(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        int input = network.Info.InputLength, output = network.Info.OutputLength, kernels = network.Info.Kernels.Count;
        long[] memory = new long[input + output + kernels];

        Should.Throw<ArgumentException>(() => Profile(timesAt: 0)).Message.ShouldContain("overlap");
        Should.Throw<ArgumentException>(() => Profile(timesAt: (input + 1) / 2)).Message.ShouldContain("overlap");
        memory.ShouldAllBe(x => x == 0);
        Profile(timesAt: input + output);

        void Profile(int timesAt)
        {
            Span<float> floats = MemoryMarshal.Cast<long, float>(memory.AsSpan());
            instance.Profile(floats[..input], floats.Slice(input, output), memory.AsSpan(timesAt, kernels), 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NotANumberStaysWithItsInput(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        float[] input = ContractNetworks.Input(network, 3);
        float[] clean = instance.Forward(input);
        int length = network.Info.InputLength, outputs = network.Info.OutputLength;
        foreach (float poison in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon])
        {
            float[] poisoned = [.. input];
            poisoned.AsSpan(length, length).Fill(poison);

            float[] output = instance.Forward(poisoned);

            output[..outputs].ShouldBe(clean[..outputs], $"{poison} in the next input");
            output[(2 * outputs)..].ShouldBe(clean[(2 * outputs)..], $"{poison} in the input before");
        }

        instance.Forward(input).ShouldBe(clean, "nothing of an earlier call stays in the workspace");
    }

    [Theory]
    [InlineData("Perceptron")]
    [InlineData("Branches")]
    public void NotANumberComesOut(string name)
    {
        var network = networks[name];
        float[] input = ContractNetworks.Input(network, 1);
        input[0] = float.NaN;

        network.Initialize().Forward(input).ShouldContain(y => float.IsNaN(y));
    }
}
