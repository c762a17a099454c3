namespace NetGen.Generator.Emit.Cpu;

/// <summary>The runtime's types for lengths of short loops.</summary>
internal static class LengthCode
{
    /// <summary>The type that knows a length, where there is one.</summary>
    public static string Of(int? length) => length is 2 or 3 or 5 or 7 ? $"Cpu::Length{length}" : "Cpu::AnyLength";
}
