using NetGen.Generator.Formulas;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>An activation as a value of one of the runtime's types, an <c>IActivation</c>.</summary>
internal static class ActivationCode
{
    private const string Namespace = "Cpu::Formulas.";

    public static StructCode Of(Activation activation)
    {
        if (activation.Applied is { Named: { } named, Arguments: var arguments })
        {
            return new($"Cpu::{named.Name}", arguments.IsEmpty ? "default" : $"new({string.Join(", ", arguments.Select(SourceWriter.Float))})");
        }

        VectorTerm term = VectorTerm.Of(Simplification.Of(activation.Applied.Formula));
        return new(TypeOf(term), ValueOf(term));
    }

    private static string TypeOf(VectorTerm term) => term switch
    {
        VectorTerm.Operation operation => $"{Namespace}{operation.Kind.Name}<{string.Join(", ", operation.Operands.Select(TypeOf))}>",
        VectorTerm.Number => $"{Namespace}Constant",
        _ => $"{Namespace}X",
    };

    /// <summary>An expression of a type that is known where it stands.</summary>
    private static string ValueOf(VectorTerm term)
    {
        switch (term)
        {
            case VectorTerm.Number number:
                return $"new({number.Value})";
            case VectorTerm.Operation operation:
                string[] operands = [.. operation.Operands.Select(ValueOf)];
                return operands.All(operand => operand == "default") ? "default" : $"new({string.Join(", ", operands)})";
            default:
                return "default";
        }
    }
}
