namespace NetGen;

/// <summary>
/// A tensor of the weights file as a labelled value, as <c>nn.Parameter</c>: what Add, Mul and the others take beside the current value, which stays as it is. A size of 1 is repeated to fit.
/// </summary>
/// <remarks>
/// The same for all inputs of a batch. <c>[Parameter("layer_scale", "in", 1, 1, Initial = 1e-6), Mul("layer_scale")]</c> multiplies each channel by a number of its own. In a block whose name is
/// <c>features.1</c> the tensor is <c>features.1.layer_scale</c>.
/// </remarks>
/// <param name="label">Its name in the weights file, after that of the block, and its label.</param>
/// <param name="size">Its size, channels first; at most four numbers. Takes numbers and expressions, as <c>Parameter("in", -1)</c>.</param>
public sealed class ParameterAttribute(string label, params object[] size) : LayerAttribute
{
    /// <summary>Its name in the weights file, after that of the block, and its label.</summary>
    public string Label { get; } = label;

    /// <summary>Its size, channels first; at most four numbers. Takes numbers and expressions, as <c>Parameter("in", -1)</c>.</summary>
    public object[] Size { get; } = size;

    /// <summary>What its elements start as. Default 0.</summary>
    public double Initial { get; set; }

    /// <summary>Whether training changes it; else it is what PyTorch calls a buffer, as a table of positions, and in the weights file all the same. Default true.</summary>
    public bool Learned { get; set; } = true;
}
