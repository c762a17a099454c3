using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Formulas;

namespace NetGen.Runtime.Generation;

/// <summary>The structs of functions of two numbers: <c>NetGen.Cpu.Add</c> and the others.</summary>
internal static class BinaryStructs
{
    private const string Folder = "src/Runtime/Cpu/Combinations";

    public static IEnumerable<GeneratedFile> Files => BinaryFunction.All.Select(function => new GeneratedFile($"{Folder}/{function.Name}.cs", Text(function)));

    private static string Text(BinaryFunction function)
    {
        var writer = new SourceWriter();
        writer.Line(GeneratedFile.Head).Line("using System.ComponentModel;").Line("using System.Runtime.CompilerServices;").Line();
        writer.Line("namespace NetGen.Cpu;").Line();
        writer.Line($"/// <summary><c>{SourceWriter.Escape(function.Formula.ToString())}</c>, x being the element that runs through the kernel. For emitted code.</summary>");
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        using (writer.Block($"public readonly struct {function.Name} : IBinaryFunction"))
        {
            writer.Line("/// <inheritdoc/>").Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]").Line("public static TVector Apply<TVector>(TVector value, TVector other)");
            writer.Line("    where TVector : struct, ISimd<TVector> =>").Line($"    {VectorTerm.Of(Simplification.Of(function.Formula)).Code("value", "other")};");
        }

        return writer.ToString();
    }
}
