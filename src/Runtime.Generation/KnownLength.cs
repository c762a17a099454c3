using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Cpu;

namespace NetGen.Runtime.Generation;

/// <summary>The types of short loops' lengths.</summary>
internal static class KnownLength
{
    public static IEnumerable<GeneratedFile> Files => LengthCode.Known.Select(length => new GeneratedFile($"src/Runtime/Cpu/Kernels/Lengths/{LengthCode.Name(length)}.cs", Text(length)));

    private static string Text(int length)
    {
        var writer = new SourceWriter();
        writer.Line($"""
            {GeneratedFile.Head}
            using System.ComponentModel;
            using System.Runtime.CompilerServices;

            namespace NetGen.Cpu;

            /// <summary>Loops of {length}. For emitted code.</summary>
            [EditorBrowsable(EditorBrowsableState.Never)]
            """);
        using (writer.Block($"public readonly struct {LengthCode.Name(length)} : ILength"))
        {
            writer.Line("/// <inheritdoc/>").Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]").Line($"public static int Of(int length) => {length};");
        }

        return writer.ToString();
    }
}
