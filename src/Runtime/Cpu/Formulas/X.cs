using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu.Formulas;

/// <summary>The element that a formula is a function of. For emitted code.</summary>
/// <remarks>The structs of this namespace are what formulas of the user's are composed of: <c>Product&lt;X, Sigmoid&lt;X&gt;&gt;</c> is x * sigmoid(x).</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct X : IActivation
{
    /// <inheritdoc/>
    public static int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector>(TVector x)
        where TVector : struct, ISimd<TVector> => x;
}
