using System.Collections.Immutable;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// What a layer computes, with every hyper-parameter a number. One file per operator in this folder holds its parameters, shape rule and cost;
/// its other rooms (lowering, fusion, emission of each back end) are found by its name.
/// </summary>
internal abstract record Operator
{
    /// <summary>The shape of the result.</summary>
    /// <exception cref="Diagnostics.LayerException">The operator does not fit the shapes; the message states the arithmetic.</exception>
    public abstract Shape InferShape(ImmutableArray<Shape> inputs);

    /// <summary>The learned tensors and running statistics, under PyTorch's names and in its order.</summary>
    public virtual ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs) => [];

    /// <summary>Multiply-accumulate operations for one input.</summary>
    public virtual long Macs(ImmutableArray<Shape> inputs, Shape output) => 0;

    /// <summary>How it only moves the elements of its input; null where it computes.</summary>
    public virtual Movement? Movement => null;

    /// <summary>What it is in terms of other operators, which take its place before anything is lowered; null where it has code of its own. Such an operator has no weights.</summary>
    public virtual Decomposition? Decompose(Shape input) => null;

    /// <summary>
    /// The axis, of an <see cref="IndexMaps.IndexMap"/>'s, along which its result is its inputs one after the other, so that each can be computed in its place; null where it is something else.
    /// </summary>
    public virtual int? JoinedAxis(Shape input) => null;

    /// <summary>The operator that does to maps of one position what this one does to vectors of their channels: other dimensions have those numbers.</summary>
    public virtual Operator OfOnePosition(int spatialRank) => this;

    /// <summary>Whether no element of the result can be below zero, given which inputs that is known of.</summary>
    public virtual bool IsNonNegative(ImmutableArray<bool> inputs) => Movement is { KeepsNonNegative: true } && inputs[0];

    /// <summary>
    /// Bounds of the numbers in the result that the network's text puts there, as a padding does, and not its input or weights; given those of the inputs.
    /// What arithmetic makes of them is left out: it counts whether they are huge.
    /// </summary>
    public virtual Bounds Constants(ImmutableArray<Bounds> inputs) => Movement is { } movement ? movement.Constants(inputs[0]) : inputs.Aggregate((all, next) => all.Or(next));

    /// <summary>The layer's name, as it is written.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it does nothing at inference.</summary>
    public virtual bool IsIdentity => false;

    /// <summary>Whether its result is its weight: it takes no value, and what combines others with it reads it where the weights lie.</summary>
    public virtual bool IsWeight => false;

    /// <summary>What it is as a step on elements, which the kernel that computes them does before it writes them; null where it is more than that.</summary>
    public virtual ElementStep? ElementStep => null;

    /// <summary>What a kernel built round it leaves to its first step; null where there is no such thing.</summary>
    public virtual ElementStep? FirstStep(ImmutableArray<Shape> inputs) => null;

    /// <summary>Whether a kernel built round it can do more to each of its results before it writes them: activations, sums, products, scales.</summary>
    public virtual bool RunsSteps => ElementStep is not null;

    /// <summary>
    /// The boxes of its input that it makes one number of each, of each channel on its own, where they tile the input: none reads what another does, nor padding.
    /// The kernel that computes the input can then do so as soon as the rows under a box are there. Null where it cannot.
    /// </summary>
    public virtual Size? PooledTile(Shape input) => null;

    /// <summary>Whether a kernel built round it can pool its results as soon as they are there.</summary>
    public virtual bool RunsPools => false;

    /// <summary>Whether a scale and shift of each channel of its result can become part of its weights: it is linear, and each channel has weights of its own.</summary>
    public virtual bool FoldsScales => false;

    /// <summary>Whether it can read the elements of a vector in any order, since its weights are packed in that order.</summary>
    public virtual bool ReadsInAnyOrder => false;

    /// <summary>Whether it maps each element on its own and all alike, so that their order does not matter to it.</summary>
    public virtual bool IgnoresOrder => false;

    /// <summary>Whether it works on values of more dimensions than channels, depth, height and width, which are kept as the vectors of their elements.</summary>
    public virtual bool TakesMoreDimensions => IgnoresOrder || IsIdentity;

    /// <summary>What deserves a word though it works.</summary>
    public virtual IEnumerable<Warning> Warnings(ImmutableArray<Shape> inputs) => [];

    /// <summary>The operator as a layer attribute, as <c>Conv2D(96, 1, Bias = false)</c>: numbers instead of expressions, defaults left out.</summary>
    public string Describe() => Describe(new Description(Name)).ToString();

    /// <inheritdoc cref="Describe()"/>
    public sealed override string ToString() => Describe();

    /// <summary>Adds the parameters to a description that has the name.</summary>
    protected virtual Description Describe(Description description) => description;
}

/// <summary>Something to tell of a layer that works.</summary>
/// <param name="RuleId">One of <see cref="Diagnostics.RuleIds"/>.</param>
/// <param name="Argument">The argument that it is about; null for the layer.</param>
/// <param name="Message">What and how much.</param>
/// <param name="IsGrave">As <see cref="Diagnostics.Problem.IsGrave"/>.</param>
internal sealed record Warning(string RuleId, string? Argument, string Message, bool IsGrave);

/// <summary>A tensor that an operator asks for.</summary>
/// <param name="Role">Its name in a PyTorch module: "weight", "bias", "running_mean", ...</param>
/// <param name="Dimensions">In PyTorch's order.</param>
/// <param name="Initializer">How it starts.</param>
/// <param name="IsLearned">False for running statistics.</param>
internal sealed record ParameterSlot(string Role, EquatableArray<int> Dimensions, Initializer Initializer, bool IsLearned = true);
