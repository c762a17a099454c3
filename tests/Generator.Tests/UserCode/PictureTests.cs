namespace NetGen.Generator.Tests.UserCode;

/// <summary>Pixels as they come, normalised as a network declares.</summary>
public sealed class PictureTests
{
    private const string Networks = """
        using System;

        [Network(3, 5, 7)]
        [Normalize(new[] { 0.485f, 0.456f, 0.406f }, new[] { 0.229f, 0.224f, 0.225f })]
        [Conv2D(4, 3, Padding = 1), ReLU, As("features"), Flatten, Dense(6), Output("features", Optional = true)]
        public partial class Colors;

        [Network(1, 5, 7)]
        [Conv2D(4, 3, Padding = 1), ReLU, Normalize(new[] { 1f }, new[] { 1f }, Divisor = 127.5f)]
        public partial class Grays;

        [Network(3, 5, 7)]
        [Normalize(new[] { 0.5f }, new[] { 0.25f }), Input("mask", 1, 5, 7), Mul("mask"), Conv2D(2, 3)]
        public partial class Masked;

        public static class Program
        {
            public static float[] ByHand(string network, byte[] pixels, int format, int rowBytes, int batch)
            {
                NetworkInfo info = network switch { "Colors" => Colors.Info, "Grays" => Grays.Info, _ => Masked.Info };
                float[] all = new float[batch * info.InputLength];
                for (int i = 0; i < batch; i++)
                {
                    info.Normalization!.Apply(pixels.AsSpan(i * 5 * rowBytes), (PixelFormat)format, rowBytes, info.Input[0], 5, 7, all.AsSpan(i * info.InputLength));
                }

                return network switch { "Colors" => new Colors().Forward(all), "Grays" => new Grays().Forward(all), _ => Multiplied(all, batch) };
            }

            public static float[] OfPixels(string network, byte[] pixels, int format, int rowBytes, int batch)
            {
                if (network == "Colors") return Run(new Colors(), pixels, (PixelFormat)format, rowBytes, batch);
                if (network == "Grays") return Run(new Grays(), pixels, (PixelFormat)format, rowBytes, batch);
                float[] output = new float[batch * Masked.Info.OutputLength], mask = new float[batch * 35];
                mask.AsSpan().Fill(2);
                new Masked().Forward(pixels, (PixelFormat)format, rowBytes, mask, output, batch);
                return output;
            }

            public static float[] WithOptional(byte[] pixels)
            {
                float[] output = new float[6], features = new float[4 * 35];
                new Colors().Forward(pixels, PixelFormat.Rgb24, 21, output, features);
                return features;
            }

            private static float[] Run<T>(T network, byte[] pixels, PixelFormat format, int rowBytes, int batch)
                where T : IPictureNetwork<T>
            {
                float[] output = new float[batch * T.Info.OutputLength];
                network.Forward(pixels, format, rowBytes, output, batch);
                return output;
            }

            private static float[] Multiplied(float[] all, int batch)
            {
                float[] output = new float[batch * Masked.Info.OutputLength], mask = new float[batch * 35];
                mask.AsSpan().Fill(2);
                new Masked().Forward(all, mask, output, batch);
                return output;
            }
        }
        """;

    [Fact]
    public void AreTheFloatsThatAreNormalisedByHand_ToTheBit()
    {
        using var project = NetworkCompilation.Of(Networks).Compile();
        var byHand = Call<Func<string, byte[], int, int, int, float[]>>(project, "ByHand");
        var ofPixels = Call<Func<string, byte[], int, int, int, float[]>>(project, "OfPixels");
        (string Network, PixelFormat[] Formats)[] all =
        [
            ("Colors", Enum.GetValues<PixelFormat>()),
            ("Grays", [PixelFormat.Gray8]),
            ("Masked", [PixelFormat.Bgra32, PixelFormat.Rgb24]),
        ];
        foreach (var (network, formats) in all)
        {
            foreach (PixelFormat format in formats)
            {
                int width = 7 * (format == PixelFormat.Gray8 ? 1 : format is PixelFormat.Rgb24 or PixelFormat.Bgr24 ? 3 : 4);
                foreach (int gap in new[] { 0, 5 })
                {
                    byte[] pixels = new byte[(2 * 5 * (width + gap)) - gap];
                    new Random(1).NextBytes(pixels);
                    ofPixels(network, pixels, (int)format, width + gap, 2).ShouldBe(byHand(network, pixels, (int)format, width + gap, 2), $"{network}, {format}, {gap}");
                }
            }
        }

        Call<Func<byte[], float[]>>(project, "WithOptional")(new byte[105]).ShouldNotBe(new float[4 * 35]);
    }

    /// <summary>torchvision: (x / 255 - mean) / std in float32, of 200 with ImageNet's numbers for red.</summary>
    [Fact]
    public void IsTorchvisionsFormula() => new PixelNormalization(255, [0.485f], [0.229f])[0, 200].ShouldBe(1.3070467710494995f);

    [Theory]
    [InlineData("Grays", 35, PixelFormat.Rgb24, 21, "format", "one channel, Gray8, found Rgb24")]
    [InlineData("Colors", 104, PixelFormat.Rgb24, 21, "pixels", "= 105 bytes, found 104")]
    [InlineData("Colors", 105, PixelFormat.Rgb24, 20, "rowBytes", "7 pixels of 3 = 21 bytes")]
    [InlineData("Colors", 120, PixelFormat.Rgb24, 25, "pixels", "= 125 bytes, or 121 without what follows the last row, found 120")]
    [InlineData("Colors", 105, (PixelFormat)77, 21, "format", "no such format")]
    public void WhatDoesNotFitIsNamed(string network, int bytes, PixelFormat format, int rowBytes, string argument, string message)
    {
        using var project = NetworkCompilation.Of(Networks).Compile();
        var ofPixels = Call<Func<string, byte[], int, int, int, float[]>>(project, "OfPixels");
        ArgumentException error = Should.Throw<ArgumentException>(() => ofPixels(network, new byte[bytes], (int)format, rowBytes, 1));
        error.ParamName.ShouldBe(argument);
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void Diagnostics() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Normalize({|NG0106:new[] { 0.5f, 0.5f }|}, new[] { 1f, {|NG0106:0f|}, 1f }, Divisor = {|NG0106:0|}), Conv2D(4, 3)]
        public partial class Numbers;

        [Network(4, 8, 8)]
        [{|NG0106:Normalize(new[] { 0.5f }, new[] { 1f })|}, Conv2D(4, 3)]
        public partial class FourChannels;

        [Network(3, 8, 8)]
        [Normalize(new[] { 0.5f }, new[] { 1f }), {|NG0106:Normalize(new[] { 0.5f }, new[] { 1f })|}, Conv2D(4, 3)]
        public partial class Twice;

        [Block]
        [{|NG0106:Normalize(new[] { 0.5f }, new[] { 1f })|}, Conv2D(4, 3)]
        public sealed partial class PartAttribute : LayerAttribute;
        """).ShouldReport("a number for each channel, or one for all: 1 or 3, found 2", "finite numbers other than 0, found 0", "Divisor is a finite number", "the input is 4 x 8 x 8", "has Normalize(", "stands in a block");

    private static T Call<T>(LoadedProject project, string method)
        where T : Delegate => project.Assembly.GetType("Program")!.GetMethod(method)!.CreateDelegate<T>();
}
