using System.ComponentModel;

namespace NetGen.Ilgpu;

/// <summary>A sum of many numbers whose error does not grow with how many they are. For emitted code.</summary>
/// <remarks>Kahan, "Further remarks on reducing truncation errors", 1965: what each addition loses is taken off the next number.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CompensatedSum
{
    private float sum;
    private float excess;

    /// <summary>What was added.</summary>
    public readonly float Value => sum;

    /// <summary>Adds a number.</summary>
    /// <param name="number">Any; NaN stays.</param>
    public void Add(float number)
    {
        float corrected = number - excess, next = sum + corrected;
        excess = next - sum - corrected;
        sum = next;
    }
}
