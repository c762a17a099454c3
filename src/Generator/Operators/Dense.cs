using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>y = W x + b on a vector, as <c>torch.nn.Linear</c>.</summary>
internal sealed record Dense(int Features, bool Bias) : Operator
{
    private static readonly IntegerParameter FeaturesParameter = new("features", "Outputs.", "classes") { PyTorch = "out_features" };

    private static readonly BooleanParameter BiasParameter = new("Bias", "Whether a learned bias is added.", true);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.DenseAttribute",
        [FeaturesParameter, BiasParameter],
        (arguments, _) => new Dense(FeaturesParameter.Read(arguments), BiasParameter.Read(arguments)));

    public override bool RunsSteps => true;

    public override bool FoldsScales => true;

    public override bool ReadsInAnyOrder => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        if (!input.IsVector)
        {
            throw new LayerException(RuleIds.NotFlattened, null, $"{this} on {input}: Dense works on a vector; insert Flatten ({string.Join("*", input.Dimensions)} = {input.Length} features)");
        }

        SizeLimit.RequireTensor(this, input, "the weight", Features, input.Channels);
        return new(Features);
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        int features = inputs[0].Channels;
        var start = Initializer.KaimingUniform(features);
        var weight = new ParameterSlot("weight", [Features, features], start);
        return Bias ? [weight, new ParameterSlot("bias", [Features], start)] : [weight];
    }

    public override long Macs(ImmutableArray<Shape> inputs, Shape output) => (long)Features * inputs[0].Channels;

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(FeaturesParameter, Features).With(BiasParameter, Bias);
}
