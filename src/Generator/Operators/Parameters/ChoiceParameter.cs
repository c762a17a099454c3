using System.Collections.Immutable;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>One of several words.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Words">The first is the default.</param>
internal sealed record ChoiceParameter(string Name, string Meaning, params ImmutableArray<string> Words) : LayerParameter<string>(Name, Meaning)
{
    public override Type Type => typeof(string);

    public override object Default => Words[0];

    public override string Read(Arguments arguments) => arguments.Choice(Name, Words);
}
