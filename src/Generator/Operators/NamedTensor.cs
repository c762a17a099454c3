using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A tensor of the weights file as a value, as <c>torch.nn.Parameter</c> or a buffer: it takes no value. It is the same for all inputs.</summary>
/// <param name="Label">Its name, to which a block's is a prefix.</param>
/// <param name="Sizes">Its dimensions, channels first.</param>
/// <param name="Initial">What its elements start as.</param>
/// <param name="IsLearned">False for a buffer.</param>
internal sealed record NamedTensor(string Label, EquatableArray<int> Sizes, double Initial, bool IsLearned) : Operator
{
    public static readonly LabelParameter LabelParameter = new("label", "Its name in the weights file, after that of the block, and its label.") { PyTorch = null };

    private static readonly SizesParameter SizeParameter = new("size", "Its size, channels first; at most four numbers.", "in") { IsList = true, PyTorch = null };

    private static readonly RealParameter InitialParameter = new("Initial", "What its elements start as.", 0) { PyTorch = null };

    private static readonly BooleanParameter LearnedParameter = new("Learned", "Whether training changes it; else it is what PyTorch calls a buffer, as a table of positions, and in the weights file all the same.", true) { PyTorch = null };

    public static readonly LayerSignature Layer = new("NetGen.ParameterAttribute", [LabelParameter, SizeParameter, InitialParameter, LearnedParameter]);

    public static NamedTensor Read(Arguments arguments)
    {
        var sizes = SizeParameter.Read(arguments);
        if (sizes.Count > Shape.MostDimensions)
        {
            arguments.Object(RuleIds.InvalidArgument, $"a value has at most {Shape.MostDimensions} dimensions (channels, depth, height, width), found {sizes.Count} sizes", SizeParameter.Name);
        }

        return new(arguments.Word(LabelParameter.Name) ?? "", sizes, InitialParameter.Read(arguments), LearnedParameter.Read(arguments));
    }

    public override bool IsWeight => true;

    public override bool RunsSteps => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs) => Sizes.Aggregate(1.0, (product, size) => product * size) <= int.MaxValue
        ? new(Sizes)
        : throw new LayerException(RuleIds.TooLarge, SizeParameter.Name, $"{this} would have {string.Join("*", Sizes)} elements, more than 2^31 - 1");

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs) => [new(Label, Sizes, Initializer.Constant((float)Initial), IsLearned)];

    // Of its numbers the text gives only what they start as.
    public override Bounds Constants(ImmutableArray<Bounds> inputs) => Bounds.Zero;

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(LabelParameter, Label, absent: "")
        .With(SizeParameter, Sizes)
        .With(InitialParameter, Initial)
        .With(LearnedParameter, IsLearned);
}
