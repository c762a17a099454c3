namespace NetGen.Ilgpu.Tests;

[Network(1, 28, 28)]
[Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
[Conv2D(16, 5, Padding = 2), BatchNorm2D, ReLU, MaxPool2D(2)]
[Conv2D(120, 5), BatchNorm2D, ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(10)]
public sealed partial class LeNet;

[Variant<LeNet>(Lower = Lowering.Dense)]
public sealed partial class LeNetDense;

[Variant<LeNet>(Lower = Lowering.Equivalent)]
public sealed partial class LeNetEquivalent;

[Network(3, 9, 8)]
[Conv2D(5, 3, Padding = 1, Stride = 2), LeakyReLU, Conv2D(7, new[] { 1, 3 }, Padding = "same"), Sigmoid, Conv2D(4, 2, Dilation = 2, Bias = false), Tanh]
public sealed partial class Convolutions;

[Network(8, 7, 6)]
[Conv2D(12, 3, Padding = 1, Groups = 4), ReLU6, Conv2D(8, 1, Groups = 2), SiLU]
public sealed partial class Grouped;

[Network(6, 10, 9)]
[DepthwiseConv2D(3, Padding = 1), BatchNorm2D, ReLU6, DepthwiseConv2D(3, Stride = 2, Padding = 1), ReLU, DepthwiseConv2D(3, Multiplier = 2), MaxPool2D(3)]
public sealed partial class Depthwise;

[Network(5, 12, 12)]
[DepthwiseConv2D(5, Padding = 2), ReLU, AvgPool2D(2), Conv2D(9, 3, Padding = 1), ReLU, AdaptiveAvgPool2D(1), Flatten, Dense(4), Softmax]
public sealed partial class LargeWindows;

[Network(4, 11, 10)]
[MaxPool2D(3, Stride = 2, Padding = 1), AvgPool2D(3, Stride = 1, Padding = 1, CountIncludePad = false), MaxPool2D(2, Dilation = 2, Stride = 1), AvgPool2D(2, CeilMode = true), AdaptiveAvgPool2D(2)]
public sealed partial class Pools;

// The bounds of five windows over three columns are chosen one by one: ILGPU takes a choice between 0 and 1 for a bool, and what it is merged with, too.
[Network(2, 5, 3)]
[AdaptiveAvgPool2D(new[] { 4, 5 })]
public sealed partial class UnevenWindows;

[Block]
[If("expand != 1"), Conv2D("in * expand", 1, Bias = false), BatchNorm2D, ReLU6, EndIf]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm2D, ReLU6]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class InvertedResidualAttribute(int channels, int stride = 1, int expand = 6) : LayerAttribute;

[Network(8, 8, 8)]
[InvertedResidual(8)]
public sealed partial class OneInvertedResidual;

