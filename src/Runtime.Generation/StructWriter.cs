using NetGen.Generator.Emit;

namespace NetGen.Runtime.Generation;

/// <summary>Writes the file of a struct that implements <c>IActivation</c>.</summary>
/// <param name="space">Its namespace.</param>
/// <param name="summary">What it computes.</param>
/// <param name="parameters">Its constructor's parameters, and what they are.</param>
internal sealed class StructWriter(string space, string summary, IEnumerable<(string Name, string Meaning)> parameters)
{
    /// <param name="header">The struct, with its parameters.</param>
    /// <param name="activations">Its type parameters, which are activations.</param>
    /// <param name="cost">About how many instructions it takes.</param>
    /// <param name="code">What it computes of a vector x.</param>
    public string Write(string header, IEnumerable<string> activations, string cost, string code)
    {
        var writer = new SourceWriter();
        writer.Line(GeneratedFile.Head).Line("using System.ComponentModel;").Line("using System.Runtime.CompilerServices;").Line();
        writer.Line($"namespace {space};").Line();
        writer.Line($"/// <summary>{summary} For emitted code.</summary>");
        foreach (var (name, meaning) in parameters)
        {
            writer.Line($"/// <param name=\"{name}\">{meaning}</param>");
        }

        string constraints = string.Concat(activations.Select(type => $"\n    where {type} : struct, IActivation"));
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        using (writer.Block($"public {header} : IActivation{constraints}"))
        {
            writer.Line("/// <inheritdoc/>");
            using (writer.Block("public static int Cost"))
            {
                writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]").Line($"get => {cost};");
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>").Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]").Line("public TVector Apply<TVector>(TVector x)");
            writer.Line("    where TVector : struct, ISimd<TVector> =>").Line($"    {code};");
        }

        return writer.ToString();
    }
}
