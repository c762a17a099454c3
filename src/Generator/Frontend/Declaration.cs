using NetGen.Generator.Diagnostics;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>A class marked as a network or variant, as it was found.</summary>
/// <param name="Network">What it declares, as far as it could be read.</param>
/// <param name="Problems">What is wrong with the declaration itself.</param>
/// <param name="CanComplete">Whether another half of the class would compile.</param>
/// <param name="HasCompilerErrors">Whether C# finds fault with one of the attributes: the layers are then not known.</param>
internal sealed record Declaration(NetworkSpec Network, EquatableArray<Problem> Problems, bool CanComplete, bool HasCompilerErrors)
{
    /// <summary>Whether it is worth compiling.</summary>
    public bool IsSound => CanComplete && !HasCompilerErrors && Problems.Count == 0;
}
