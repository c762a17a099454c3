using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.PReLU</c>: LeakyReLU with a learned slope.</summary>
/// <param name="NumParameters">1, or the number of channels.</param>
/// <param name="Init">Where the slopes start.</param>
internal sealed record PReLU(int NumParameters, double Init) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.PReLUAttribute",
        (arguments, _) => new PReLU(arguments.Integer("numParameters", 1), arguments.Real("init", 0.25, min: float.MinValue, max: float.MaxValue)));

    // Of the slope, a weight, nothing is known.
    private static readonly AppliedFormula OfAnySlope = new(new NamedFormula("PReLU", "x > 0 ? x : weight * x", "weight").Formula, null, []);

    public override AppliedFormula Applied => OfAnySlope;

    public override bool DependsOnChannel => NumParameters > 1;

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs) => [new("weight", [NumParameters], Initializer.Constant((float)Init))];

    public override string Describe() => (NumParameters, Init) switch
    {
        (1, 0.25) => "PReLU",
        (_, 0.25) => new Description("PReLU", NumParameters).ToString(),
        _ => new Description("PReLU", NumParameters, Init).ToString(),
    };

    protected override void Require(Shape input)
    {
        if (NumParameters != 1 && NumParameters != input.Channels)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, "numParameters", $"{this} on {input}: there must be 1 slope, or one for each of the {input.Channels} channels, found {NumParameters}");
        }
    }
}
