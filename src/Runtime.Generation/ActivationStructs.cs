using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators;

namespace NetGen.Runtime.Generation;

/// <summary>The structs of activations: <c>NetGen.Cpu.ReLU</c> and the others that have a formula of a name.</summary>
internal static class ActivationStructs
{
    private const string Folder = "src/Runtime/Cpu/Activations";

    public static IEnumerable<GeneratedFile> Files => LayerTable.Formulas.OrderBy(formula => formula.Name, StringComparer.Ordinal)
        .Select(formula => new GeneratedFile($"{Folder}/{formula.Name}.cs", Text(formula)));

    private static string Text(NamedFormula formula)
    {
        string parameters = string.Join(", ", formula.Parameters.Select(parameter => $"float {parameter}"));
        VectorTerm term = VectorTerm.Of(Simplification.Of(formula.Formula));
        string code = formula.IsHandWritten ? $"VectorMath.{formula.Name}<TVector>({string.Join(", ", formula.Parameters.Prepend("x"))})" : term.Code("x");
        var writer = new StructWriter("NetGen.Cpu", $"<c>{SourceWriter.Escape(formula.Formula.ToString())}</c>.", formula.Parameters.Select(parameter => (parameter, "A number of the formula.")));
        return writer.Write($"readonly struct {formula.Name}{(parameters.Length == 0 ? "" : $"({parameters})")}", [], $"{term.Cost}", code);
    }
}
