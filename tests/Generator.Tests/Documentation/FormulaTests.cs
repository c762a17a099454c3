using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Operators;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>What the attributes, and with them docs/layers.md, say that activations compute is their formula.</summary>
public sealed class FormulaTests
{
    [Fact]
    public void EveryActivationIsDocumentedByItsFormula()
    {
        (string Attribute, Activation Operator)[] activations =
        [
            .. LayerTable.ByAttribute.Values.Select(layer => (layer.Attribute, Operator: TryRead(layer.Attribute))).Where(layer => layer.Operator is not null).Select(layer => (layer.Attribute, layer.Operator!)),
            ("NetGen.GELUAttribute", new GELU(IsTanh: true)),
            .. ReferenceActivation.AllForms.Select(form => ($"NetGen.{form.Name}Attribute", form)),
        ];

        activations.Select(a => a.Operator.GetType()).Distinct().Count().ShouldBe(typeof(Activation).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(Activation))) - 1, "all but the user's own");
        activations.Where(a => !Summary(a.Attribute).Contains($"`{a.Operator.Applied.Formula}`", StringComparison.Ordinal))
            .Select(a => $"{a.Attribute}: {a.Operator.Applied.Formula}").ShouldBeEmpty();
    }

    private static string Summary(string attribute) => new AttributeDocumentation(typeof(LayerAttribute).Assembly.GetType(attribute)!).Summary;

    /// <summary>The activation with its defaults; null for another layer and for one that has none.</summary>
    private static Activation? TryRead(string attribute)
    {
        try
        {
            return Layers.Read(attribute["NetGen.".Length..^"Attribute".Length], "", new Shape(6)) as Activation;
        }
        catch (NetGen.Generator.Diagnostics.LayerException)
        {
            return null;
        }
    }
}
