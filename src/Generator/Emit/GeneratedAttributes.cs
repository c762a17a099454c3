using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit;

/// <summary>Attributes of what is emitted: they tell readers, debuggers and coverage whose code it is.</summary>
internal static class GeneratedAttributes
{
    private static readonly string GeneratedCode = $"global::System.CodeDom.Compiler.GeneratedCode(\"{Symbols.Tool}\", \"{CompilerVersion.Text}\")";

    /// <summary>Marks a field as the compiler's.</summary>
    public static readonly string OfField = $"[{GeneratedCode}]";

    /// <summary>Marks a member or a type as the compiler's: a debugger steps over it, and it is no code of the user's to be covered.</summary>
    public static readonly string OfCode = $"[{GeneratedCode}, global::System.Diagnostics.DebuggerNonUserCode, global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";
}
