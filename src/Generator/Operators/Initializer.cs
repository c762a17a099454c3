namespace NetGen.Generator.Operators;

/// <summary>How a tensor starts: Kaiming-uniform with a = sqrt(5) over <paramref name="FanIn"/> inputs, or <paramref name="Value"/> everywhere where that is 0.</summary>
internal readonly record struct Initializer(int FanIn, float Value)
{
    /// <summary>What it is drawn from instead, where the user says so.</summary>
    public Distribution? Drawn { get; init; }

    /// <summary>PyTorch's default for convolutions and linear layers: uniform in +-1 / sqrt(fan in).</summary>
    public static Initializer KaimingUniform(int fanIn) => new(fanIn, 0);

    public static Initializer Constant(float value) => new(0, value);
}

/// <summary>Numbers between <paramref name="Low"/> and <paramref name="High"/>: evenly, or normally around a mean where there is a deviation.</summary>
internal sealed record Distribution(double Low, double High, double Mean = 0, double Deviation = 0);
