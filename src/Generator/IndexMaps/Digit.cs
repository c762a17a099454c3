namespace NetGen.Generator.IndexMaps;

/// <summary>A loop over a part of a result's axis, and how far each of its turns leads in the input.</summary>
/// <param name="Count">Turns.</param>
/// <param name="Step">From the element of a turn to that of the next: 0 repeats it, and it may be negative.</param>
/// <param name="Nearest">Where turns do not lead equally far, which of the steps each has come to; else null.</param>
internal sealed record Digit(int Count, Steps Step, Nearest? Nearest = null);

/// <summary>
/// Positions that repeat others, some of them once more than others: position i repeats floor(i * step), computed in float as PyTorch computes it. A rule and not a
/// list, for there may be as many positions as an axis has elements.
/// </summary>
/// <param name="Step">From one position to the next.</param>
/// <param name="Size">Positions that there are to repeat.</param>
internal sealed record Nearest(float Step, int Size)
{
    public int At(int position) => Math.Min((int)(float)(position * Step), Size - 1);
}
