using NetGen.Generator.Formulas;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>An activation as a value of one of the runtime's types, an <c>IActivation</c>.</summary>
/// <param name="Type">The struct.</param>
/// <param name="Value">An expression that makes it.</param>
internal sealed record ActivationCode(string Type, string Value)
{
    private const string Namespace = "Cpu::Formulas.";

    public static ActivationCode Of(Activation activation)
    {
        if (activation.Applied is { Named: { } named, Arguments: var arguments })
        {
            string type = $"Cpu::{named.Name}";
            return new(type, arguments.IsEmpty ? $"default({type})" : $"new {type}({string.Join(", ", arguments.Select(SourceWriter.Float))})");
        }

        VectorTerm term = VectorTerm.Of(Simplification.Of(activation.Applied.Formula));
        string composed = TypeOf(term), value = ValueOf(term);
        return new(composed, value == "default" ? $"default({composed})" : $"new {composed}{value.Substring("new".Length)}");
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
