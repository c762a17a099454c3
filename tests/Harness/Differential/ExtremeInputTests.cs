using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Each layer alone at the ends of what a float can be: where the result is one, it is right, with every back end.</summary>
public sealed class ExtremeInputTests
{
    private static readonly int[] Map = [6, 4, 5];
    private static readonly float[] Scales = [1e20f, 1e30f, 1e38f, -1e38f, 1e-30f, 1e-39f];

    private static readonly string[] Layers =
    [
        "ReLU", "ReLU6", "LeakyReLU", "PReLU(6)", "RReLU", "Sigmoid", "Tanh", "SiLU", "ELU", "SELU", "GELU", "GELU(\"tanh\")", "HardSigmoid", "HardSwish", "Softplus", "Softplus(4)", "Mish", "Activation(\"x / (1 + abs(x))\")", "Activation(\"x * sigmoid(1.702 * x)\")",
        .. ReferenceActivation.AllForms.Select(Chain.Attribute),
        "LayerNorm(5)", "LayerNorm(5, Eps = 0)", "LayerNorm(new[] { 4, 5 })", "LayerNorm(new[] { 4, 5 }, Eps = 1e-20)", "LayerNorm(new[] { 6, 4, 5 })",
        "LayerNorm(new[] { 6, 4, 5 }, Eps = 0)", "LayerNorm(new[] { 6, 4, 5 }, Eps = 1e5)", "Flatten, LayerNorm(120, ElementwiseAffine = false)",
        "BatchNorm2D", "Flatten, BatchNorm1D", "Conv2D(5, 3, Padding = 1), BatchNorm2D", "LocalResponseNorm(5)", "LocalResponseNorm(2, K = 2)",
        "Softmax", "Softmax(Dim = -1)", "LogSoftmax", "LogSoftmax(Dim = 2)", "Flatten, Softmax",
        "AvgPool2D(2)", "AvgPool2D(3, Stride = 1, Padding = 1)", "AvgPool2D(3, Stride = 1, Padding = 1, CountIncludePad = false)", "AdaptiveAvgPool2D(1)", "AdaptiveAvgPool2D(3)",
        "MaxPool2D(2)", "MaxPool2D(3, Stride = 1, Padding = 1)", "AdaptiveMaxPool2D(2)", "MaxPool2D(2), As(\"p\"), MaxUnpool2D(\"p\", OutputSize = new[] { 4, 5 })",
        "Conv2D(5, 3)", "Conv2D(6, 1, Groups = 2)", "DepthwiseConv2D(3, Padding = 1)", "ConvTranspose2D(3, 2, Stride = 2)", "Flatten, Dense(7)",
        "Upsample2D(ScaleFactor = 2)", "Upsample2D(ScaleFactor = 2, Mode = \"bilinear\")", "Pad(1)", "Reshape(5, 24)", "Channels(1, 3)", "ChannelShuffle(3)", "Dropout(0.5)", "ReLU, Add(\"in\")", "ReLU, Mul(\"in\")", "Tanh, Sub(\"in\")", "Sigmoid, Div(\"in\")", "Tanh, Max(\"in\")", "Channels(2, 1), Min(\"in\")", "ReLU, Concat(\"in\")",
    ];

    /// <summary>What the tests know in one place of layers that normalize by what they take together.</summary>
    private static IEnumerable<(Operator Operator, Shape Input)> Standardizations =>
        from layer in ReferenceLayer.All
        from form in layer.Forms
        where form is Standardization
        select (form, layer.Input);

    [Fact]
    public void EveryLayer_IsRight_WhereItsResultIsAFloat()
    {
        IEnumerable<(string, Shape)> others =
            from layer in ReferenceLayer.All
            where layer is not ReferenceActivation
            from form in layer.Forms
            select (Chain.Attribute(form), layer.Input);
        Differences([.. Layers.Select(layer => (layer, new Shape(Map))), .. others], Inputs).ShouldBeEmpty();

        // Of both signs, all equal, and around a number far from 0.
        static float[][] Inputs(Shape shape)
        {
            float[] noise = RandomNumbers.Input(shape, seed: 3);
            return [.. Scales.SelectMany(scale => (float[][])[[.. noise.Select(v => v * scale)], [.. noise.Select(_ => scale)], [.. noise.Select(v => (1 + (v / 100)) * scale)]])];
        }
    }

