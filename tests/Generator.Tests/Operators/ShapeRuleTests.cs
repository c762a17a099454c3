using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Operators;

/// <summary>Shapes and messages, layer by layer. Expected sizes are PyTorch's.</summary>
public class ShapeRuleTests
{
    [Theory]
    [InlineData("Conv1D", "channels=6 kernel=5 Padding=1 Stride=2", "1x28", "6x13")]
    [InlineData("Conv1D", "channels=6 kernel=4 Padding=same Dilation=2", "2x100", "6x100")]
    [InlineData("Conv3D", "channels=6 kernel=3,5,5 Padding=1,2,0 Stride=1,2,2", "1x16x32x32", "6x16x16x14")]
    [InlineData("ConvTranspose1D", "channels=6 kernel=4 Stride=2 Padding=1", "3x50", "6x100")]
    [InlineData("ConvTranspose2D", "channels=6 kernel=2 Stride=2", "3x7x8", "6x14x16")]
    [InlineData("ConvTranspose2D", "channels=6 kernel=3 Stride=2 Padding=1 OutputPadding=1", "3x7x7", "6x14x14")]
    [InlineData("ConvTranspose2D", "channels=6 kernel=3 Dilation=2 Groups=3", "3x7x7", "6x11x11")]
    [InlineData("ConvTranspose3D", "channels=6 kernel=2 Stride=1,2,3", "3x4x7x8", "6x5x14x23")]
    [InlineData("Conv2D", "channels=6 kernel=5 Padding=2", "1x28x28", "6x28x28")]
    [InlineData("Conv2D", "channels=6 kernel=5 Stride=2", "1x28x28", "6x12x12")]
    [InlineData("Conv2D", "channels=6 kernel=3 Dilation=2 Groups=3", "3x9x8", "6x5x4")]
    [InlineData("Conv2D", "channels=6 kernel=1,7 Padding=0,3", "3x9x8", "6x9x8")]
    [InlineData("Conv2D", "channels=6 kernel=4 Padding=same", "3x9x8", "6x9x8")]
    [InlineData("DepthwiseConv2D", "kernel=3 Padding=1 Stride=2 Multiplier=2", "8x7x7", "16x4x4")]
    [InlineData("Dense", "features=10", "120", "10")]
    [InlineData("MaxPool1D", "kernel=3 Stride=2 CeilMode=true", "6x8", "6x4")]
    [InlineData("MaxPool3D", "kernel=2", "6x4x28x9", "6x2x14x4")]
    [InlineData("MaxPool2D", "kernel=2", "6x28x28", "6x14x14")]
    [InlineData("MaxPool2D", "kernel=3 Stride=2 Padding=1", "6x112x112", "6x56x56")]
    [InlineData("MaxPool2D", "kernel=3 Stride=2", "6x8x8", "6x3x3")]
    [InlineData("MaxPool2D", "kernel=3 Stride=2 CeilMode=true", "6x8x8", "6x4x4")]
    [InlineData("MaxPool2D", "kernel=2 Stride=3 CeilMode=true", "6x6x6", "6x2x2")] // a third window would start beyond the map
    [InlineData("MaxPool2D", "kernel=2 Stride=2 Padding=1 CeilMode=true", "6x4x4", "6x3x3")] // likewise, in the padding at the end
    [InlineData("MaxPool2D", "kernel=4 CeilMode=true", "6x3x8", "6x1x2")] // larger than the map, yet a partial window
    [InlineData("MaxPool2D", "kernel=3 Stride=1 Dilation=2", "6x8x8", "6x4x4")]
    [InlineData("AvgPool2D", "kernel=2,3 Stride=1,3", "6x8x9", "6x7x3")]
    [InlineData("AvgPool1D", "kernel=2", "6x9", "6x4")]
    [InlineData("AvgPool3D", "kernel=1,2,3 Padding=0,1,1", "6x4x8x9", "6x4x5x3")]
    [InlineData("AdaptiveAvgPool1D", "size=3", "6x7", "6x3")]
    [InlineData("AdaptiveAvgPool3D", "size=3,2,1", "6x7x7x7", "6x3x2x1")]
    [InlineData("AdaptiveMaxPool1D", "size=9", "6x7", "6x9")]
    [InlineData("AdaptiveMaxPool2D", "size=3,2", "6x7x7", "6x3x2")]
    [InlineData("AdaptiveMaxPool3D", "size=1", "6x7x7x7", "6x1x1x1")]
    [InlineData("AdaptiveAvgPool2D", "size=3,2", "6x7x7", "6x3x2")]
    [InlineData("AdaptiveAvgPool2D", "size=9", "6x7x7", "6x9x9")]
    [InlineData("BatchNorm2D", "", "6x8x8", "6x8x8")]
    [InlineData("BatchNorm3D", "", "6x4x8x8", "6x4x8x8")]
    [InlineData("BatchNorm1D", "", "6", "6")]
    [InlineData("BatchNorm1D", "", "6x8", "6x8")]
    [InlineData("Dropout", "p=0.4", "6x8x8", "6x8x8")]
    [InlineData("Flatten", "", "6x8x8", "384")]
    [InlineData("Softmax", "", "10", "10")]
    [InlineData("Softmax", "Dim=-1", "3x8x8", "3x8x8")]
    [InlineData("Softmax", "Dim=4", "3x4x8x8", "3x4x8x8")]
    [InlineData("ReLU6", "", "6x8x8", "6x8x8")]
    [InlineData("PReLU", "numParameters=6", "6x8", "6x8")]
    [InlineData("LogSoftmax", "Dim=2", "6x8", "6x8")]
    [InlineData("LayerNorm", "normalizedShape=8,8", "6x8x8", "6x8x8")]
    [InlineData("LocalResponseNorm", "size=5", "6x8x8", "6x8x8")]
    [InlineData("Pad", "sides=2", "6x8x9", "6x12x13")]
    [InlineData("Pad", "sides=1 Left=0 Bottom=3", "6x8x9", "6x12x10")]
    [InlineData("Pad", "Right=-2 Bottom=1", "6x8x9", "6x9x7")]
    [InlineData("Reshape", "shape=3,-1,4", "6x8x8", "3x32x4")]
    [InlineData("Reshape", "shape=-1", "6x8x8", "384")]
    [InlineData("Reshape", "shape=4,2", "8", "4x2")]
    [InlineData("Reshape", "shape=3,2,4,2,-1,4", "6x8x8", "3x2x4x2x2x4")]
    [InlineData("Upsample2D", "ScaleFactor=2", "6x8x9", "6x16x18")]
    [InlineData("Upsample2D", "ScaleFactor=1.5,0.5", "6x7x9", "6x10x4")]
    [InlineData("Upsample2D", "Size=3,5", "6x7x9", "6x3x5")]
    [InlineData("Channels", "start=2 count=4", "6x8x8", "4x8x8")]
    [InlineData("ChannelShuffle", "groups=3", "6x8x8", "6x8x8")]
    public void Shape_is_PyTorchs(string layer, string arguments, string input, string output)
    {
        Shape shape = Layers.Parse(input);

        Layers.Read(layer, arguments, shape).InferShape([shape]).ShouldBe(Layers.Parse(output));
    }

