using NetGen.Generator.Formulas;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The expression of an activation or a formula on a number <c>v</c>, from what ILGPU compiles for every device.</summary>
/// <remarks>Functions of the runtime's in place of Min, Max and conditional expressions: the former pass NaN on to some devices only, some of the latter ILGPU takes for truth values.</remarks>
internal static class ScalarCode
{
    public static string Of(Activation activation) => activation.Applied is { Named: { IsHandWritten: true } named, Arguments: var arguments }
        ? Call(named.Name, ["v", .. arguments.Select(SourceWriter.Float)])
        : Of(activation.Applied.Formula);

    /// <param name="formula">Its parameters are variables in scope.</param>
    public static string Of(Formula formula) => Bare(Simplification.Of(formula));

    /// <summary>The statement that combines <c>v</c> with another number.</summary>
    /// <param name="function">How.</param>
    /// <param name="other">The expression of the other number, which is evaluated once.</param>
    public static Code Combine(BinaryFunction function, Code other)
    {
        Formula formula = function.Formula.Rewrite(part => part is Formula.Other ? new Formula.Parameter(other.ToString()) : part);
        string statement = formula switch
        {
            Formula.Sum { Left: Formula.Element } => $"v += {other};",
            Formula.Difference { Left: Formula.Element } => $"v -= {other};",
            Formula.Product { Left: Formula.Element } => $"v *= {other};",
            Formula.Quotient { Left: Formula.Element } => $"v /= {other};",
            _ => $"v = {Of(formula)};",
        };
        return Code.Of(statement, other.Variables);
    }

    private static string Bare(Formula formula) => formula switch
    {
        Formula.Element => "v",
        Formula.Constant constant => SourceWriter.Float(constant.Value),
        Formula.Parameter parameter => parameter.Name,
        Formula.Negation negation => $"-{Operand(negation.Operand)}",
        Formula.Sum sum => $"{Operand(sum.Left)} + {Operand(sum.Right)}",
        Formula.Difference difference => $"{Operand(difference.Left)} - {Operand(difference.Right)}",
        Formula.Product product => $"{Operand(product.Left)} * {Operand(product.Right)}",
        Formula.Quotient quotient => $"{Operand(quotient.Left)} / {Operand(quotient.Right)}",
        Formula.Call { Function.Arity: 2 } call when call.Arguments[1] is Formula.Constant => Call(call.Function == Function.Max ? "AtLeast" : "AtMost", call.Arguments.Select(Bare)),
        Formula.Call call => Call(call.Function.Member, call.Arguments.Select(Bare)),
        Formula.Choice choice => Call("Choice", [$"{Operand(choice.Left)} {FormulaText.Of(choice.Relation)} {Operand(choice.Right)}", Bare(choice.WhenTrue), Bare(choice.WhenFalse)]),
        _ => throw new InvalidOperationException($"No ILGPU code for {formula}."),
    };

    private static string Operand(Formula formula) => formula is Formula.Element or Formula.Parameter or Formula.Call or Formula.Choice or Formula.Constant { Value: >= 0 } ? Bare(formula) : $"({Bare(formula)})";

    private static string Call(string function, IEnumerable<string> arguments) => $"Gpu::DeviceMath.{function}({string.Join(", ", arguments)})";
}
