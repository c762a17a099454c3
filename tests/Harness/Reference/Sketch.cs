using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Writes a graph down operator by operator, without source code: layer i is at place i and stores its parameters under "i".</summary>
internal sealed class Sketch
{
    private readonly GraphBuilder builder;
    private int layers;

    public Sketch(params ReadOnlySpan<int> input)
        : this(new GraphBuilder(new Shape(input)))
    {
    }

    private Sketch(GraphBuilder builder)
    {
        this.builder = builder;
        Current = builder.Input;
    }

    /// <summary>What enters beside the first input.</summary>
    public IEnumerable<Value> Further => builder.Inputs.Skip(1).Select(input => input.Value);

    /// <summary>A graph with several inputs.</summary>
    public static Sketch Of(params ImmutableArray<(string Name, Shape Shape)> inputs) => new(new GraphBuilder(inputs));

    /// <summary>The value that the next operator takes; may be set to an earlier one, for a branch.</summary>
    public Value Current { get; set; }

    public Sketch Then(params Operator[] operators)
    {
        foreach (Operator op in operators)
        {
            Current = builder.Apply(op, NextOrigin(op, mayLower: true), Current);
        }

        return this;
    }

    /// <summary>An operator that <c>Lower = false</c> keeps.</summary>
    public Sketch ThenKept(Operator op)
    {
        Current = builder.Apply(op, NextOrigin(op, mayLower: false), Current);
        return this;
    }

    /// <summary>Combines an earlier value with the current one.</summary>
    public Sketch With(Operator op, Value other)
    {
        Current = builder.Apply(op, NextOrigin(op, mayLower: true), other, Current);
        return this;
    }

    public NetworkGraph Build() => builder.Build(Current);

    private Origin NextOrigin(Operator op, bool mayLower)
    {
        int index = layers++;
        return new([new Place("Test.Net", index, null)], $"{op}", Block: "", Prefix: $"{index}", mayLower);
    }
}
