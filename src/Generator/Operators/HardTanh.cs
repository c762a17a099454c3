using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Hardtanh</c>: with bounds of 0 and 6 it is <see cref="ReLU6"/>.</summary>
internal sealed record HardTanh(double Min, double Max) : Activation
{
    private static readonly RealParameter MinParameter = new("min", "The least result.", -1) { PyTorch = "min_val" };

    private static readonly RealParameter MaxParameter = new("max", "The greatest result, above `min`.", 1) { PyTorch = "max_val" };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.HardTanhAttribute", [MinParameter, MaxParameter], Read);

    public static readonly NamedFormula Form = new("HardTanh", "min(max(x, min), max)", "min", "max");

    public override AppliedFormula Applied => Form.With(Min, Max);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(MinParameter, Min).With(MaxParameter, Max);

    private static HardTanh Read(Arguments arguments, Shape input)
    {
        double min = MinParameter.Read(arguments), max = MaxParameter.Read(arguments);
        if (min >= max)
        {
            arguments.Object(RuleIds.InvalidArgument, FormattableString.Invariant($"min must be below max, found {min} >= {max}"), MinParameter.Name, MaxParameter.Name);
        }

        return new(min, max);
    }
}