    [Theory]
    [InlineData("Conv2D", "channels=16 kernel=5", "8x3x3", RuleIds.KernelLargerThanInput, "kernel[0]", "Conv2D(16, 5) on 8 x 3 x 3: the height would be (3 + 2*0 - 1*(5-1) - 1)/1 + 1 = -1 < 1")]
    [InlineData("Conv2D", "channels=16 kernel=3 Groups=3", "8x9x9", RuleIds.GroupsDoNotDivide, "Groups", "Conv2D(16, 3, Groups = 3) on 8 x 9 x 9: 8 input channels are not divisible by 3 groups (8 % 3 = 2)")]
    [InlineData("Conv2D", "channels=15 kernel=3 Groups=2", "8x9x9", RuleIds.GroupsDoNotDivide, "channels", "Conv2D(15, 3, Groups = 2) on 8 x 9 x 9: 15 output channels are not divisible by 2 groups (15 % 2 = 1)")]
    [InlineData("Conv2D", "channels=15 kernel=3", "8", RuleIds.WrongRank, null, "Conv2D(15, 3) works on a map (channels x height x width), found a vector (features) of 8")]
    [InlineData("Conv2D", "channels=8 kernel=3 Padding=same Stride=2", "8x9x9", RuleIds.InvalidArgument, "Padding", "Conv2D: Padding = \"same\" needs a stride of 1, found 2")]
    [InlineData("Conv2D", "channels=2000000000 kernel=1", "1x9x9", RuleIds.TooLarge, null, "Conv2D(2000000000, 1) on 1 x 9 x 9: the result would have 2000000000*9*9 = 162000000000 elements, more than 2^31 - 1")]
    [InlineData("Conv2D", "channels=100000 kernel=1", "100000x1x1", RuleIds.TooLarge, null, "Conv2D(100000, 1) on 100000 x 1 x 1: the weight would have 100000*100000*1*1 = 10000000000 elements, more than 2^31 - 1")]
    [InlineData("Conv2D", "channels=1 kernel=3 Padding=2147483647", "1x9x9", RuleIds.TooLarge, "Padding[0]", "Conv2D(1, 3, Padding = 2147483647) on 1 x 9 x 9: the height with its padding would be 9 + 2*2147483647 = 4294967303, more than 2^31 - 1")]
    [InlineData("Conv2D", "channels=1 kernel=65536 Dilation=65536", "1x9x9", RuleIds.TooLarge, "kernel[0]", "Conv2D: the kernel would span 65536*(65536-1) + 1 = 4294901761, more than 2^31 - 1")]
    [InlineData("Conv1D", "channels=16 kernel=5", "8x3", RuleIds.KernelLargerThanInput, "kernel[0]", "Conv1D(16, 5) on 8 x 3: the length would be (3 + 2*0 - 1*(5-1) - 1)/1 + 1 = -1 < 1")]
    [InlineData("Conv1D", "channels=16 kernel=5,5", "8x9", RuleIds.InvalidArgument, "kernel", "kernel takes a number, found an array of 2")]
    [InlineData("Conv1D", "channels=16 kernel=5", "8x9x9", RuleIds.WrongRank, null, "Conv1D(16, 5) works on a sequence (channels x length), found a map (channels x height x width) of 8 x 9 x 9")]
    [InlineData("Conv3D", "channels=16 kernel=5,1,1", "8x3x9x9", RuleIds.KernelLargerThanInput, "kernel[0]", "Conv3D(16, { 5, 1, 1 }) on 8 x 3 x 9 x 9: the depth would be (3 + 2*0 - 1*(5-1) - 1)/1 + 1 = -1 < 1")]
    [InlineData("Conv3D", "channels=16 kernel=5,1", "8x3x9x9", RuleIds.InvalidArgument, "kernel", "kernel takes a number or { depth, height, width }, found an array of 2")]
    [InlineData("Conv3D", "channels=16 kernel=3", "8x9x9", RuleIds.WrongRank, null, "Conv3D(16, 3) works on a volume (channels x depth x height x width), found a map (channels x height x width) of 8 x 9 x 9")]
    [InlineData("ConvTranspose2D", "channels=4 kernel=3 Padding=3", "8x3x9", RuleIds.InvalidArgument, "Padding[0]", "ConvTranspose2D(4, 3, Padding = 3) on 8 x 3 x 9: the height would be (3-1)*1 - 2*3 + 1*(3-1) + 0 + 1 = -1 < 1")]
    [InlineData("ConvTranspose2D", "channels=4 kernel=3 Stride=2 OutputPadding=0,2", "8x3x3", RuleIds.InvalidArgument, "OutputPadding[1]", "ConvTranspose2D: OutputPadding of the width must be below the stride or the dilation, at most 1, found 2")]
    [InlineData("ConvTranspose1D", "channels=4 kernel=3 Groups=2", "9x3", RuleIds.GroupsDoNotDivide, "Groups", "ConvTranspose1D(4, 3, Groups = 2) on 9 x 3: 9 input channels are not divisible by 2 groups (9 % 2 = 1)")]
    [InlineData("ConvTranspose2D", "channels=4 kernel=3", "9x3", RuleIds.WrongRank, null, "ConvTranspose2D(4, 3) works on a map (channels x height x width), found a sequence (channels x length) of 9 x 3")]
    [InlineData("ConvTranspose2D", "channels=4 kernel=3 Stride=100000", "9x3000x3000", RuleIds.TooLarge, null, "ConvTranspose2D(4, 3, Stride = 100000) on 9 x 3000 x 3000: the result would have 4*299900003*299900003 = 359760047197600036 elements, more than 2^31 - 1")]
    [InlineData("MaxPool1D", "kernel=2 Padding=2", "6x8", RuleIds.InvalidArgument, "Padding[0]", "MaxPool1D(2, Padding = 2): the padding of the length may be at most half the kernel, 2/2 = 1, found 2")]
    [InlineData("MaxPool1D", "kernel=3 Padding=3 Dilation=2", "6x8", RuleIds.InvalidArgument, "Padding[0]", "MaxPool1D(3, Padding = 3, Dilation = 2): the padding of the length may be at most half of what the kernel spans, (2*(3-1) + 1)/2 = 2, found 3")]
    [InlineData("MaxPool3D", "kernel=2 Padding=1,0,3 Dilation=1,1,4", "6x2x9x9", RuleIds.InvalidArgument, "Padding[2]", "MaxPool3D(2, Padding = { 1, 0, 3 }, Dilation = { 1, 1, 4 }): the padding of the width may be at most half of what the kernel spans, (4*(2-1) + 1)/2 = 2, found 3")]
    [InlineData("MaxPool3D", "kernel=2 Padding=1,0,0 Dilation=3,1,1 Stride=1", "6x2x9x9", RuleIds.InvalidArgument, "Padding[0]", "MaxPool3D(2, Stride = 1, Padding = { 1, 0, 0 }, Dilation = { 3, 1, 1 }) on 6 x 2 x 9 x 9: position 0 of the depth would see no planes of the map, only padding")]
    [InlineData("AdaptiveMaxPool1D", "size=3", "6x8x8", RuleIds.WrongRank, null, "AdaptiveMaxPool1D(3) works on a sequence (channels x length), found a map (channels x height x width) of 6 x 8 x 8")]
    [InlineData("DepthwiseConv2D", "kernel=7 Bias=false", "8x3x3", RuleIds.KernelLargerThanInput, "kernel[0]", "DepthwiseConv2D(7, Bias = false) on 8 x 3 x 3: the height would be (3 + 2*0 - 1*(7-1) - 1)/1 + 1 = -3 < 1")]
    [InlineData("Dense", "features=10", "120x3x3", RuleIds.NotFlattened, null, "Dense(10) on 120 x 3 x 3: Dense works on a vector; insert Flatten (120*3*3 = 1080 features)")]
    [InlineData("MaxPool2D", "kernel=2 Padding=2", "6x8x8", RuleIds.InvalidArgument, "Padding[0]", "MaxPool2D(2, Padding = 2): the padding of the height may be at most half the kernel, 2/2 = 1, found 2")]
    [InlineData("MaxPool2D", "kernel=2 Padding=1 Dilation=3 Stride=1", "6x2x9", RuleIds.InvalidArgument, "Padding[0]", "MaxPool2D(2, Stride = 1, Padding = 1, Dilation = 3) on 6 x 2 x 9: position 0 of the height would see no rows of the map, only padding")]
    [InlineData("AvgPool2D", "kernel=9", "6x8x12", RuleIds.KernelLargerThanInput, "kernel[0]", "AvgPool2D(9) on 6 x 8 x 12: the height would be (8 + 2*0 - 1*(9-1) - 1)/9 + 1 = 0 < 1")]
    [InlineData("AdaptiveAvgPool2D", "size=60000", "6x8x8", RuleIds.TooLarge, null, "AdaptiveAvgPool2D(60000) on 6 x 8 x 8: the result would have 6*60000*60000 = 21600000000 elements, more than 2^31 - 1")]
    [InlineData("BatchNorm1D", "", "6x8x8", RuleIds.WrongRank, null, "BatchNorm1D works on a sequence (channels x length), found a map (channels x height x width) of 6 x 8 x 8")]
    [InlineData("BatchNorm2D", "", "6", RuleIds.WrongRank, null, "BatchNorm2D works on a map (channels x height x width), found a vector (features) of 6")]
    [InlineData("Dropout", "p=1.5", "6", RuleIds.InvalidArgument, "p", "p must be between 0 and 1, found 1.5")]
    [InlineData("BatchNorm1D", "Eps=-1", "6", RuleIds.InvalidArgument, "Eps", "Eps must be at least 0, found -1")]
    [InlineData("BatchNorm1D", "Eps=1e39", "6", RuleIds.InvalidArgument, "Eps", "Eps must be a finite float, found 1E+39")]
    [InlineData("ELU", "alpha=-1e39", "6", RuleIds.InvalidArgument, "alpha", "alpha must be a finite float, found -1E+39")]
    [InlineData("ELU", "alpha=NaN", "6", RuleIds.InvalidArgument, "alpha", "alpha must be a finite float, found NaN")]
    [InlineData("Flatten", "", "120", RuleIds.FlattenedTwice, null, "Flatten on 120: the value is a vector already")]
    [InlineData("Softmax", "Dim=0", "120", RuleIds.InvalidArgument, "Dim", "Softmax(Dim = 0) on 120: Dim must be between 1 (the channels) and 1, or between -1 and -1 (from the end), found 0")]
    [InlineData("LayerNorm", "normalizedShape=6", "6x8x8", RuleIds.ShapesDoNotFit, "normalizedShape", "LayerNorm(6) on 6 x 8 x 8: the last dimension is 8, not 6")]
    [InlineData("LayerNorm", "normalizedShape=6,8", "6x8x8", RuleIds.ShapesDoNotFit, "normalizedShape", "LayerNorm({ 6, 8 }) on 6 x 8 x 8: the last 2 dimensions are 8 x 8, not 6 x 8")]
    [InlineData("LayerNorm", "normalizedShape=6,8", "8", RuleIds.ShapesDoNotFit, "normalizedShape", "LayerNorm({ 6, 8 }) on 8: the value has 1 dimensions, and 2 are to be normalized (6 x 8)")]
    [InlineData("LayerNorm", "normalizedShape=8,0", "6x8x8", RuleIds.InvalidArgument, "normalizedShape[1]", "normalizedShape must be at least 1, found 0")]
    [InlineData("GELU", "approximate=erf", "6", RuleIds.InvalidArgument, "approximate", "approximate must be \"none\" or \"tanh\", found \"erf\"")]
    [InlineData("GELU", "approximate=1", "6", RuleIds.InvalidArgument, "approximate", "approximate must be \"none\" or \"tanh\", found 1")]
    [InlineData("Softplus", "beta=0", "6", RuleIds.InvalidArgument, "beta", "Softplus: beta divides, so it must not be 0")]
    [InlineData("RReLU", "lower=0.5", "6", RuleIds.InvalidArgument, "lower", "RReLU: lower must be at most upper, found 0.5 > 0.3333333333333333")]
    [InlineData("PReLU", "numParameters=5", "6x8x8", RuleIds.ShapesDoNotFit, "numParameters", "PReLU(5) on 6 x 8 x 8: there must be 1 slope, or one for each of the 6 channels, found 5")]
    [InlineData("LocalResponseNorm", "size=5", "6", RuleIds.WrongRank, null, "LocalResponseNorm(5) works on values with a length, or a height and width, found a vector (features) of 6")]
    [InlineData("Pad", "sides=1", "6", RuleIds.WrongRank, null, "Pad(1) works on a map (channels x height x width), found a vector (features) of 6")]
    [InlineData("Pad", "Top=-3 Bottom=-5", "6x8x8", RuleIds.ShapesDoNotFit, "Top", "Pad(Top = -3, Bottom = -5) on 6 x 8 x 8: of the height 8 - 3 - 5 = 0 < 1 would be left")]
    [InlineData("Pad", "Left=-9 Right=4", "6x8x8", RuleIds.ShapesDoNotFit, "Left", "Pad(Left = -9, Right = 4) on 6 x 8 x 8: of the width 8 - 9 = -1 < 1 would be left")]
    [InlineData("Pad", "sides=2000000000", "6x8x8", RuleIds.TooLarge, null, "Pad(2000000000) on 6 x 8 x 8: the result would have 6*4000000008*4000000008 = 96000000384000000384 elements, more than 2^31 - 1")]
    [InlineData("Reshape", "shape=5,-1", "6x8x8", RuleIds.ShapesDoNotFit, "shape", "Reshape(5, -1) on 6 x 8 x 8: 384 elements are not divisible by 5 (384 % 5 = 4)")]
    [InlineData("Reshape", "shape=6,8,4", "6x8x8", RuleIds.ShapesDoNotFit, "shape", "Reshape(6, 8, 4) on 6 x 8 x 8: 6*8*4 = 192 elements in place of 384")]
    [InlineData("Reshape", "shape=3,2,1,8,9", "6x8x8", RuleIds.ShapesDoNotFit, "shape", "Reshape(3, 2, 1, 8, 9) on 6 x 8 x 8: 3*2*1*8*9 = 432 elements in place of 384")]
    [InlineData("Reshape", "shape=2147483647,2147483647,2147483647", "6x8x8", RuleIds.ShapesDoNotFit, "shape", "Reshape(2147483647, 2147483647, 2147483647) on 6 x 8 x 8: 2147483647*2147483647*2147483647 = 9903520300447984150353281023 elements in place of 384")]
    [InlineData("Reshape", "shape=-1,-1", "6x8x8", RuleIds.InvalidArgument, "shape", "Reshape: at most one size may be -1, which stands for what is left")]
    [InlineData("Reshape", "shape=6,0", "6x8x8", RuleIds.InvalidArgument, "shape[1]", "Reshape: a size is at least 1, or -1 for what is left, found 0")]
    [InlineData("Upsample2D", "", "6x8x8", RuleIds.InvalidArgument, null, "Upsample2D: needs either Size or ScaleFactor")]
    [InlineData("Upsample2D", "Size=2 ScaleFactor=2", "6x8x8", RuleIds.InvalidArgument, "ScaleFactor", "Upsample2D: needs either Size or ScaleFactor, not both")]
    [InlineData("Upsample2D", "ScaleFactor=0.1", "6x8x8", RuleIds.InvalidArgument, "ScaleFactor[0]", "Upsample2D(ScaleFactor = 0.1) on 6 x 8 x 8: the height would be floor(8 * 0.1) = 0 < 1")]
    [InlineData("Upsample2D", "ScaleFactor=-1", "6x8x8", RuleIds.InvalidArgument, "ScaleFactor", "ScaleFactor must be above 0, found -1")]
    [InlineData("Upsample2D", "ScaleFactor=2 Mode=cubic", "6x8x8", RuleIds.InvalidArgument, "Mode", "Mode must be \"nearest\" or \"bilinear\" or \"bicubic\", found \"cubic\"")]
    [InlineData("Upsample2D", "ScaleFactor=2 AlignCorners=true", "6x8x8", RuleIds.InvalidArgument, "AlignCorners", "Upsample2D: AlignCorners means something with Mode = \"bilinear\" or \"bicubic\" only")]
    [InlineData("Upsample2D", "ScaleFactor=2", "6x8", RuleIds.WrongRank, null, "Upsample2D(ScaleFactor = 2) works on a map (channels x height x width), found a sequence (channels x length) of 6 x 8")]
    [InlineData("Channels", "start=4 count=4", "6x8x8", RuleIds.ShapesDoNotFit, "count", "Channels(4, 4) on 6 x 8 x 8: 4 + 4 = 8 > 6 channels")]
    public void Error_names_the_argument_and_states_the_arithmetic(string layer, string arguments, string input, string rule, string? argument, string message)
    {
        Shape shape = Layers.Parse(input);

        var error = Should.Throw<LayerException>(() => Layers.Read(layer, arguments, shape).InferShape([shape]));

        error.Message.ShouldBe(message);
        error.RuleId.ShouldBe(rule);
        error.Argument.ShouldBe(argument);
    }

