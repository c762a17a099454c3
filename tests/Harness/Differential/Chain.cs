using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Operators one after another, as the network that says so.</summary>
internal static class Chain
{
    /// <summary>Null where the operators do not fit the input or one another, or cannot be lowered so.</summary>
    public static NetworkSource? TryMake(Shape input, LoweringFlags lower, params IEnumerable<Operator> operators)
    {
        try
        {
            NetworkGraph graph = new Sketch([.. input.Dimensions]).Then([.. operators]).Build();
            return LoweringPass.Run(graph, lower).Problems.IsEmpty
                ? new([.. input.Dimensions], $"[{string.Join(", ", operators.Select(Attribute))}]", Lower(lower))
                : null;
        }
        catch (LayerException)
        {
            return null;
        }
    }

    /// <summary>The operator as an attribute: its description, but that C# wants a type before the braces.</summary>
    public static string Attribute(Operator op) => op.Describe().Replace("{ ", "new[] { ", StringComparison.Ordinal);

    /// <summary>An operator on a named value and the current one, as an attribute.</summary>
    public static string Attribute(Operator op, string label) =>
        Attribute(op) is var text && text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open ? $"{text[..open]}(\"{label}\", {text[(open + 1)..]}" : $"{text}(\"{label}\")";

    public static string? Lower(LoweringFlags flags) => flags == LoweringFlags.None
        ? null
        : string.Join(" | ", flags.ToString().Split(", ").Select(flag => $"Lowering.{flag}"));
}
