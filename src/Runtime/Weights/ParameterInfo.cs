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

/// <summary>How a tensor starts: uniform in [Low, High), or constant where both are equal.</summary>
/// <remarks>
/// PyTorch's default for convolutions and linear layers, Kaiming-uniform with a = sqrt(5), is uniform in +-1 / sqrt(fan in), for the weight and for the bias
/// (<c>torch.nn.init.kaiming_uniform_</c>: gain sqrt(2 / (1 + a^2)), bound gain * sqrt(3 / fan_in)).
/// </remarks>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value.</param>
public readonly record struct Initializer(float Low, float High)
{
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
