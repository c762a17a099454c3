using NetGen.Generator.Diagnostics;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>A class marked as a network or variant, as it was found.</summary>
/// <param name="Network">What it declares, as far as it could be read.</param>
/// <param name="Problems">What is wrong with the declaration itself.</param>
/// <param name="CanComplete">Whether another half of the class would compile.</param>
/// <param name="HasCompilerErrors">Whether C# finds fault with one of the attributes.</param>
/// <param name="HasLayers">Whether it is known which layers there are and in which order; else there is nothing to compile.</param>
internal sealed record Declaration(NetworkSpec Network, EquatableArray<Problem> Problems, bool CanComplete, bool HasCompilerErrors, bool HasLayers)
{
    /// <summary>Whether it can be compiled to a network.</summary>
    public bool IsSound => CanComplete && !HasCompilerErrors && Problems.Count == 0;
}
