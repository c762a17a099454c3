using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.PReLU</c>: LeakyReLU with a learned slope.</summary>
/// <param name="NumParameters">1, or the number of channels.</param>
/// <param name="Init">Where the slopes start.</param>
internal sealed record PReLU(int NumParameters, double Init) : Activation
{
    private static readonly IntegerParameter NumParametersParameter = new("numParameters", "Slopes: 1 for all channels, or one for each channel.", "in", 1);

    private static readonly RealParameter InitParameter = new("init", "Where the slopes start.", 0.25);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.PReLUAttribute",
        [NumParametersParameter, InitParameter],
        (arguments, _) => new PReLU(NumParametersParameter.Read(arguments), InitParameter.Read(arguments)));

    // Of the slope, a weight, nothing is known.
    private static readonly AppliedFormula OfAnySlope = new(new NamedFormula("PReLU", "x > 0 ? x : weight * x", "weight").Formula, null, []);

    public override AppliedFormula Applied => OfAnySlope;

    public override ElementStep ElementStep => new SlopeStep(IsShared: !DependsOnChannel);

    public override bool DependsOnChannel => NumParameters > 1;

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs) => [new("weight", [NumParameters], Initializer.Constant((float)Init))];

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(NumParametersParameter, NumParameters).With(InitParameter, Init);

    protected override void Require(Shape input)
    {
        if (NumParameters != 1 && NumParameters != input.Channels)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, NumParametersParameter.Name, $"{this} on {input}: there must be 1 slope, or one for each of the {input.Channels} channels, found {NumParameters}");
        }
    }
}
