using System.Globalization;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Expressions;

/// <summary>What an expression evaluates to, or a parameter holds.</summary>
internal abstract record Quantity
{
    public sealed override string ToString() => this switch
    {
        Integer i => i.Value.ToString(CultureInfo.InvariantCulture),
        Real r => NumberText.Of(r.Value),
        Boolean b => b.Value ? "true" : "false",
        Unknown => "unknown",
        _ => ((Opaque)this).Kind,
    };

    public sealed record Integer(long Value) : Quantity;

    public sealed record Real(double Value) : Quantity;

    public sealed record Boolean(bool Value) : Quantity;

    /// <summary>What follows from something that is wrong: nothing is to be said of it.</summary>
    public sealed record Unknown : Quantity;

    /// <summary>An argument that cannot be calculated with, but be passed on: an array or a string.</summary>
    public sealed record Opaque(Frontend.ArgumentValue Value, string Kind) : Quantity;
}
