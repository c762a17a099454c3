using System.Globalization;
using NetGen.Generator.Emit.Cpu;

namespace NetGen.Runtime.Generation;

/// <summary>The generic structs that formulas are composed of: <c>NetGen.Cpu.Formulas.Sum</c> and the others.</summary>
internal static class OperationStructs
{
    private const string Folder = "src/Runtime/Cpu/Formulas";

    public static IEnumerable<GeneratedFile> Files => VectorOperation.All.Select(operation => new GeneratedFile($"{Folder}/{operation.Name}.cs", Text(operation)));

    private static string Text(VectorOperation operation)
    {
        string[] types = [.. operation.Operands.Select(operand => operand == "x" ? "T" : $"T{char.ToUpperInvariant(operand[0])}{operand[1..]}")];
        string[] names = [.. operation.Operands.Select(operand => operand == "x" ? "of" : operand)];
        string fields = string.Join(", ", types.Zip(names, (type, name) => $"{type} {name}"));
        string code = string.Format(CultureInfo.InvariantCulture, operation.Code, [.. names.Select(name => $"{name}.Apply<TVector>(x)")]);
        var writer = new StructWriter("NetGen.Cpu.Formulas", $"{operation.Meaning}.", names.Select(name => (name, "An operand.")));

        // Not readonly: then C# would copy operands, of types that it does not know to be readonly, before each call, and the just-in-time compiler does not see through all copies.
        return writer.Write($"struct {operation.Name}<{string.Join(", ", types)}>({fields})", types, string.Join(" + ", types.Select(type => $"{type}.Cost").Prepend($"{operation.Cost}")), code);
    }
}
