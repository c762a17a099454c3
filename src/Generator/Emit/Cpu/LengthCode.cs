using System.Collections.Immutable;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The runtime's types for lengths of short loops.</summary>
internal static class LengthCode
{
    /// <summary>The lengths that have a type.</summary>
    public static readonly ImmutableArray<int> Known = [2, 3, 5, 7];

    /// <summary>The name of the type that knows a length.</summary>
    public static string Name(int length) => $"Length{length}";

    /// <summary>The type that knows a length, where there is one.</summary>
    public static string Of(int? length) => length is { } known && Known.Contains(known) ? $"Cpu::{Name(known)}" : "Cpu::AnyLength";
}
