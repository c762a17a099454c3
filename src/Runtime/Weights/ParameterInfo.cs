namespace NetGen;

/// <summary>A named tensor of a network.</summary>
/// <param name="Name">Its name in a state dict, for example <c>conv2.1.running_mean</c>.</param>
/// <param name="Shape">Its dimensions, in PyTorch's order.</param>
/// <param name="Initializer">How it starts.</param>
/// <param name="IsLearned">False for running statistics, which are buffers and not parameters to PyTorch.</param>
public sealed record ParameterInfo(string Name, IReadOnlyList<int> Shape, Initializer Initializer, bool IsLearned = true)
{
    /// <summary>Elements.</summary>
    public long Length => Shape.Aggregate(1L, (n, d) => checked(n * d));

    /// <summary>Its name and shape: <c>conv1.weight [6, 1, 5, 5]</c>.</summary>
    public override string ToString() => $"{Name} {MessageText.Shape(Shape)}";
}

/// <summary>How a tensor starts: uniform in [Low, High), constant where both are equal, or normally distributed around a mean where there is a deviation.</summary>
/// <remarks>
/// PyTorch's default for convolutions and linear layers, Kaiming-uniform with a = sqrt(5), is uniform in +-1 / sqrt(fan in), for the weight and for the bias
/// (<c>torch.nn.init.kaiming_uniform_</c>: gain sqrt(2 / (1 + a^2)), bound gain * sqrt(3 / fan_in)).
/// </remarks>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value.</param>
public readonly record struct Initializer(float Low, float High)
{
    /// <summary>The middle of a normal distribution.</summary>
    public float Mean { get; init; }

    /// <summary>The standard deviation of a normal distribution, before it is cut off at <see cref="Low"/> and <see cref="High"/>; 0 for none.</summary>
    public float Deviation { get; init; }

    /// <summary>A normal distribution, as <c>torch.nn.init.normal_</c>.</summary>
    /// <param name="mean">Its middle.</param>
    /// <param name="deviation">Its standard deviation.</param>
    public static Initializer Normal(float mean, float deviation) => TruncatedNormal(mean, deviation, float.MinValue, float.MaxValue);

    /// <summary>A normal distribution of which only what lies between two numbers is drawn, as <c>torch.nn.init.trunc_normal_</c>.</summary>
    /// <param name="mean">Its middle.</param>
    /// <param name="deviation">Its standard deviation.</param>
    /// <param name="low">Smallest value.</param>
    /// <param name="high">Largest value.</param>
    public static Initializer TruncatedNormal(float mean, float deviation, float low, float high) => new(low, high) { Mean = mean, Deviation = deviation };

    /// <summary>PyTorch's default for convolutions and linear layers.</summary>
    /// <param name="fanIn">Inputs to one output: C / groups * kernel height * kernel width.</param>
    public static Initializer KaimingUniform(int fanIn)
    {
        float bound = (float)(1 / Math.Sqrt(fanIn));
        return new(-bound, bound);
    }

    /// <summary>The same value everywhere.</summary>
    public static Initializer Constant(float value) => new(value, value);
}