[Network(3, 16, 16)]
[Conv2D(8, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm2D, ReLU6]
[InvertedResidual(8, expand: 1), InvertedResidual(12, stride: 2, expand: 2), InvertedResidual(12, expand: 2)]
[Conv2D(20, 1, Bias = false), BatchNorm2D, ReLU6, AdaptiveAvgPool2D(1), Flatten, Dense(7)]
public sealed partial class InvertedResiduals;

[Network(3, 8, 8)]
[Conv2D(6, 3, Padding = 1), ReLU, As("a"), Conv2D(6, 3, Padding = 1), BatchNorm2D, Add("a"), ReLU, As("b")]
[Conv2D(6, 3, Padding = 1), BatchNorm2D, ReLU, Conv2D(6, 3, Padding = 1), Add("b"), ReLU]
public sealed partial class Residual;

[Network(4, 6, 6)]
[Conv2D(5, 3, Padding = 1), ReLU, As("left"), From("in"), Conv2D(3, 1), As("right"), From("in"), AvgPool2D(3, Stride = 1, Padding = 1)]
[Concat("left", "right", "in"), As("all"), Channels(2, 10), ChannelShuffle(5), As("mixed"), AdaptiveAvgPool2D(1), Sigmoid, As("gate"), Mul("mixed"), Max("mixed"), As("gated"), From("mixed"), Div("gate"), Sub("gated", "mixed"), Min("gate"), Concat("all")]
public sealed partial class Branching;

[Network(3, 4, 5)]
[Conv2D(4, 1), Flatten, BatchNorm1D, Dense(9), Tanh, BatchNorm1D, Dense(5, Bias = false), Softmax]
public sealed partial class Flattened;

[Network(11)]
[ReLU, As("relu"), From("in"), ReLU6, As("relu6"), From("in"), LeakyReLU(0.2), As("leaky"), From("in"), Sigmoid, As("sigmoid"), From("in"), Tanh, As("tanh")]
[From("in"), SiLU, As("silu"), From("in"), ELU(0.7), As("elu"), From("in"), SELU, As("selu"), From("in"), GELU, As("gelu"), From("in"), GELU("tanh"), As("tanhGelu")]
[From("in"), HardSigmoid, As("hardSigmoid"), From("in"), HardSwish, As("hardSwish"), From("in"), Softplus, As("softplus"), From("in"), Softplus(-2, 3), As("falling")]
[From("in"), Mish, As("mish"), From("in"), RReLU, As("rrelu"), From("in"), TanhShrink, As("tanhShrink"), From("in"), PReLU, As("prelu"), From("in"), PReLU(11, init: -0.5)]
[Concat("relu", "relu6", "leaky", "sigmoid", "tanh", "silu", "elu", "selu", "gelu", "tanhGelu", "hardSigmoid", "hardSwish", "softplus", "falling", "mish", "rrelu", "tanhShrink", "prelu")]
public sealed partial class EveryActivation;

// Every function of formulas, and comparisons that choose between 0 and 1.
[Network(11)]
[Activation("x > 0 ? 1 : 0"), As("step"), From("in"), Activation("x <= 0.5 ? -x : x != 2 ? 1 : 0"), As("choices"), From("in"), Activation("x >= 0 ? 0 : x == -1 ? 1 : -1"), As("signs")]
[From("in"), Activation("max(x, 1 - x) - min(tanh(x), abs(x))"), As("extremes"), From("in"), Activation("min(max(x, -0.5), 0.25)"), As("clamped"), From("in"), Activation("x * sigmoid(1.702 * x)"), As("gated")]
[From("in"), Activation("erf(x) + erf(5 * x)"), As("erf"), From("in"), Activation("exp(-x * x) + expm1(x)"), As("exp"), From("in"), Activation("log(1 + x * x) - log1p(abs(x))"), As("log")]
[From("in"), Activation("sqrt(abs(x) + 0.1) * softplus(3 * x)")]
[Concat("step", "choices", "signs", "extremes", "clamped", "gated", "erf", "exp", "log")]
public sealed partial class Formulas;

[Network(3, 8, 8)]
[Conv2D(5, 3), GELU, DepthwiseConv2D(3, Padding = 1), PReLU(5), Conv2D(6, 3), HardSwish, MaxPool2D(2), Mish, Conv2D(4, 1), BatchNorm2D, ELU]
[Flatten, PReLU, Dense(6), SELU, Dense(5), Softplus]
public sealed partial class FusedActivations;

[Network(70)]
[Dense(33), ReLU, Softmax]
public sealed partial class WideSoftmax;

[Network(3, 5, 4)]
[Softmax, BatchNorm2D]
public sealed partial class SoftmaxOfPixels;

[Network(3, 5, 4)]
[Softmax(Dim = 2), Conv2D(3, 1), Softmax(Dim = -1)]
public sealed partial class SoftmaxOfLines;

[Network(3, 5, 4)]
[LogSoftmax(Dim = 2), Conv2D(3, 1), LogSoftmax(Dim = -1), LogSoftmax, Flatten, LogSoftmax]
public sealed partial class LogSoftmaxes;

[Network(3, 5, 4)]
[LayerNorm(new[] { 3, 5, 4 }), As("all"), LayerNorm(new[] { 5, 4 }, Bias = false), ReLU, As("maps"), LayerNorm(4), Add("all"), As("rows"), From("maps"), LayerNorm(4, ElementwiseAffine = false)]
[Concat("all", "rows"), Conv2D(3, 3), ReLU, RMSNorm(new[] { 3, 3, 2 }), Flatten, LayerNorm(18, Eps = 0.01), Softplus, RMSNorm(18), Dense(4)]
public sealed partial class LayerNorms;

[Network(3, 2, 4, 5)]
[LayerNorm(new[] { 2, 4, 5 }), As("channels"), LayerNorm(new[] { 4, 5 }), As("planes"), LayerNorm(5), Add("channels", "planes"), LayerNorm(new[] { 3, 2, 4, 5 }), LocalResponseNorm(3), PReLU(3)]
[Reshape(4, 6, 5), GroupNorm(2), Conv2D(6, 1), GroupNorm(6), Reshape(2, 3, 5, -1), Softplus, RMSNorm(new[] { 5, 6 }), GroupNorm(1, Affine = false)]
public sealed partial class NormalizedVolumes;

[Network(3, 7, 6)]
[SeparableConv2D(5, 3, Padding = 1), BatchNorm2D, HardSwish, SpatialSeparableConv2D(4, new[] { 3, 2 }, Stride = new[] { 2, 1 }), ReLU]
public sealed partial class Separables;

[Network(6, 5, 4)]
[LocalResponseNorm(3, Alpha = 0.5), ReLU, Conv2D(5, 1), LocalResponseNorm(20, Alpha = 2, Beta = 0.5, K = 0.5)]
public sealed partial class LocalResponses;

[Network(3, 4, 5)]
[Pad(1, Value = 0.5), Conv2D(5, 3), Pad(Right = 1, Bottom = -1), ReLU, Pad(Left = -1, Top = 2, Value = -2)]
public sealed partial class Pads;

[Network(6, 4, 5)]
[Reshape(3, 8, 5), Conv2D(4, 3), Reshape(-1, 2, 1), Reshape(36, 1, 2), Conv2D(8, 1), Reshape(4, 4), Softmax(Dim = 2), Reshape(16, 1, 1), Conv2D(6, 1), Reshape(2, 3)]
public sealed partial class Reshapes;

[Network(3, 4, 5)]
[Upsample2D(ScaleFactor = 2), Conv2D(4, 3), Upsample2D(ScaleFactor = new[] { 1.5, 0.6 }), ReLU, Upsample2D(Size = new[] { 5, 7 }), As("nearest"), From("in")]
[Upsample2D(ScaleFactor = 2, Mode = "bilinear"), BatchNorm2D, Upsample2D(Size = new[] { 5, 7 }, Mode = "bilinear", AlignCorners = true), Sigmoid, Concat("nearest")]
[Upsample2D(ScaleFactor = 1.5, Mode = "bicubic"), Tanh]
public sealed partial class Upsamplings;

[Network(3, 2, 4, 5)]
[Upsample3D(ScaleFactor = new[] { 1.5, 2, 0.7 }, Mode = "trilinear"), ReLU, Reshape(3, -1), Upsample1D(Size = 40, Mode = "linear", AlignCorners = true), Upsample1D(ScaleFactor = 1.3)]
public sealed partial class UpsampledVolumes;

[Network(4, 6, 4)]
[Conv2D(6, 1), Split("a", "b"), ReLU, Concat("a", Dim = 2), Flip(-1), Reshape(3, 3, 4, 2, 2), Permute(2, 4, 1, 3, 5), Reshape(9, 4, 4), ReplicationPad2D(1), CircularPad2D(2), Tanh]
[Split("top", "bottom", Sizes = new[] { 3, 7 }, Dim = 2), Conv2D(9, 3, Padding = 1), As("x"), MaxPool2D(new[] { 3, 1 }, Stride = 1), Concat("top", "x", Dim = 2), Permute(3, 1, 2)]
public sealed partial class Movements;

[Network(2, 3, 4)]
[Flatten]
public sealed partial class NothingToCompute;

[Network(3, 15, 12)]
[Conv2D(3, 7, Stride = 2, Padding = 3, Bias = false), BatchNorm2D, ReLU, Conv2D(10, new[] { 3, 2 }, Padding = 2, Dilation = 2), ReLU, MaxPool2D(2), Dropout(0.1f)]
public sealed partial class FirstLayer;

[Network(8, 7, 6)]
[Conv2D(16, 3, Padding = 1), ReLU, Conv2D(8, 3, Stride = 2, Padding = 1), ReLU, Conv2D(16, 2, Dilation = 2), ReLU, Flatten, Dense(9)]
public sealed partial class WholeSteps;

[Network(16, 7, 6)]
[Conv2D(24, new[] { 2, 3 }, Padding = new[] { 0, 1 }, Groups = 2), ReLU, AvgPool2D(2), Conv2D(20, 2, Groups = 2), SiLU]
public sealed partial class WideGroups;

[Network(8, 7, 6)]
[Conv2D(16, 3, Padding = 1, Groups = 4), ReLU, Conv2D(8, new[] { 2, 1 }, Groups = 8), MaxPool2D(2), Conv2D(8, 3, Padding = 1, Groups = 8), Conv2D(16, 1, Groups = 8)]
public sealed partial class ThinGroups;

[Network(6, 7, 9)]
[Conv2D(12, 1), ReLU, As("a"), Conv2D(8, 1, Stride = 2), ReLU, Conv2D(5, 1), As("b"), From("a"), Conv2D(7, 1, Padding = 1), MaxPool2D(3, Stride = 2), Concat("b"), Conv2D(9, 1), AdaptiveAvgPool2D(1), Flatten]
public sealed partial class Pointwise;

[Network(24)]
[Dense(37), ReLU, Dense(130), ReLU, Dense(6)]
public sealed partial class OnePixel;

[Network(3, 4, 5)]
[As("a"), Conv2D(3, 1), As("b"), ReLU, As("c"), Sigmoid, As("d"), Tanh, As("e"), SiLU, As("f"), BatchNorm2D, As("g"), ReLU6, As("h"), LeakyReLU, As("i"), Tanh, As("j")]
[Conv2D(3, 3, Padding = 1), BatchNorm2D, Add("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), Mul("j"), Mul("a")]
public sealed partial class ManyOperands;

[Network(2, 40)]
[Conv1D(8, 5, Padding = 2), BatchNorm1D, ReLU, MaxPool1D(2), Conv1D(8, 3, Groups = 8, Padding = 1), AvgPool1D(3, Stride = 2, Padding = 1), Conv1D(6, 3, Dilation = 2, Padding = 2), ConvTranspose1D(5, 4, Stride = 2, Padding = 1), AdaptiveMaxPool1D(5), Softmax(Dim = 2), Flatten, Dense(3)]
public sealed partial class Sequences;

[Network(2, 6, 8, 7)]
[Conv3D(8, 3, Padding = 1), BatchNorm3D, ReLU, MaxPool3D(new[] { 2, 2, 1 }), Conv3D(16, new[] { 2, 3, 1 }, Padding = new[] { 1, 0, 0 }, Stride = new[] { 1, 1, 2 }), SiLU, Conv3D(16, 3, Padding = 1, Groups = 16)]
[AvgPool3D(2, Stride = 1, Padding = 1, CountIncludePad = false), ConvTranspose3D(3, 2, Stride = 2), Softmax(Dim = 2), AdaptiveAvgPool3D(2), Flatten, Dense(5)]
public sealed partial class Volumes;

[Network(3, 5, 6)]
[ConvTranspose2D(8, 2, Stride = 2, Bias = false), BatchNorm2D, ReLU, ConvTranspose2D(8, 3, Stride = 2, Padding = 1, OutputPadding = 1), As("x"), ConvTranspose2D(8, 3, Padding = 1, Groups = 4), Add("x"), ConvTranspose2D(2, 1, Stride = 2, Dilation = 3)]
public sealed partial class Transposed;

[Network(4, 9, 8)]
[MaxPool2D(2), As("p"), Conv2D(4, 3, Padding = 1), Tanh, MaxUnpool2D("p", OutputSize = new[] { 9, 8 }), Sigmoid, AdaptiveMaxPool2D(3)]
public sealed partial class Unpooled;

[Network(8, 6, 6)]
[DepthwiseConv2D(3, Padding = 1, Bias = false), BatchNorm2D, SiLU, As("x"), AdaptiveAvgPool2D(1), Conv2D(3, 1), SiLU, Conv2D(8, 1), Sigmoid, Mul("x")]
[Conv2D(8, 1, Bias = false), BatchNorm2D, Add("in")]
public sealed partial class SqueezeAndExcite;

[Network(4, 21, 19)]
[DepthwiseConv2D(17, Padding = 1), ReLU, Conv2D(4, new[] { 9, 15 }, Groups = 2, Padding = 5, Bias = false)]
public sealed partial class LargeKernels;

[Network(5, 6, 7)]
[Parameter("scale", "in", 1, 1, Initial = 0.5), Parameter("map", 5, 6, 7), Parameter("rows", 1, 6, 1, Learned = false), Parameter("wide", 9, 1, 1, Initial = -1)]
[Conv2D(5, 3, Padding = 1), Mul("scale"), Add("map"), Sub("rows"), As("x"), Conv2D(1, 1), Mul("wide"), As("y"), From("map"), Conv2D(9, 3, Padding = 1), Max("y"), Concat("map", "x"), LayerNorm2D, As("z"), ReLU, LayerNorm2D(ElementwiseAffine = false, Eps = 1e-6), Add("z")]
public sealed partial class Tensors;

[Network(6, 5, 7)]
[As("x"), Mean(Dim = 1, KeepDim = true), As("channels"), From("x"), AMax(Dim = 1, KeepDim = true), Sub("channels"), Mul("x"), As("y"), Sum(Dim = new[] { 2, 3 }, KeepDim = true), Sigmoid, Mul("y"), AMax(Dim = 2), Sum(Dim = 1)]
public sealed partial class Reductions;
