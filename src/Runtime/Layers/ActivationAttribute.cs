namespace NetGen;

/// <summary>
/// A formula of one's own of each element x, as <c>Activation("x * sigmoid(1.702 * x)")</c>: <c>+ - * /</c>, <c>a &lt; b ? c : d</c>, numbers, and functions that the page on the
/// language lists.
/// </summary>
/// <remarks>All numbers are real: <c>1 / 2</c> is 0.5. In a block the names of its parameters stand for their values; x is always the element.</remarks>
/// <param name="formula">The formula.</param>
public sealed class ActivationAttribute(string formula) : LayerAttribute
{
    /// <summary>The formula.</summary>
    public string Formula { get; } = formula;
}