    /// <summary>Here two numbers differ by more than the largest float.</summary>
    [Fact]
    public void Standardizations_TakeNumbersWhoseDifferenceIsNone()
    {
        string[] layers = ["LayerNorm(5)", "LayerNorm(new[] { 4, 5 })", "LayerNorm(new[] { 6, 4, 5 })"];
        Differences([.. layers.Select(layer => (layer, new Shape(Map))), .. Standardizations.Select(form => (Chain.Attribute(form.Operator), form.Input))], Inputs).ShouldBeEmpty();

        static float[][] Inputs(Shape shape)
        {
            float[] noise = RandomNumbers.Input(shape, seed: 4);
            return [[.. noise.Select((_, i) => i % 2 == 0 ? 3e38f : -3.4e38f)], [.. noise.Select((v, i) => i % 5 == 0 ? -3.3e38f : 3e38f + (v * 1e37f))]];
        }
    }

    /// <summary>So many numbers, so far from 0, that a plain sum in float has few digits of their variance left.</summary>
    [Fact]
    public void Standardizations_AreAsExact_WhateverTheyTakeTogether()
    {
        NetworkSource[] networks =
        [
            new([20000], "[LayerNorm(20000)]"), new([2, 100, 100], "[LayerNorm(new[] { 100, 100 })]"), new([2, 100, 100], "[LayerNorm(new[] { 2, 100, 100 })]"),
            new([20000], "[RMSNorm(20000)]"), new([2, 100, 100], "[RMSNorm(new[] { 100, 100 })]"), new([2, 100, 100], "[RMSNorm(new[] { 2, 100, 100 })]"),
            .. Standardizations.Select(form => Chain.TryMake(new(form.Input.Channels, 50, 40), LoweringFlags.None, form.Operator)).OfType<NetworkSource>(),
        ];
        using var compared = new ComparedNetworks(networks);
        var wrong = new List<string>();
        foreach (var (index, network) in networks.Index())
        {
            float[] input = [.. RandomNumbers.Input(new Shape(network.Input.ToEquatableArray()), seed: 6).Select(v => 1000 + v)];
            var results = compared.Run(index, [input]);
            foreach (var (device, output) in results.Found)
            {
                if (new Closeness(1e-6, ErrorBase.Output).Difference(output, results.Exact) is { } difference)
                {
                    wrong.Add($"{network.Layers} on {device}: {difference}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static List<string> Differences((string Layer, Shape Input)[] layers, Func<Shape, float[][]> inputsOf)
    {
        using var compared = new ComparedNetworks(layers.Select(layer => new NetworkSource([.. layer.Input.Dimensions], $"[{layer.Layer}]")));
        var wrong = new List<string>();
        foreach (var (index, (layer, shape)) in layers.Index())
        {
            float[][] inputs = inputsOf(shape);
            var results = compared.Run(index, inputs);
            wrong.AddRange(results.Found.SelectMany(found => Differences(layer, found.Device, found.Output, results, inputs)));
        }

        return wrong;
    }

    /// <summary>What is wrong with each image of a batch.</summary>
    private static IEnumerable<string> Differences(string layer, string device, float[] output, ComparedNetworks.Results results, float[][] inputs)
    {
        int length = output.Length / inputs.Length;
        foreach (var (image, input) in inputs.Index())
        {
            int start = image * length;
            double largest = results.Exact.AsSpan(start, length).ToArray().Where(v => Math.Abs(v) <= float.MaxValue).Select(Math.Abs).Append(0).Max();
            for (int i = start; i < start + length; i++)
            {
                if (!IsRight(layer, output[i], results.Exact[i], results.InSingle[i], largest))
                {
                    yield return FormattableString.Invariant($"{layer} on {device} of {input[0]} ...: {output[i]} in place of {results.Exact[i]} (in float {results.InSingle[i]})");
                    break;
                }
            }
        }
    }

    private static bool IsRight(string layer, float found, double exact, float inSingle, double largest)
    {
        // Sums, and what the denormal numbers' last digits are multiplied by. Where denormal numbers are normalized without an eps, of which PyTorch makes infinities, half of one lacks its last digit.
        const double absolute = 1000 * float.Epsilon;
        double relative = float.IsFinite(inSingle) ? 1e-5 : 1e-3;
        if (found.Equals((float)exact) || found == exact || Math.Abs(found - exact) <= (relative * largest) + absolute)
        {
            return true;
        }

        // PyTorch sums in float before it divides, and what overflows there may do so here; LocalResponseNorm's squares overflow to 0 there.
        return (!float.IsFinite(inSingle) && !float.IsFinite(found)) || (layer.StartsWith("LocalResponseNorm", StringComparison.Ordinal) && found == inSingle);
    }
}
