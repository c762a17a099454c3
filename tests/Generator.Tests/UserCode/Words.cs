using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.UserCode;

/// <summary>Names that a user may give and that mean something to C#, or to emitted code.</summary>
internal static class Words
{
    /// <summary>The members that every network gets.</summary>
    public static readonly string[] Contract = ["Info", "Weights", "Create", "Load", "LoadAsync", "Share", "Refresh", "Trim", "Forward", "Profile", "ToGpu"];

    /// <summary>Words of emitted code: types, aliases, members and locals, of this version and of earlier ones.</summary>
    public static readonly string[] Emitted =
    [
        "cpu", "State", "Run", "Pack", "HasErrors", "Kernels", "Facts", "GpuKernels", "GpuProgram", "Cpu", "Gpu", "Ilgpu", "Emitted", "CpuNetwork", "CpuState", "ICpuKernels",
        "INetwork", "NetworkInfo", "IGpuCompiled", "GpuNetwork", "Batch", "Lowering", "Initializer", "Vector512", "Vector256", "ReadOnlySpan", "Span", "GeneratedCode", "MethodImpl",
        "TVector", "TClock", "Row", "ReLU", "Conv2D", "network", "seed", "input", "output", "batch", "weights", "path", "ticks", "accelerator", "packed", "arena", "clock", "hyperparameters",
        "get_Value", "Action", "Exception", "InvalidOperationException", "GC", "Math", "MathF", "Single", "Int32", "Object", "String",
    ];

    /// <summary>Words that are keywords in some place only, and types that are written in lower case: all that C# knows, and some of versions that the tests' compiler does not.</summary>
    public static readonly string[] Contextual =
    [
        .. SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText).Where(SyntaxFacts.IsValidIdentifier)
            .Concat(["extension", "field", "nint", "nuint", "dynamic", "var", "record", "file", "scoped", "required", "union", "closed", "notnull", "allows", "args", "value"])
            .Distinct(),
    ];

    /// <summary>Reserved words.</summary>
    public static readonly string[] Reserved = ["class", "event", "float", "int", "void", "namespace", "object", "string", "public", "static", "new", "ref", "in", "params", "unsafe", "fixed", "this", "base", "null", "default"];

    /// <summary>The word as any member or type can be called, were it a keyword or not.</summary>
    public static string Escape(string word) => $"@{word}";
}