    [Theory]
    [InlineData("Add", "6x8x8", "6x8x8", "6x8x8")]
    [InlineData("Mul", "6x1x1", "6x8x8", "6x8x8")]
    [InlineData("Sub", "1x8x1", "6x8x8", "6x8x8")]
    [InlineData("Div", "6x1x1", "1x8x8", "6x8x8")]
    [InlineData("Max", "6", "1", "6")]
    [InlineData("Min", "6x8x8", "6x8x1", "6x8x8")]
    [InlineData("Add", "1x8x1", "6x1x9", "6x8x9")]
    [InlineData("Add", "6", "6", "6")]
    [InlineData("Concat", "6x8x8", "2x8x8", "8x8x8")]
    [InlineData("Concat", "6", "3", "9")]
    [InlineData("Concat of rows", "6x8x8", "6x3x8", "6x11x8")]
    [InlineData("Concat of the last", "6x8x8", "6x8x1", "6x8x9")]
    [InlineData("Concat of the last", "6", "3", "9")]
    public void Values_combine(string op, string first, string second, string output) =>
        Layers.Combination(op).InferShape([Layers.Parse(first), Layers.Parse(second)]).ShouldBe(Layers.Parse(output));

    [Theory]
    [InlineData("Add", "6x8x8", "6x8x9", RuleIds.ShapesDoNotFit, "Add of 6 x 8 x 8 and 6 x 8 x 9: width 8 != 9, and neither is 1")]
    [InlineData("Sub", "6x8x8", "6x8", RuleIds.ShapesDoNotFit, "Sub of 6 x 8 x 8 and 6 x 8: 3 and 2 dimensions")]
    [InlineData("Mul", "6x8x8", "3x8x8", RuleIds.ShapesDoNotFit, "Mul of 6 x 8 x 8 and 3 x 8 x 8: channels 6 != 3, and neither is 1")]
    [InlineData("Add", "6x8x8", "6", RuleIds.ShapesDoNotFit, "Add of 6 x 8 x 8 and 6: 3 and 1 dimensions")]
    [InlineData("Add", "60000x1x1", "1x60000x1", RuleIds.TooLarge, "Add on 60000 x 1 x 1: the result would have 60000*60000*1 = 3600000000 elements, more than 2^31 - 1")]
    [InlineData("Concat", "6x8x8", "6x7x8", RuleIds.ShapesDoNotFit, "Concat of 6 x 8 x 8 and 6 x 7 x 8: height 8 != 7; only channels may differ")]
    [InlineData("Concat", "6x8x8", "6", RuleIds.ShapesDoNotFit, "Concat of 6 x 8 x 8 and 6: 3 and 1 dimensions")]
    [InlineData("Concat of rows", "6x8x8", "2x7x8", RuleIds.ShapesDoNotFit, "Concat of 6 x 8 x 8 and 2 x 7 x 8: channels 6 != 2; only the height may differ")]
    [InlineData("Concat of rows", "6", "6", RuleIds.InvalidArgument, "Concat(Dim = 2) on 6: Dim must be between 1 (the channels) and 1, or between -1 and -1 (from the end), found 2")]
    public void Values_that_do_not_fit(string op, string first, string second, string rule, string message)
    {
        var error = Should.Throw<LayerException>(() => Layers.Combination(op).InferShape([Layers.Parse(first), Layers.Parse(second)]));

        error.Message.ShouldBe(message);
        error.RuleId.ShouldBe(rule);
    }
}
