namespace NetGen;

/// <summary>
/// Keeps the layers up to <see cref="ElseAttribute"/> or <see cref="EndIfAttribute"/> where a condition holds when the network is compiled; else drops them.
/// </summary>
/// <param name="condition">An expression over the parameters of the block and <c>in</c>, as <c>stride == 1 &amp;&amp; in == channels</c>.</param>
public sealed class IfAttribute(string condition) : LayerAttribute
{
    /// <summary>The condition.</summary>
    public string Condition { get; } = condition;
}
