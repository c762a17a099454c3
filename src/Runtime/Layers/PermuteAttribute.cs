namespace NetGen;

/// <summary>The dimensions in another order, as <c>torch.permute</c>; the batch stays the first.</summary>
/// <remarks>
/// <c>Permute(2, 3, 1)</c> makes H x W x C of a map of C x H x W, as <c>torch.permute(x, (0, 2, 3, 1))</c>: its rows are channels then, and what works on channels works on them.
/// <c>Permute(3, 1, 2)</c> is the way back. Movements in a row are one, and none where they lead back.
/// </remarks>
/// <param name="dims">
/// For each dimension of the result but the batch, which one of the input it is: 1 (the channels) and on. The batch, 0, stays where it is and is not named. Negative ones count
/// from the end. Takes numbers and expressions, as <c>Permute("axis", -1)</c>.
/// </param>
public sealed class PermuteAttribute(params object[] dims) : LayerAttribute
{
    /// <summary>
    /// For each dimension of the result but the batch, which one of the input it is: 1 (the channels) and on. The batch, 0, stays where it is and is not named. Negative ones count
    /// from the end. Takes numbers and expressions, as <c>Permute("axis", -1)</c>.
    /// </summary>
    public object[] Dims { get; } = dims;
}
