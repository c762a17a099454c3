namespace NetGen;

/// <summary>
/// Makes a named value an output of the network: <c>Forward</c> gets a span with this name. The last value is an output called <c>output</c>, unless the layers end with an
/// <see cref="AsAttribute"/> or <see cref="FromAttribute"/> whose label is an output.
/// </summary>
/// <param name="label">A name given by <see cref="AsAttribute"/> before, which becomes that of the argument.</param>
public sealed class OutputAttribute(string label) : LayerAttribute
{
    /// <summary>The name of the value.</summary>
    public string Label { get; } = label;

    /// <summary>
    /// Whether a call may pass an empty span, as <see langword="default"/>, to say that it does not want it. Calls that want no optional output run a network without all that leads to
    /// these alone. Arguments of optional outputs come last. At least one output is not optional.
    /// </summary>
    public bool Optional { get; set; }
}
