"""Every layer in at least five ways. Sizes and channel counts are odd on purpose: they leave tails of every vector width."""

import numpy
import torch
from torch import nn

from golden import Layer

EQUIVALENT = "Lowering.Equivalent"
DENSE = "Lowering.Dense"
AVG = "Lowering.AvgPool"

ACTIVATIONS = [
    ("relu", "ReLU", nn.ReLU()),
    ("relu6", "ReLU6", nn.ReLU6()),
    ("leaky relu", "LeakyReLU", nn.LeakyReLU()),
    ("leaky relu, steep", "LeakyReLU(0.3)", nn.LeakyReLU(0.3)),
    ("leaky relu, flat", "LeakyReLU(0)", nn.LeakyReLU(0.0)),
    ("leaky relu, above one", "LeakyReLU(1.5)", nn.LeakyReLU(1.5)),
    ("leaky relu, falling", "LeakyReLU(-0.5)", nn.LeakyReLU(-0.5)),
    ("sigmoid", "Sigmoid", nn.Sigmoid()),
    ("tanh", "Tanh", nn.Tanh()),
    ("silu", "SiLU", nn.SiLU()),
    ("elu", "ELU", nn.ELU()),
    ("elu, flat", "ELU(0)", nn.ELU(0.0)),
    ("elu, shallow", "ELU(0.3)", nn.ELU(0.3)),
    ("elu, deep", "ELU(2.5)", nn.ELU(2.5)),
    ("elu, falling", "ELU(-0.5)", nn.ELU(-0.5)),
    ("selu", "SELU", nn.SELU()),
    ("gelu", "GELU", nn.GELU()),
    ("gelu, none", "GELU(\"none\")", nn.GELU(approximate="none")),
    ("gelu, tanh", "GELU(\"tanh\")", nn.GELU(approximate="tanh")),
    ("hard sigmoid", "HardSigmoid", nn.Hardsigmoid()),
    ("hard swish", "HardSwish", nn.Hardswish()),
    ("softplus", "Softplus", nn.Softplus()),
    ("softplus, sharp", "Softplus(3.5)", nn.Softplus(3.5)),
    ("softplus, soft", "Softplus(0.25, threshold: 2)", nn.Softplus(0.25, 2)),
    ("softplus, threshold below zero", "Softplus(threshold: -1)", nn.Softplus(threshold=-1)),
    ("softplus, threshold beyond exp", "Softplus(2, 300)", nn.Softplus(2, 300)),
    ("softplus, falling", "Softplus(-0.7)", nn.Softplus(-0.7)),
    ("mish", "Mish", nn.Mish()),
    ("rrelu", "RReLU", nn.RReLU()),
    ("rrelu, narrow", "RReLU(0.2, 0.2)", nn.RReLU(0.2, 0.2)),
    ("rrelu, wide", "RReLU(-0.5, 2)", nn.RReLU(-0.5, 2.0)),
    ("rrelu, steep", "RReLU(1, 1.5)", nn.RReLU(1.0, 1.5)),
    ("rrelu, lower", "RReLU(lower: 0)", nn.RReLU(lower=0.0)),
    ("hard shrink", "HardShrink", nn.Hardshrink()),
    ("hard shrink, wide", "HardShrink(3)", nn.Hardshrink(3.0)),
    ("hard shrink, narrow", "HardShrink(0.125)", nn.Hardshrink(0.125)),
    ("hard shrink, of zero", "HardShrink(0)", nn.Hardshrink(0.0)),
    ("hard shrink, of nothing", "HardShrink(-1)", nn.Hardshrink(-1.0)),
    ("hard tanh", "HardTanh", nn.Hardtanh()),
    ("hard tanh, of six", "HardTanh(0, 6)", nn.Hardtanh(0.0, 6.0)),
    ("hard tanh, uneven", "HardTanh(-0.25, 2.5)", nn.Hardtanh(-0.25, 2.5)),
    ("hard tanh, below zero", "HardTanh(-3, -0.5)", nn.Hardtanh(-3.0, -0.5)),
    ("hard tanh, lower", "HardTanh(min: -2)", nn.Hardtanh(min_val=-2.0)),
    ("tanh shrink", "TanhShrink", nn.Tanhshrink()),
    ("soft shrink", "SoftShrink", nn.Softshrink()),
    ("soft shrink, wide", "SoftShrink(3)", nn.Softshrink(3.0)),
    ("soft shrink, narrow", "SoftShrink(0.125)", nn.Softshrink(0.125)),
    ("soft shrink, uneven", "SoftShrink(0.7)", nn.Softshrink(0.7)),
    ("soft shrink, of zero", "SoftShrink(0)", nn.Softshrink(0.0)),
    ("threshold", "Threshold(0.25, -3)", nn.Threshold(0.25, -3.0)),
    ("threshold, of relu", "Threshold(0, 0)", nn.Threshold(0.0, 0.0)),
    ("threshold, below zero", "Threshold(-1.5, 2)", nn.Threshold(-1.5, 2.0)),
    ("threshold, without a jump", "Threshold(-0.5, -0.5)", nn.Threshold(-0.5, -0.5)),
    ("threshold, of a large value", "Threshold(value: 1e4, threshold: 5)", nn.Threshold(5.0, 1e4)),
    ("softsign", "Softsign", nn.Softsign()),
    ("log sigmoid", "LogSigmoid", nn.LogSigmoid()),
    ("celu", "CELU", nn.CELU()),
    ("celu, shallow", "CELU(0.3)", nn.CELU(0.3)),
    ("celu, deep", "CELU(2.5)", nn.CELU(2.5)),
    ("celu, sharp", "CELU(0.01)", nn.CELU(0.01)),
    ("celu, falling", "CELU(-4)", nn.CELU(-4.0)),
]


class Formula(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x)


# The user's own: each function of the language, and each operator.
FORMULAS = [
    ("quick gelu", "x * sigmoid(1.702 * x)", lambda x: x * torch.sigmoid(1.702 * x)),
    ("softsign", "x / (1 + abs(x))", nn.functional.softsign),
    ("squared relu", "max(x, 0) * max(0, x)", lambda x: torch.relu(x) ** 2),
    ("celu", "x > 0 ? x : 1.3 * expm1(x / 1.3)", nn.CELU(1.3)),
    ("hard tanh", "min(max(x, -2), 1.5)", nn.Hardtanh(-2.0, 1.5)),
    ("hard shrink", "abs(x) > 0.7 ? x : 0", nn.Hardshrink(0.7)),
    ("soft shrink", "x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0", nn.Softshrink(0.5)),
    ("threshold", "x <= 0.25 ? -3 : x", nn.Threshold(0.25, -3.0)),
    ("log sigmoid", "-softplus(-x)", nn.LogSigmoid()),
    ("tanh shrink", "x - tanh(x)", lambda x: x - torch.tanh(x)),
    ("normal distribution", "(1 + erf(x / sqrt(2))) / 2", lambda x: (1 + torch.erf(x / 2 ** 0.5)) / 2),
    ("logarithms", "log(1.5 + abs(x)) + log1p(x * x)", lambda x: torch.log(1.5 + x.abs()) + torch.log1p(x * x)),
    ("bell", "exp(-x * x / 2) / sqrt(2 * pi)", lambda x: torch.exp(-x * x / 2) / (2 * torch.pi) ** 0.5),
    ("two extremes", "max(x, 1 - x * x) - min(tanh(x), sqrt(abs(x)))", lambda x: torch.maximum(x, 1 - x * x) - torch.minimum(torch.tanh(x), x.abs().sqrt())),
    ("ends", "x >= 2 ? 1 : x == 0 ? 0.5 : x != -12 ? 0.1 * x : -7", lambda x: torch.where(x >= 2, 1.0, torch.where(x == 0, 0.5, torch.where(x != -12, 0.1 * x, -7.0)))),
]


def conv2d():
    layer = Layer("conv2d")
    c = layer.case
    c("plain", (3, 7, 6), ("Conv2D(5, 3)", nn.Conv2d(3, 5, 3)))
    c("one channel", (1, 5, 5), ("Conv2D(1, 3)", nn.Conv2d(1, 1, 3)))
    c("padding", (3, 6, 7), ("Conv2D(17, 3, Padding = 1)", nn.Conv2d(3, 17, 3, padding=1)))
    c("wide padding", (2, 3, 3), ("Conv2D(3, 5, Padding = 4)", nn.Conv2d(2, 3, 5, padding=4)))
    c("stride", (5, 9, 8), ("Conv2D(7, 3, Stride = 2, Padding = 1)", nn.Conv2d(5, 7, 3, stride=2, padding=1)))
    c("stride beyond the kernel", (3, 11, 10), ("Conv2D(4, 2, Stride = 3)", nn.Conv2d(3, 4, 2, stride=3)))
    c("dilation", (3, 9, 11), ("Conv2D(5, 3, Dilation = 2)", nn.Conv2d(3, 5, 3, dilation=2)))
    c("dilation, stride and padding", (3, 11, 9), ("Conv2D(9, 3, Stride = 2, Padding = 3, Dilation = 3)", nn.Conv2d(3, 9, 3, stride=2, padding=3, dilation=3)))
    c("same, odd kernel", (3, 6, 7), ("Conv2D(4, 5, Padding = \"same\")", nn.Conv2d(3, 4, 5, padding="same")))
    c("same, even kernel", (3, 6, 7), ("Conv2D(4, 4, Padding = \"same\")", nn.Conv2d(3, 4, 4, padding="same")))
    c("same, dilated", (2, 7, 6), ("Conv2D(3, 2, Padding = \"same\", Dilation = 3)", nn.Conv2d(2, 3, 2, padding="same", dilation=3)))
    c("rectangular kernel", (3, 6, 9), ("Conv2D(5, new[] { 1, 7 }, Padding = new[] { 0, 3 })", nn.Conv2d(3, 5, (1, 7), padding=(0, 3))))
    c("rectangular everything", (3, 12, 10), (
        "Conv2D(5, new[] { 3, 2 }, Stride = new[] { 2, 1 }, Padding = new[] { 2, 1 }, Dilation = new[] { 1, 3 })",
        nn.Conv2d(3, 5, (3, 2), stride=(2, 1), padding=(2, 1), dilation=(1, 3))))
    c("pointwise", (17, 3, 5), ("Conv2D(33, 1)", nn.Conv2d(17, 33, 1)))
    c("pointwise, stride", (9, 5, 7), ("Conv2D(8, 1, Stride = 2)", nn.Conv2d(9, 8, 1, stride=2)))
    c("pointwise to one", (16, 4, 4), ("Conv2D(1, 1)", nn.Conv2d(16, 1, 1)))
    c("groups", (6, 5, 6), ("Conv2D(9, 3, Groups = 3, Padding = 1)", nn.Conv2d(6, 9, 3, groups=3, padding=1)))
    c("groups, wide", (34, 3, 4), ("Conv2D(18, 3, Groups = 2, Padding = 1, Bias = false)", nn.Conv2d(34, 18, 3, groups=2, padding=1, bias=False)))
    c("groups, pointwise", (12, 4, 3), ("Conv2D(20, 1, Groups = 4)", nn.Conv2d(12, 20, 1, groups=4)))
    c("a group per channel", (5, 6, 6), ("Conv2D(5, 3, Groups = 5)", nn.Conv2d(5, 5, 3, groups=5)))
    c("no bias", (5, 4, 6), ("Conv2D(17, 3, Bias = false)", nn.Conv2d(5, 17, 3, bias=False)))
    c("as large as the map", (3, 4, 5), ("Conv2D(33, new[] { 4, 5 })", nn.Conv2d(3, 33, (4, 5))))
    c("one pixel", (33, 1, 1), ("Conv2D(17, 1)", nn.Conv2d(33, 17, 1)))
    c("full vectors", (16, 5, 5), ("Conv2D(32, 3, Padding = 1)", nn.Conv2d(16, 32, 3, padding=1)))
    c("two in a row", (3, 8, 7), ("Conv2D(5, 3, Padding = 1)", nn.Conv2d(3, 5, 3, padding=1)), ("Conv2D(9, 3)", nn.Conv2d(5, 9, 3)))
    return layer


def depthwise():
    layer = Layer("depthwise_conv2d")
    c = layer.case
    c("plain", (5, 7, 6), ("DepthwiseConv2D(3)", nn.Conv2d(5, 5, 3, groups=5)))
    c("padding", (17, 5, 5), ("DepthwiseConv2D(3, Padding = 1)", nn.Conv2d(17, 17, 3, padding=1, groups=17)))
    c("stride", (33, 6, 7), ("DepthwiseConv2D(3, Stride = 2, Padding = 1, Bias = false)", nn.Conv2d(33, 33, 3, stride=2, padding=1, groups=33, bias=False)))
    c("multiplier", (3, 6, 5), ("DepthwiseConv2D(3, Multiplier = 2)", nn.Conv2d(3, 6, 3, groups=3)))
    c("multiplier, large", (5, 5, 6), ("DepthwiseConv2D(5, Multiplier = 3, Padding = 2)", nn.Conv2d(5, 15, 5, padding=2, groups=5)))
    c("multiplier of one channel", (1, 5, 5), ("DepthwiseConv2D(3, Multiplier = 4)", nn.Conv2d(1, 4, 3)))
    c("dilation", (8, 9, 9), ("DepthwiseConv2D(3, Dilation = 2, Padding = 2)", nn.Conv2d(8, 8, 3, dilation=2, padding=2, groups=8)))
    c("same", (7, 6, 5), ("DepthwiseConv2D(4, Padding = \"same\")", nn.Conv2d(7, 7, 4, padding="same", groups=7)))
    c("rectangular", (6, 5, 9), ("DepthwiseConv2D(new[] { 1, 5 }, Stride = new[] { 1, 2 }, Padding = new[] { 0, 2 })", nn.Conv2d(6, 6, (1, 5), stride=(1, 2), padding=(0, 2), groups=6)))
    c("pointwise", (9, 3, 4), ("DepthwiseConv2D(1)", nn.Conv2d(9, 9, 1, groups=9)))
    return layer


class Separable(nn.Sequential):
    """What PyTorch's users write for want of a module."""

    def __init__(self, channels, outputs, kernel, multiplier=1, bias=True, **window):
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels * multiplier, kernel, groups=channels, bias=bias, **window)
        self.pointwise = nn.Conv2d(channels * multiplier, outputs, 1, bias=bias)


class SpatialSeparable(nn.Sequential):
    def __init__(self, channels, outputs, kernel, stride=(1, 1), padding=(0, 0), dilation=(1, 1), bias=True):
        super().__init__()
        same = padding == "same"
        self.vertical = nn.Conv2d(channels, outputs, (kernel[0], 1), (stride[0], 1), padding if same else (padding[0], 0), (dilation[0], 1), bias=bias)
        self.horizontal = nn.Conv2d(outputs, outputs, (1, kernel[1]), (1, stride[1]), padding if same else (0, padding[1]), (1, dilation[1]), bias=bias)


def separable():
    layer = Layer("separable_conv2d")
    c = layer.case
    c("plain", (3, 7, 6), ("SeparableConv2D(5, 3)", Separable(3, 5, 3)))
    c("padding, no bias", (17, 5, 5), ("SeparableConv2D(9, 3, Padding = 1, Bias = false)", Separable(17, 9, 3, padding=1, bias=False)))
    c("stride", (8, 7, 9), ("SeparableConv2D(33, 3, Stride = 2, Padding = 1)", Separable(8, 33, 3, stride=2, padding=1)), ("ReLU", nn.ReLU()))
    c("multiplier", (3, 6, 6), ("SeparableConv2D(7, 3, Multiplier = 3)", Separable(3, 7, 3, multiplier=3)))
    c("dilation", (5, 9, 9), ("SeparableConv2D(4, 3, Dilation = 2, Padding = 2)", Separable(5, 4, 3, dilation=2, padding=2)))
    c("rectangular", (6, 8, 9), ("SeparableConv2D(5, new[] { 1, 5 }, Stride = new[] { 1, 2 }, Padding = new[] { 0, 2 })", Separable(6, 5, (1, 5), stride=(1, 2), padding=(0, 2))))
    c("same", (5, 6, 7), ("SeparableConv2D(3, 4, Padding = \"same\")", Separable(5, 3, 4, padding="same")))
    c("two in a row", (3, 8, 8), ("SeparableConv2D(5, 3)", Separable(3, 5, 3)), ("BatchNorm2D", nn.BatchNorm2d(5)), ("HardSwish", nn.Hardswish()), ("SeparableConv2D(6, 3)", Separable(5, 6, 3)))
    return layer


def spatial_separable():
    layer = Layer("spatial_separable_conv2d")
    c = layer.case
    c("plain", (3, 7, 6), ("SpatialSeparableConv2D(5, 3)", SpatialSeparable(3, 5, (3, 3))))
    c("padding, no bias", (6, 5, 5), ("SpatialSeparableConv2D(17, 3, Padding = 1, Bias = false)", SpatialSeparable(6, 17, (3, 3), padding=(1, 1), bias=False)))
    c("stride", (5, 9, 8), ("SpatialSeparableConv2D(4, 3, Stride = 2, Padding = 1)", SpatialSeparable(5, 4, (3, 3), stride=(2, 2), padding=(1, 1))), ("ReLU", nn.ReLU()))
    c("rectangular", (3, 8, 11), (
        "SpatialSeparableConv2D(5, new[] { 3, 5 }, Stride = new[] { 1, 2 }, Padding = new[] { 2, 1 }, Dilation = new[] { 2, 1 })",
        SpatialSeparable(3, 5, (3, 5), stride=(1, 2), padding=(2, 1), dilation=(2, 1))))
    c("same", (5, 6, 7), ("SpatialSeparableConv2D(3, 4, Padding = \"same\")", SpatialSeparable(5, 3, (4, 4), padding="same")))
    c("wide kernel", (2, 9, 9), ("SpatialSeparableConv2D(33, 7, Padding = 3)", SpatialSeparable(2, 33, (7, 7), padding=(3, 3))))
    return layer


def dense():
    layer = Layer("dense")
    c = layer.case
    flatten = ("Flatten", nn.Flatten())
    c("plain", (5,), ("Dense(3)", nn.Linear(5, 3)), lower=DENSE)
    c("one to one", (1,), ("Dense(1)", nn.Linear(1, 1)), lower=DENSE)
    c("no bias", (17,), ("Dense(33, Bias = false)", nn.Linear(17, 33, bias=False)), lower=DENSE)
    c("to one", (33,), ("Dense(1)", nn.Linear(33, 1)), lower=DENSE)
    c("full vectors", (64,), ("Dense(32)", nn.Linear(64, 32)), lower=DENSE)
    c("two in a row", (9,), ("Dense(17)", nn.Linear(9, 17)), ("Dense(5)", nn.Linear(17, 5)), lower=DENSE)
    c("of a map", (3, 4, 5), flatten, ("Dense(7)", nn.Linear(60, 7)), lower=DENSE)
    c("of a column", (5, 6, 1), flatten, ("Dense(17)", nn.Linear(30, 17)), lower=DENSE)
    c("of a pixel", (17, 1, 1), flatten, ("Dense(5)", nn.Linear(17, 5)), lower=DENSE)
    c("after a convolution", (2, 6, 5), ("Conv2D(5, 3)", nn.Conv2d(2, 5, 3)), ("ReLU", nn.ReLU()), flatten, ("Dense(10)", nn.Linear(60, 10)), lower=DENSE)
    return layer


def max_pool():
    layer = Layer("max_pool2d")
    c = layer.case
    relu = ("ReLU", nn.ReLU())
    c("2", (3, 6, 8), ("MaxPool2D(2)", nn.MaxPool2d(2)), lower=EQUIVALENT)
    c("3, odd map", (5, 7, 8), ("MaxPool2D(3)", nn.MaxPool2d(3)), lower=EQUIVALENT)
    c("3, stride 2", (17, 7, 9), ("MaxPool2D(3, Stride = 2)", nn.MaxPool2d(3, 2)), lower=EQUIVALENT)
    c("stride 1", (33, 4, 5), ("MaxPool2D(2, Stride = 1)", nn.MaxPool2d(2, 1)), lower=EQUIVALENT)
    c("stride beyond the kernel", (2, 8, 8), ("MaxPool2D(2, Stride = 3)", nn.MaxPool2d(2, 3)), lower=EQUIVALENT)
    c("rectangular", (3, 6, 9), ("MaxPool2D(new[] { 1, 3 }, Stride = new[] { 2, 1 })", nn.MaxPool2d((1, 3), (2, 1))), lower=EQUIVALENT)
    c("padding, values below zero", (5, 6, 7), ("MaxPool2D(3, Stride = 2, Padding = 1)", nn.MaxPool2d(3, 2, 1)))
    c("padding after ReLU", (5, 6, 7), relu, ("MaxPool2D(3, Stride = 2, Padding = 1)", nn.MaxPool2d(3, 2, 1)), lower=EQUIVALENT)
    c("dilation", (3, 9, 8), ("MaxPool2D(3, Stride = 1, Dilation = 2)", nn.MaxPool2d(3, 1, dilation=2)), lower=EQUIVALENT)
    c("dilation and padding", (3, 9, 8), ("MaxPool2D(3, Stride = 2, Padding = 1, Dilation = 3)", nn.MaxPool2d(3, 2, 1, dilation=3)))
    c("ceil", (3, 7, 8), ("MaxPool2D(2, CeilMode = true)", nn.MaxPool2d(2, ceil_mode=True)))
    c("ceil, stride beyond the map", (2, 5, 5), ("MaxPool2D(2, Stride = 3, CeilMode = true)", nn.MaxPool2d(2, 3, ceil_mode=True)))
    c("ceil and padding", (4, 8, 7), ("MaxPool2D(3, Stride = 2, Padding = 1, CeilMode = true)", nn.MaxPool2d(3, 2, 1, ceil_mode=True)))
    c("ceil that changes nothing", (3, 6, 6), ("MaxPool2D(2, CeilMode = true)", nn.MaxPool2d(2, ceil_mode=True)), lower=EQUIVALENT)
    c("whole map", (9, 5, 4), ("MaxPool2D(new[] { 5, 4 })", nn.MaxPool2d((5, 4))), lower=EQUIVALENT)
    c("after a convolution", (1, 9, 9), ("Conv2D(6, 3)", nn.Conv2d(1, 6, 3)), relu, ("MaxPool2D(2)", nn.MaxPool2d(2)), lower=EQUIVALENT)
    c("two in a row", (3, 9, 9), ("MaxPool2D(2)", nn.MaxPool2d(2)), ("MaxPool2D(2)", nn.MaxPool2d(2)), lower=EQUIVALENT)
    c("ties", (2, 6, 6), ("MaxPool2D(2)", nn.MaxPool2d(2)), lower=EQUIVALENT, inputs=numpy.round(numpy.random.RandomState(1).standard_normal((2, 2, 6, 6))))
    return layer


def avg_pool():
    layer = Layer("avg_pool2d")
    c = layer.case
    c("2", (3, 6, 8), ("AvgPool2D(2)", nn.AvgPool2d(2)), lower=EQUIVALENT)
    c("3, odd map", (5, 7, 8), ("AvgPool2D(3)", nn.AvgPool2d(3)), lower=EQUIVALENT)
    c("3, stride 2", (17, 7, 9), ("AvgPool2D(3, Stride = 2)", nn.AvgPool2d(3, 2)), lower=EQUIVALENT)
    c("stride 1", (33, 4, 5), ("AvgPool2D(2, Stride = 1)", nn.AvgPool2d(2, 1)), lower=EQUIVALENT)
    c("rectangular", (3, 6, 9), ("AvgPool2D(new[] { 1, 3 }, Stride = new[] { 2, 1 })", nn.AvgPool2d((1, 3), (2, 1))), lower=EQUIVALENT)
    c("padding", (5, 6, 7), ("AvgPool2D(3, Stride = 2, Padding = 1)", nn.AvgPool2d(3, 2, 1)), lower=EQUIVALENT)
    c("padding does not count", (5, 6, 7), ("AvgPool2D(3, Stride = 2, Padding = 1, CountIncludePad = false)", nn.AvgPool2d(3, 2, 1, count_include_pad=False)))
    c("nothing to count", (5, 6, 6), ("AvgPool2D(3, CountIncludePad = false)", nn.AvgPool2d(3, count_include_pad=False)), lower=EQUIVALENT)
    c("divisor", (3, 6, 6), ("AvgPool2D(2, DivisorOverride = 3)", nn.AvgPool2d(2, divisor_override=3)), lower=EQUIVALENT)
    c("divisor and padding", (3, 6, 6), ("AvgPool2D(3, Padding = 1, CountIncludePad = false, DivisorOverride = 7)", nn.AvgPool2d(3, padding=1, count_include_pad=False, divisor_override=7)), lower=EQUIVALENT)
    c("ceil", (3, 7, 8), ("AvgPool2D(2, CeilMode = true)", nn.AvgPool2d(2, ceil_mode=True)))
    c("ceil and padding", (4, 8, 7), ("AvgPool2D(3, Stride = 2, Padding = 1, CeilMode = true)", nn.AvgPool2d(3, 2, 1, ceil_mode=True)))
    c("ceil, padding does not count", (4, 8, 7), ("AvgPool2D(3, Stride = 2, Padding = 1, CeilMode = true, CountIncludePad = false)", nn.AvgPool2d(3, 2, 1, ceil_mode=True, count_include_pad=False)))
    c("after a convolution", (1, 9, 9), ("Conv2D(6, 3)", nn.Conv2d(1, 6, 3)), ("Tanh", nn.Tanh()), ("AvgPool2D(2)", nn.AvgPool2d(2)), lower=EQUIVALENT)
    return layer


def adaptive_avg_pool():
    layer = Layer("adaptive_avg_pool2d")
    c = layer.case
    c("1", (5, 7, 6), ("AdaptiveAvgPool2D(1)", nn.AdaptiveAvgPool2d(1)), lower=AVG)
    c("1, wide", (33, 3, 3), ("AdaptiveAvgPool2D(1)", nn.AdaptiveAvgPool2d(1)), lower=AVG)
    c("1 of one", (17, 1, 1), ("AdaptiveAvgPool2D(1)", nn.AdaptiveAvgPool2d(1)), lower=AVG)
    c("even", (3, 6, 8), ("AdaptiveAvgPool2D(2)", nn.AdaptiveAvgPool2d(2)), lower=AVG)
    c("even, rectangular", (3, 6, 9), ("AdaptiveAvgPool2D(new[] { 2, 3 })", nn.AdaptiveAvgPool2d((2, 3))), lower=AVG)
    c("uneven", (5, 7, 5), ("AdaptiveAvgPool2D(3)", nn.AdaptiveAvgPool2d(3)))
    c("uneven, larger than the map", (3, 3, 4), ("AdaptiveAvgPool2D(5)", nn.AdaptiveAvgPool2d(5)))
    c("rows", (4, 6, 5), ("AdaptiveAvgPool2D(new[] { 6, 1 })", nn.AdaptiveAvgPool2d((6, 1))), lower=AVG)
    c("then dense", (9, 5, 5), ("AdaptiveAvgPool2D(1)", nn.AdaptiveAvgPool2d(1)), ("Flatten", nn.Flatten()), ("Dense(5)", nn.Linear(9, 5)), lower=EQUIVALENT)
    return layer


class StochasticDepth(nn.Module):
    """torchvision's (torchvision.ops.stochastic_depth), at inference."""

    def __init__(self, p, mode):
        super().__init__()
        self.p, self.mode = p, mode

    def forward(self, x):
        return x


def dropping():
    layer = Layer("dropping")
    c = layer.case
    for p in (0, 0.1, 0.5, 0.75, 1):
        c(f"dropout 1d, {p}", (5, 7), (f"Dropout1D({p})", nn.Dropout1d(p)), ("Conv1D(4, 3)", nn.Conv1d(5, 4, 3)))
        c(f"dropout 2d, {p}", (5, 4, 6), ("Conv2D(4, 3)", nn.Conv2d(5, 4, 3)), (f"Dropout2D({p})", nn.Dropout2d(p)), ("ReLU", nn.ReLU()))
        c(f"dropout 3d, {p}", (3, 2, 4, 3), (f"Dropout3D({p})", nn.Dropout3d(p)), ("SiLU", nn.SiLU()))
        c(f"alpha dropout, {p}", (17,), ("SELU", nn.SELU()), (f"AlphaDropout({p})", nn.AlphaDropout(p)), ("Dense(5)", nn.Linear(17, 5)), lower=DENSE)
        c(f"feature alpha dropout, {p}", (6, 3, 4), ("SELU", nn.SELU()), (f"FeatureAlphaDropout({p})", nn.FeatureAlphaDropout(p)))
        mode = "batch" if p < 0.5 else "row"
        c(f"stochastic depth, {p}", (6, 4, 4), ("Conv2D(6, 1)", nn.Conv2d(6, 6, 1)), (f"StochasticDepth({p}, Mode = \"{mode}\")", StochasticDepth(p, mode)))
    return layer


def batch_norm():
    layer = Layer("batch_norm")
    c = layer.case
    c("2D alone", (5, 3, 4), ("BatchNorm2D", nn.BatchNorm2d(5)))
    c("2D, eps", (17, 2, 3), ("BatchNorm2D(Eps = 0.1)", nn.BatchNorm2d(17, eps=0.1)))
    c("2D, not affine", (3, 4, 4), ("BatchNorm2D(Affine = false)", nn.BatchNorm2d(3, affine=False)))
    c("2D after a convolution", (3, 6, 6), ("Conv2D(9, 3)", nn.Conv2d(3, 9, 3)), ("BatchNorm2D", nn.BatchNorm2d(9)))
    c("2D after a convolution without bias", (3, 6, 6), ("Conv2D(33, 3, Bias = false)", nn.Conv2d(3, 33, 3, bias=False)), ("BatchNorm2D(Eps = 1e-3)", nn.BatchNorm2d(33, eps=1e-3)), ("ReLU", nn.ReLU()))
    c("2D after a depthwise convolution", (7, 5, 5), ("DepthwiseConv2D(3, Padding = 1, Bias = false)", nn.Conv2d(7, 7, 3, padding=1, groups=7, bias=False)), ("BatchNorm2D", nn.BatchNorm2d(7)))
    c("2D before a padded convolution", (3, 5, 5), ("BatchNorm2D", nn.BatchNorm2d(3)), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(3, 4, 3, padding=1)))
    c("2D after ReLU", (5, 4, 5), ("Conv2D(5, 1)", nn.Conv2d(5, 5, 1)), ("ReLU", nn.ReLU()), ("BatchNorm2D", nn.BatchNorm2d(5)))
    c("2D twice", (3, 4, 4), ("BatchNorm2D", nn.BatchNorm2d(3)), ("BatchNorm2D(Affine = false)", nn.BatchNorm2d(3, affine=False)))
    c("2D after a pool", (5, 6, 6), ("Conv2D(5, 3)", nn.Conv2d(5, 5, 3)), ("MaxPool2D(2)", nn.MaxPool2d(2)), ("BatchNorm2D", nn.BatchNorm2d(5)), lower=EQUIVALENT)
    c("2D after dropout", (3, 5, 5), ("Conv2D(9, 3)", nn.Conv2d(3, 9, 3)), ("Dropout(0.5)", nn.Dropout()), ("BatchNorm2D", nn.BatchNorm2d(9)), ("ReLU", nn.ReLU()))
    c("1D alone", (17,), ("BatchNorm1D", nn.BatchNorm1d(17)))
    c("1D, eps", (5,), ("BatchNorm1D(Eps = 0.5)", nn.BatchNorm1d(5, eps=0.5)))
    c("1D, not affine", (33,), ("BatchNorm1D(Affine = false)", nn.BatchNorm1d(33, affine=False)))
    c("1D after dense", (9,), ("Dense(17)", nn.Linear(9, 17)), ("BatchNorm1D", nn.BatchNorm1d(17)), ("ReLU", nn.ReLU()), lower=DENSE)
    c("1D after dense without bias", (9,), ("Dense(5, Bias = false)", nn.Linear(9, 5, bias=False)), ("BatchNorm1D(Momentum = 0.3)", nn.BatchNorm1d(5, momentum=0.3)), lower=DENSE)
    c("1D of a sequence", (5, 7), ("BatchNorm1D", nn.BatchNorm1d(5)))
    return layer


def reshaping():
    layer = Layer("flatten_dropout")
    c = layer.case
    conv = ("Conv2D(5, 3)", nn.Conv2d(3, 5, 3))
    flatten = ("Flatten", nn.Flatten())
    c("flatten alone", (3, 4, 5), flatten)
    c("flatten of a pixel", (17, 1, 1), flatten)
    c("flatten after a convolution", (3, 5, 6), conv, flatten)
    c("flatten after a pool", (3, 6, 6), ("MaxPool2D(2)", nn.MaxPool2d(2)), flatten)
    c("flatten then ReLU", (3, 5, 6), conv, flatten, ("ReLU", nn.ReLU()))
    c("dropout alone", (3, 4, 4), ("Dropout", nn.Dropout()))
    c("dropout between", (3, 6, 6), conv, ("Dropout(0.4f)", nn.Dropout(0.4)), ("ReLU", nn.ReLU()), ("Dropout(0.9)", nn.Dropout(0.9)))
    c("dropout of a vector", (5,), ("Dense(3)", nn.Linear(5, 3)), ("Dropout(0.0)", nn.Dropout(0.0)))
    c("dropout of everything", (5,), ("Dropout(1)", nn.Dropout(1.0)), ("Dense(3)", nn.Linear(5, 3)))
    return layer


def softmax():
    return softmax_cases("softmax", "Softmax", nn.Softmax)


def log_softmax():
    return softmax_cases("log_softmax", "LogSoftmax", nn.LogSoftmax)


def softmin():
    return softmax_cases("softmin", "Softmin", nn.Softmin)


def softmax_cases(name, attribute, module):
    layer = Layer(name)
    c = layer.case
    large = numpy.linspace(-1e4, 1e4, 34).reshape(2, 17)
    c("vector", (5,), (attribute, module(1)))
    c("vector, wide", (33,), (f"{attribute}(Dim = -1)", module(-1)))
    c("one", (1,), (attribute, module(1)))
    c("large values", (17,), (attribute, module(1)), inputs=large)
    c("equal values", (16,), (attribute, module(1)), inputs=numpy.full((2, 16), 88.5))
    c("channels of a map", (17, 3, 4), (attribute, module(1)))
    c("rows of a map", (3, 4, 5), (f"{attribute}(Dim = 3)", module(3)))
    c("columns of a map", (5, 4, 3), (f"{attribute}(Dim = 2)", module(2)))
    c("rows of a map, from the end", (17, 3, 4), (f"{attribute}(Dim = -2)", module(-2)))
    c("channels of a sequence", (5, 6), (f"{attribute}(Dim = 1)", module(1)))
    c("after dense", (9,), ("Dense(10)", nn.Linear(9, 10)), (attribute, module(1)), lower=DENSE)
    c("after a convolution", (3, 4, 4), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), (attribute, module(1)))
    return layer


def activations():
    # Element by element: an activation on its own has no sums that cancel.
    layer = Layer("activations", relative_to="element")
    ordinary = numpy.linspace(-12, 12, 66).reshape(2, 33)
    magnitudes = numpy.array([0.0, 1e-30, 1e-8, 1e-3, 0.5, 1, 3, 5.999, 6, 6.001, 20, 87, 88.5, 89, 103, 1e4, 1e30])
    extreme = numpy.stack([magnitudes, -magnitudes])
    for name, attribute, module in ACTIVATIONS:
        layer.case(name, (33,), (attribute, module), inputs=ordinary)
        layer.case(f"{name}, extreme", (17,), (attribute, module), inputs=extreme)
        layer.case(f"{name}, of a map", (3, 1, 11), (attribute, module), inputs=ordinary.reshape(2, 3, 1, 11))
    return layer


def formulas():
    layer = Layer("formulas", relative_to="element")
    ordinary = numpy.linspace(-12, 12, 66).reshape(2, 33)
    for name, formula, function in FORMULAS:
        pair = (f"Activation(\"{formula}\")", Formula(function))
        layer.case(name, (33,), pair, inputs=ordinary)
        layer.case(f"{name}, of a map", (3, 1, 11), pair, inputs=ordinary.reshape(2, 3, 1, 11))
    return layer


class LayerNormWithoutBias(nn.Module):
    """nn.LayerNorm(bias=False) of PyTorch 2.1."""

    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.weight = nn.Parameter(torch.ones(shape))

    def forward(self, x):
        return nn.functional.layer_norm(x, self.shape, self.weight)


def layer_norm():
    layer = Layer("layer_norm")
    c = layer.case
    c("of a vector", (17,), ("LayerNorm(17)", nn.LayerNorm(17)))
    c("of a vector, eps", (33,), ("LayerNorm(33, Eps = 0.1)", nn.LayerNorm(33, eps=0.1)))
    c("of a vector, not affine", (5,), ("LayerNorm(5, ElementwiseAffine = false)", nn.LayerNorm(5, elementwise_affine=False)))
    c("of a vector, no bias", (16,), ("LayerNorm(16, Bias = false)", LayerNormWithoutBias((16,))))
    c("of a vector far from zero", (40,), ("LayerNorm(40)", nn.LayerNorm(40)), inputs=1000 + numpy.random.RandomState(1).standard_normal((2, 40)))
    c("of a map", (3, 4, 5), ("LayerNorm(new[] { 3, 4, 5 })", nn.LayerNorm((3, 4, 5))))
    c("of a map, wide", (17, 3, 2), ("LayerNorm(new[] { 17, 3, 2 }, Bias = false)", LayerNormWithoutBias((17, 3, 2))))
    c("of rows and columns", (17, 4, 5), ("LayerNorm(new[] { 4, 5 })", nn.LayerNorm((4, 5))))
    c("of rows and columns, not affine", (3, 6, 2), ("LayerNorm(new[] { 6, 2 }, Eps = 1e-3, ElementwiseAffine = false)", nn.LayerNorm((6, 2), eps=1e-3, elementwise_affine=False)))
    c("of columns", (5, 3, 6), ("LayerNorm(6)", nn.LayerNorm(6)))
    c("of columns, no bias", (33, 2, 7), ("LayerNorm(7, Bias = false)", LayerNormWithoutBias((7,))))
    c("of a sequence", (5, 7), ("LayerNorm(new[] { 5, 7 })", nn.LayerNorm((5, 7))))
    c("of a sequence's columns", (17, 6), ("LayerNorm(6)", nn.LayerNorm(6)))
    c("after a convolution, before a padded one", (3, 5, 4), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), ("LayerNorm(new[] { 5, 5, 4 })", nn.LayerNorm((5, 5, 4))), ("GELU", nn.GELU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)), ("LayerNorm(4)", nn.LayerNorm(4)), ("ReLU", nn.ReLU()))
    c("between dense layers", (9,), ("Dense(17)", nn.Linear(9, 17)), ("LayerNorm(17)", nn.LayerNorm(17)), ("ReLU", nn.ReLU()), ("Dense(5)", nn.Linear(17, 5)), lower=DENSE)
    c("of a volume", (5, 2, 3, 4), ("LayerNorm(new[] { 5, 2, 3, 4 })", nn.LayerNorm((5, 2, 3, 4))))
    c("of a volume's channels", (17, 2, 3, 2), ("LayerNorm(new[] { 2, 3, 2 })", nn.LayerNorm((2, 3, 2))))
    c("of a volume's planes", (5, 3, 2, 4), ("LayerNorm(new[] { 2, 4 })", nn.LayerNorm((2, 4))), ("ReLU", nn.ReLU()))
    c("of a volume's columns", (5, 2, 3, 6), ("LayerNorm(6)", nn.LayerNorm(6)), ("Conv3D(3, 3, Padding = 1)", nn.Conv3d(5, 3, 3, padding=1)), ("LayerNorm(new[] { 3, 6 })", nn.LayerNorm((3, 6))))
    c("of a flattened map", (3, 2, 4), ("Flatten", nn.Flatten()), ("LayerNorm(24)", nn.LayerNorm(24)), ("Dense(5)", nn.Linear(24, 5)))
    return layer


class RMSNorm(nn.Module):
    """nn.RMSNorm of PyTorch 2.4, whose eps is that of the numbers: of floats, though the goldens are computed in double."""

    def __init__(self, normalized_shape, eps=None, elementwise_affine=True, device=None, dtype=None):
        super().__init__()
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.axes = tuple(range(-len(shape), 0))
        self.eps = torch.finfo(torch.float32).eps if eps is None else eps
        self.weight = nn.Parameter(torch.ones(shape, device=device, dtype=dtype)) if elementwise_affine else None

    def forward(self, x):
        normal = x * torch.rsqrt(x.square().mean(self.axes, keepdim=True) + self.eps)
        return normal if self.weight is None else normal * self.weight


def rms_norm():
    layer = Layer("rms_norm")
    c = layer.case
    c("of a vector", (17,), ("RMSNorm(17)", RMSNorm(17)))
    c("of a vector, eps", (33,), ("RMSNorm(33, Eps = 0.1)", RMSNorm(33, eps=0.1)))
    c("of a vector, not affine", (5,), ("RMSNorm(5, ElementwiseAffine = false)", RMSNorm(5, elementwise_affine=False)))
    c("of a vector far from zero", (40,), ("RMSNorm(40)", RMSNorm(40)), inputs=1000 + numpy.random.RandomState(1).standard_normal((2, 40)))
    c("of a vector near zero", (40,), ("RMSNorm(40)", RMSNorm(40)), inputs=1e-4 * numpy.random.RandomState(2).standard_normal((2, 40)))
    c("of a map", (3, 4, 5), ("RMSNorm(new[] { 3, 4, 5 })", RMSNorm((3, 4, 5))))
    c("of a map, wide", (17, 3, 2), ("RMSNorm(new[] { 17, 3, 2 }, Eps = 1e-6)", RMSNorm((17, 3, 2), eps=1e-6)))
    c("of rows and columns", (17, 4, 5), ("RMSNorm(new[] { 4, 5 })", RMSNorm((4, 5))))
    c("of rows and columns, not affine", (3, 6, 2), ("RMSNorm(new[] { 6, 2 }, Eps = 1e-3, ElementwiseAffine = false)", RMSNorm((6, 2), eps=1e-3, elementwise_affine=False)))
    c("of columns", (33, 2, 7), ("RMSNorm(7)", RMSNorm(7)))
    c("of a sequence", (5, 7), ("RMSNorm(new[] { 5, 7 })", RMSNorm((5, 7))))
    c("of a sequence's columns", (17, 6), ("RMSNorm(6)", RMSNorm(6)))
    c("of a volume", (5, 2, 3, 4), ("RMSNorm(new[] { 5, 2, 3, 4 })", RMSNorm((5, 2, 3, 4))))
    c("of a volume's planes", (5, 3, 2, 4), ("RMSNorm(new[] { 2, 4 })", RMSNorm((2, 4))), ("ReLU", nn.ReLU()))
    c("after a convolution, before a padded one", (3, 5, 4), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), ("RMSNorm(new[] { 5, 5, 4 })", RMSNorm((5, 5, 4))), ("GELU", nn.GELU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)), ("RMSNorm(4)", RMSNorm(4)), ("ReLU", nn.ReLU()))
    c("between dense layers", (9,), ("Dense(17)", nn.Linear(9, 17)), ("RMSNorm(17)", RMSNorm(17)), ("SiLU", nn.SiLU()), ("Dense(5)", nn.Linear(17, 5)), lower=DENSE)
    c("of a flattened map", (3, 2, 4), ("Flatten", nn.Flatten()), ("RMSNorm(24)", RMSNorm(24)), ("Dense(5)", nn.Linear(24, 5)))
    layer.start("rms norm", (6, 2, 3), "RMSNorm(new[] { 2, 3 })", RMSNorm((2, 3)))
    return layer


class LayerNorm2d(nn.LayerNorm):
    """torchvision's (torchvision.models.convnext)."""

    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


def layer_norm_2d():
    layer = Layer("layer_norm_2d")
    c = layer.case
    c("plain", (17, 4, 5), ("LayerNorm2D", LayerNorm2d(17)))
    c("of one pixel", (33, 1, 1), ("LayerNorm2D(Eps = 1e-6)", LayerNorm2d(33, eps=1e-6)))
    c("of two channels", (2, 3, 7), ("LayerNorm2D", LayerNorm2d(2)))
    c("of whole vectors", (64, 2, 3), ("LayerNorm2D(Eps = 0.1)", LayerNorm2d(64, eps=0.1)))
    c("not affine", (5, 5, 4), ("LayerNorm2D(ElementwiseAffine = false)", LayerNorm2d(5, elementwise_affine=False)))
    c("far from zero", (40, 2, 2), ("LayerNorm2D", LayerNorm2d(40)), inputs=1000 + numpy.random.RandomState(3).standard_normal((2, 40, 2, 2)))
    c("near zero", (40, 2, 2), ("LayerNorm2D", LayerNorm2d(40)), inputs=1e-4 * numpy.random.RandomState(4).standard_normal((2, 40, 2, 2)))
    c("after a convolution, before a padded one", (3, 5, 4), ("Conv2D(8, 1)", nn.Conv2d(3, 8, 1)), ("LayerNorm2D", LayerNorm2d(8)), ("GELU", nn.GELU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(8, 4, 3, padding=1)), ("LayerNorm2D", LayerNorm2d(4)), ("ReLU", nn.ReLU()))
    layer.start("layer norm of channels", (5, 2, 3), "LayerNorm2D", LayerNorm2d(5))
    return layer


def group_norm():
    layer = Layer("group_norm")
    c = layer.case
    c("of a map", (6, 4, 5), ("GroupNorm(2)", nn.GroupNorm(2, 6)))
    c("of a map, one group", (5, 3, 4), ("GroupNorm(1)", nn.GroupNorm(1, 5)))
    c("of a map, a group for each channel", (17, 2, 3), ("GroupNorm(17)", nn.GroupNorm(17, 17)))
    c("of a map, eps", (12, 3, 3), ("GroupNorm(4, Eps = 0.1)", nn.GroupNorm(4, 12, eps=0.1)))
    c("of a map, not affine", (10, 5, 2), ("GroupNorm(5, Affine = false)", nn.GroupNorm(5, 10, affine=False)))
    c("wider than vectors", (102, 2, 3), ("GroupNorm(2, Eps = 1e-3)", nn.GroupNorm(2, 102, eps=1e-3)))
    c("of as many as vectors have", (64, 3, 2), ("GroupNorm(8)", nn.GroupNorm(8, 64)))
    c("far from zero", (12, 4, 5), ("GroupNorm(4)", nn.GroupNorm(4, 12)), inputs=1000 + numpy.random.RandomState(1).standard_normal((2, 12, 4, 5)))
    c("of a vector", (24,), ("GroupNorm(4)", nn.GroupNorm(4, 24)))
    c("of a vector, pairs", (34,), ("GroupNorm(17)", nn.GroupNorm(17, 34)), ("SiLU", nn.SiLU()))
    c("of a sequence", (9, 7), ("GroupNorm(3)", nn.GroupNorm(3, 9)))
    c("of a volume", (10, 2, 3, 4), ("GroupNorm(2)", nn.GroupNorm(2, 10)), ("ReLU", nn.ReLU()))
    c("of a pixel", (20, 1, 1), ("GroupNorm(5)", nn.GroupNorm(5, 20)))
    c("after a convolution, before a padded one", (3, 5, 4), ("Conv2D(20, 1)", nn.Conv2d(3, 20, 1)), ("GroupNorm(4)", nn.GroupNorm(4, 20)), ("GELU", nn.GELU()), ("Conv2D(6, 3, Padding = 1)", nn.Conv2d(20, 6, 3, padding=1)), ("GroupNorm(3, Affine = false)", nn.GroupNorm(3, 6, affine=False)), ("ReLU", nn.ReLU()))
    c("between dense layers", (9,), ("Dense(18)", nn.Linear(9, 18)), ("GroupNorm(3)", nn.GroupNorm(3, 18)), ("ReLU", nn.ReLU()), ("Dense(5)", nn.Linear(18, 5)), lower=DENSE)
    layer.start("group norm", (6, 2, 3), "GroupNorm(3)", nn.GroupNorm(3, 6))
    return layer


def instance_norm():
    layer = Layer("instance_norm")
    c = layer.case
    c("of a map", (6, 4, 5), ("InstanceNorm2D", nn.InstanceNorm2d(6)))
    c("of a map, affine", (17, 2, 3), ("InstanceNorm2D(Affine = true)", nn.InstanceNorm2d(17, affine=True)))
    c("of a map, eps", (12, 3, 3), ("InstanceNorm2D(Eps = 0.1)", nn.InstanceNorm2d(12, eps=0.1)))
    c("of a map, affine, eps", (5, 5, 2), ("InstanceNorm2D(Eps = 1e-3, Affine = true)", nn.InstanceNorm2d(5, eps=1e-3, affine=True)))
    c("of a map, one channel", (1, 5, 4), ("InstanceNorm2D(Affine = true)", nn.InstanceNorm2d(1, affine=True)))
    c("of two elements", (33, 1, 2), ("InstanceNorm2D", nn.InstanceNorm2d(33)))
    c("far from zero", (9, 4, 5), ("InstanceNorm2D(Affine = true)", nn.InstanceNorm2d(9, affine=True)), inputs=1000 + numpy.random.RandomState(1).standard_normal((2, 9, 4, 5)))
    c("of a sequence", (9, 7), ("InstanceNorm1D", nn.InstanceNorm1d(9)))
    c("of a sequence, affine", (34, 5), ("InstanceNorm1D(Affine = true)", nn.InstanceNorm1d(34, affine=True)), ("SiLU", nn.SiLU()))
    c("of a sequence, eps", (3, 12), ("InstanceNorm1D(Eps = 0.5)", nn.InstanceNorm1d(3, eps=0.5)))
    c("of a volume", (10, 2, 3, 4), ("InstanceNorm3D", nn.InstanceNorm3d(10)), ("ReLU", nn.ReLU()))
    c("of a volume, affine", (17, 3, 2, 2), ("InstanceNorm3D(Affine = true)", nn.InstanceNorm3d(17, affine=True)))
    c("of a volume, affine, eps", (5, 2, 4, 3), ("InstanceNorm3D(Eps = 0.1, Affine = true)", nn.InstanceNorm3d(5, eps=0.1, affine=True)))
    c("after a convolution, before a padded one", (3, 5, 4), ("Conv2D(20, 1)", nn.Conv2d(3, 20, 1)), ("InstanceNorm2D(Affine = true)", nn.InstanceNorm2d(20, affine=True)), ("LeakyReLU(0.2)", nn.LeakyReLU(0.2)), ("Conv2D(6, 3, Padding = 1)", nn.Conv2d(20, 6, 3, padding=1)), ("InstanceNorm2D", nn.InstanceNorm2d(6)), ("ReLU", nn.ReLU()))
    c("before dense", (3, 6), ("Conv1D(5, 3)", nn.Conv1d(3, 5, 3)), ("InstanceNorm1D", nn.InstanceNorm1d(5)), ("ReLU", nn.ReLU()), ("Flatten", nn.Flatten()), ("Dense(7)", nn.Linear(20, 7)), lower=DENSE)
    c("with running statistics", (5, 3, 4), ("BatchNorm2D", nn.InstanceNorm2d(5, affine=True, track_running_stats=True)), ("ReLU", nn.ReLU()))
    layer.start("instance norm", (6, 2, 3), "InstanceNorm2D(Affine = true)", nn.InstanceNorm2d(6, affine=True))
    return layer


def local_response_norm():
    layer = Layer("local_response_norm")
    c = layer.case
    strong = dict(alpha=0.5, beta=0.9, k=2.0)
    c("defaults", (17, 3, 4), ("LocalResponseNorm(5)", nn.LocalResponseNorm(5)))
    c("strong", (17, 3, 4), ("LocalResponseNorm(5, Alpha = 0.5, Beta = 0.9, K = 2)", nn.LocalResponseNorm(5, **strong)))
    c("even size", (33, 2, 3), ("LocalResponseNorm(4, Alpha = 0.5, Beta = 0.9, K = 2)", nn.LocalResponseNorm(4, **strong)))
    c("size 1", (5, 4, 3), ("LocalResponseNorm(1, Alpha = 0.7)", nn.LocalResponseNorm(1, alpha=0.7)))
    c("size 2", (3, 4, 3), ("LocalResponseNorm(2, Alpha = 0.7, Beta = 0.5)", nn.LocalResponseNorm(2, alpha=0.7, beta=0.5)))
    c("wider than the channels", (6, 2, 2), ("LocalResponseNorm(40, Alpha = 3, K = 0.1)", nn.LocalResponseNorm(40, alpha=3, k=0.1)))
    c("wider than vectors", (70, 1, 2), ("LocalResponseNorm(37, Alpha = 3)", nn.LocalResponseNorm(37, alpha=3)))
    c("one channel", (1, 3, 3), ("LocalResponseNorm(3, Alpha = 1)", nn.LocalResponseNorm(3, alpha=1)))
    c("of a sequence", (9, 5), ("LocalResponseNorm(3, Alpha = 0.3, Beta = 2)", nn.LocalResponseNorm(3, alpha=0.3, beta=2)))
    c("of a volume", (6, 2, 3, 4), ("LocalResponseNorm(3, Alpha = 0.3)", nn.LocalResponseNorm(3, alpha=0.3)))
    c("after a convolution, then ReLU", (3, 5, 5), ("Conv2D(9, 3)", nn.Conv2d(3, 9, 3)), ("ReLU", nn.ReLU()), ("LocalResponseNorm(5, Alpha = 1)", nn.LocalResponseNorm(5, alpha=1)), ("ReLU6", nn.ReLU6()))
    return layer


def pad():
    layer = Layer("pad")
    c = layer.case
    c("all sides", (3, 4, 5), ("Pad(2)", nn.ZeroPad2d(2)))
    c("some sides", (17, 3, 4), ("Pad(Right = 1, Bottom = 1)", nn.ZeroPad2d((0, 1, 0, 1))))
    c("each side", (5, 3, 4), ("Pad(Left = 1, Right = 2, Top = 3, Bottom = 4)", nn.ZeroPad2d((1, 2, 3, 4))))
    c("all but one", (5, 3, 4), ("Pad(1, Top = 0)", nn.ZeroPad2d((1, 1, 0, 1))))
    c("a number", (33, 2, 3), ("Pad(1, Value = -1.5)", nn.ConstantPad2d(1, -1.5)))
    c("cut off", (6, 5, 6), ("Pad(-1)", nn.ZeroPad2d(-1)))
    c("cut off and added", (6, 5, 6), ("Pad(Left = -2, Right = 1, Top = 2, Bottom = -3, Value = 0.5)", nn.ConstantPad2d((-2, 1, 2, -3), 0.5)))
    c("nothing", (3, 2, 2), ("Pad(0)", nn.ZeroPad2d(0)))
    c("before a convolution", (3, 6, 6), ("Pad(Right = 1, Bottom = 1)", nn.ZeroPad2d((0, 1, 0, 1))), ("Conv2D(5, 3, Stride = 2)", nn.Conv2d(3, 5, 3, stride=2)), ("ReLU", nn.ReLU()))
    c("before a padded convolution", (3, 4, 4), ("Pad(1, Value = 2)", nn.ConstantPad2d(1, 2.0)), ("Conv2D(5, 3, Padding = 2)", nn.Conv2d(3, 5, 3, padding=2)))
    c("between convolutions", (3, 4, 4), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), ("Pad(2, Bottom = -1)", nn.ZeroPad2d((2, 2, 2, -1))), ("ReLU", nn.ReLU()), ("Conv2D(4, 3)", nn.Conv2d(5, 4, 3)))
    return layer


def reflection_pad():
    layer = Layer("reflection_pad")
    c = layer.case
    c("1D, both sides", (3, 7), ("ReflectionPad1D(2)", nn.ReflectionPad1d(2)))
    c("1D, each side", (17, 5), ("ReflectionPad1D(1, Right = 3)", nn.ReflectionPad1d((1, 3))))
    c("1D, as much as there is", (33, 4), ("ReflectionPad1D(3)", nn.ReflectionPad1d(3)), ("Tanh", nn.Tanh()))
    c("1D, cut off and added", (5, 6), ("ReflectionPad1D(2, Left = -4)", nn.ReflectionPad1d((-4, 2))))
    c("1D, before a convolution", (3, 9), ("ReflectionPad1D(1)", nn.ReflectionPad1d(1)), ("Conv1D(5, 3)", nn.Conv1d(3, 5, 3)), ("ReLU", nn.ReLU()))
    c("2D, all sides", (3, 4, 5), ("ReflectionPad2D(2)", nn.ReflectionPad2d(2)))
    c("2D, some sides", (17, 3, 4), ("ReflectionPad2D(0, Right = 1, Bottom = 1)", nn.ReflectionPad2d((0, 1, 0, 1))))
    c("2D, each side", (5, 5, 4), ("ReflectionPad2D(1, Right = 2, Top = 3, Bottom = 4)", nn.ReflectionPad2d((1, 2, 3, 4))))
    c("2D, cut off", (6, 5, 6), ("ReflectionPad2D(-1)", nn.ReflectionPad2d(-1)))
    c("2D, cut off and added", (6, 5, 6), ("ReflectionPad2D(1, Left = -2, Top = 4, Bottom = -3)", nn.ReflectionPad2d((-2, 1, 4, -3))))
    c("2D, none of the input's rows", (4, 5, 3), ("ReflectionPad2D(0, Top = 4, Bottom = -7)", nn.ReflectionPad2d((0, 0, 4, -7))))
    c("2D, nothing", (3, 2, 2), ("ReflectionPad2D(0)", nn.ReflectionPad2d(0)))
    c("2D, twice", (3, 3, 4), ("ReflectionPad2D(2)", nn.ReflectionPad2d(2)), ("ReflectionPad2D(3)", nn.ReflectionPad2d(3)))
    c("2D, between convolutions", (3, 5, 6), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), ("ReflectionPad2D(1)", nn.ReflectionPad2d(1)), ("SiLU", nn.SiLU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)))
    c("3D, all sides", (3, 3, 4, 5), ("ReflectionPad3D(2)", nn.ReflectionPad3d(2)))
    c("3D, each side", (5, 4, 3, 4), ("ReflectionPad3D(1, Right = 3, Top = 2, Bottom = 0, Front = 3, Back = 2)", nn.ReflectionPad3d((1, 3, 2, 0, 3, 2))))
    c("3D, cut off and added", (17, 4, 5, 3), ("ReflectionPad3D(2, Top = -1, Bottom = 1, Front = -3, Back = 3)", nn.ReflectionPad3d((2, 2, -1, 1, -3, 3))), ("ReLU", nn.ReLU()))
    c("3D, before a convolution", (2, 3, 4, 4), ("ReflectionPad3D(1)", nn.ReflectionPad3d(1)), ("Conv3D(5, 3)", nn.Conv3d(2, 5, 3)))
    return layer


def reshape():
    layer = Layer("reshape")
    c = layer.case
    c("a vector to a map", (60,), ("Reshape(3, 4, 5)", nn.Unflatten(1, (3, 4, 5))))
    c("a vector to pixels", (17,), ("Reshape(17, 1, 1)", nn.Unflatten(1, (17, 1, 1))), ("Conv2D(5, 1)", nn.Conv2d(17, 5, 1)))
    c("a map to a map", (6, 4, 5), ("Reshape(3, 8, 5)", Reshaped(3, 8, 5)), ("Conv2D(5, 3)", nn.Conv2d(3, 5, 3)))
    c("a map to a map of pixels", (6, 4, 5), ("Reshape(-1, 1, 1)", Reshaped(-1, 1, 1)), ("ReLU", nn.ReLU()))
    c("a map to a vector", (6, 4, 5), ("Reshape(-1)", nn.Flatten()), ("Dense(7)", nn.Linear(120, 7)), lower=DENSE)
    c("a map to a sequence", (6, 4, 5), ("Reshape(6, -1)", Reshaped(6, -1)), ("Softmax(Dim = 2)", nn.Softmax(2)))
    c("a sequence to a map", (6, 8), ("Reshape(6, 1, 8)", Reshaped(6, 1, 8)), ("Conv2D(4, new[] { 1, 3 })", nn.Conv2d(6, 4, (1, 3))))
    c("a volume to a map", (6, 2, 3, 4), ("Reshape(8, 3, -1)", Reshaped(8, 3, -1)), ("ReLU", nn.ReLU()))
    c("a map to a volume", (4, 3, 6), ("Conv2D(4, 1)", nn.Conv2d(4, 4, 1)), ("Reshape(2, 2, 3, 6)", Reshaped(2, 2, 3, 6)), ("Conv3D(3, 2)", nn.Conv3d(2, 3, 2)))
    c("after a convolution, at the end", (3, 5, 4), ("Conv2D(6, 3)", nn.Conv2d(3, 6, 3)), ("Reshape(4, 9)", Reshaped(4, 9)))
    c("twice", (3, 4, 2), ("Reshape(4, 3, 2)", Reshaped(4, 3, 2)), ("Reshape(2, 2, 6)", Reshaped(2, 2, 6)), ("Sigmoid", nn.Sigmoid()))
    c("after dense, before a convolution", (9,), ("Dense(36)", nn.Linear(9, 36)), ("ReLU", nn.ReLU()), ("Reshape(4, 3, 3)", Reshaped(4, 3, 3)), ("Conv2D(5, 3, Padding = 1)", nn.Conv2d(4, 5, 3, padding=1)), lower=DENSE)
    return layer


class Reshaped(nn.Module):
    def __init__(self, *shape):
        super().__init__()
        self.shape = shape

    def forward(self, x):
        return x.reshape(x.shape[0], *self.shape)


def upsample2d():
    layer = Layer("upsample2d")
    c = layer.case
    c("nearest, twice", (3, 4, 5), ("Upsample2D(ScaleFactor = 2)", nn.Upsample(scale_factor=2)))
    c("nearest, three times", (17, 3, 2), ("Upsample2D(ScaleFactor = 3)", nn.Upsample(scale_factor=3)))
    c("nearest, fraction", (5, 5, 7), ("Upsample2D(ScaleFactor = 1.5)", nn.Upsample(scale_factor=1.5)))
    c("nearest, two factors", (5, 4, 7), ("Upsample2D(ScaleFactor = new[] { 2, 0.5 })", nn.Upsample(scale_factor=(2, 0.5))))
    c("nearest, size", (6, 4, 5), ("Upsample2D(Size = new[] { 7, 3 })", nn.Upsample(size=(7, 3))))
    c("bilinear, twice", (3, 4, 5), ("Upsample2D(ScaleFactor = 2, Mode = \"bilinear\")", nn.Upsample(scale_factor=2, mode="bilinear")))
    c("bilinear, aligned", (17, 4, 5), ("Upsample2D(ScaleFactor = 2, Mode = \"bilinear\", AlignCorners = true)", nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)))
    c("bilinear, fraction", (33, 5, 3), ("Upsample2D(ScaleFactor = 2.3, Mode = \"bilinear\")", nn.Upsample(scale_factor=2.3, mode="bilinear")))
    c("bilinear, smaller", (5, 9, 7), ("Upsample2D(ScaleFactor = 0.4, Mode = \"bilinear\")", nn.Upsample(scale_factor=0.4, mode="bilinear")))
    c("bilinear, size", (5, 4, 7), ("Upsample2D(Size = new[] { 9, 5 }, Mode = \"bilinear\")", nn.Upsample(size=(9, 5), mode="bilinear")))
    c("bilinear, aligned size", (5, 4, 7), ("Upsample2D(Size = new[] { 1, 5 }, Mode = \"bilinear\", AlignCorners = true)", nn.Upsample(size=(1, 5), mode="bilinear", align_corners=True)))
    c("bilinear of a pixel", (9, 1, 1), ("Upsample2D(ScaleFactor = 4, Mode = \"bilinear\")", nn.Upsample(scale_factor=4, mode="bilinear")))
    c("bicubic, twice", (3, 4, 5), ("Upsample2D(ScaleFactor = 2, Mode = \"bicubic\")", nn.Upsample(scale_factor=2, mode="bicubic")))
    c("bicubic, aligned", (17, 4, 5), ("Upsample2D(ScaleFactor = 2, Mode = \"bicubic\", AlignCorners = true)", nn.Upsample(scale_factor=2, mode="bicubic", align_corners=True)))
    c("bicubic, fractions", (33, 5, 3), ("Upsample2D(ScaleFactor = new[] { 2.3, 0.7 }, Mode = \"bicubic\")", nn.Upsample(scale_factor=(2.3, 0.7), mode="bicubic")))
    c("bicubic, as large but for the factor", (5, 2, 3), ("Upsample2D(ScaleFactor = 1.25, Mode = \"bicubic\")", nn.Upsample(scale_factor=1.25, mode="bicubic")))
    c("bicubic, size", (5, 4, 7), ("Upsample2D(Size = new[] { 9, 5 }, Mode = \"bicubic\")", nn.Upsample(size=(9, 5), mode="bicubic")))
    c("bicubic, aligned size", (5, 4, 7), ("Upsample2D(Size = new[] { 1, 5 }, Mode = \"bicubic\", AlignCorners = true)", nn.Upsample(size=(1, 5), mode="bicubic", align_corners=True)))
    c("bicubic between convolutions", (3, 4, 4), ("Conv2D(5, 3)", nn.Conv2d(3, 5, 3)), ("Upsample2D(ScaleFactor = 2, Mode = \"bicubic\")", nn.Upsample(scale_factor=2, mode="bicubic")), ("SiLU", nn.SiLU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)))
    c("between convolutions", (3, 4, 4), ("Conv2D(5, 3)", nn.Conv2d(3, 5, 3)), ("Upsample2D(ScaleFactor = 2)", nn.Upsample(scale_factor=2)), ("ReLU", nn.ReLU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)))
    c("bilinear between convolutions", (3, 4, 4), ("Conv2D(5, 3)", nn.Conv2d(3, 5, 3)), ("Upsample2D(ScaleFactor = 2, Mode = \"bilinear\")", nn.Upsample(scale_factor=2, mode="bilinear")), ("BatchNorm2D", nn.BatchNorm2d(5)), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)))
    return layer


def upsample1d():
    layer = Layer("upsample1d")
    c = layer.case
    c("nearest, twice", (3, 5), ("Upsample1D(ScaleFactor = 2)", nn.Upsample(scale_factor=2)))
    c("nearest, fraction", (17, 7), ("Upsample1D(ScaleFactor = 1.5)", nn.Upsample(scale_factor=1.5)))
    c("nearest, size", (6, 5), ("Upsample1D(Size = 3)", nn.Upsample(size=3)), ("Tanh", nn.Tanh()))
    c("linear, twice", (3, 5), ("Upsample1D(ScaleFactor = 2, Mode = \"linear\")", nn.Upsample(scale_factor=2, mode="linear")))
    c("linear, aligned", (17, 5), ("Upsample1D(ScaleFactor = 2, Mode = \"linear\", AlignCorners = true)", nn.Upsample(scale_factor=2, mode="linear", align_corners=True)))
    c("linear, fraction", (33, 3), ("Upsample1D(ScaleFactor = 2.3, Mode = \"linear\")", nn.Upsample(scale_factor=2.3, mode="linear")))
    c("linear, as large but for the factor", (5, 2), ("Upsample1D(ScaleFactor = 1.25, Mode = \"linear\")", nn.Upsample(scale_factor=1.25, mode="linear")))
    c("linear, smaller", (5, 9), ("Upsample1D(ScaleFactor = 0.4, Mode = \"linear\")", nn.Upsample(scale_factor=0.4, mode="linear")))
    c("linear, size", (5, 4), ("Upsample1D(Size = 9, Mode = \"linear\")", nn.Upsample(size=9, mode="linear")), ("ReLU", nn.ReLU()))
    c("linear between convolutions", (3, 6), ("Conv1D(5, 3)", nn.Conv1d(3, 5, 3)), ("Upsample1D(ScaleFactor = 2, Mode = \"linear\")", nn.Upsample(scale_factor=2, mode="linear")), ("BatchNorm1D", nn.BatchNorm1d(5)), ("Conv1D(4, 3, Padding = 1)", nn.Conv1d(5, 4, 3, padding=1)))
    return layer


def upsample3d():
    layer = Layer("upsample3d")
    c = layer.case
    c("nearest, twice", (3, 2, 4, 5), ("Upsample3D(ScaleFactor = 2)", nn.Upsample(scale_factor=2)))
    c("nearest, three factors", (5, 4, 3, 2), ("Upsample3D(ScaleFactor = new[] { 1.5, 1, 2.5 })", nn.Upsample(scale_factor=(1.5, 1.0, 2.5))))
    c("nearest, size", (6, 2, 4, 5), ("Upsample3D(Size = new[] { 3, 2, 7 })", nn.Upsample(size=(3, 2, 7))), ("Tanh", nn.Tanh()))
    c("trilinear, twice", (3, 2, 4, 3), ("Upsample3D(ScaleFactor = 2, Mode = \"trilinear\")", nn.Upsample(scale_factor=2, mode="trilinear")))
    c("trilinear, aligned", (17, 2, 3, 4), ("Upsample3D(ScaleFactor = 2, Mode = \"trilinear\", AlignCorners = true)", nn.Upsample(scale_factor=2, mode="trilinear", align_corners=True)))
    c("trilinear, three factors", (5, 3, 4, 2), ("Upsample3D(ScaleFactor = new[] { 1.1, 0.6, 2.3 }, Mode = \"trilinear\")", nn.Upsample(scale_factor=(1.1, 0.6, 2.3), mode="trilinear")))
    c("trilinear, size", (5, 2, 4, 3), ("Upsample3D(Size = new[] { 5, 4, 2 }, Mode = \"trilinear\")", nn.Upsample(size=(5, 4, 2), mode="trilinear")), ("ReLU", nn.ReLU()))
    c("trilinear, aligned size", (5, 2, 4, 3), ("Upsample3D(Size = new[] { 1, 7, 5 }, Mode = \"trilinear\", AlignCorners = true)", nn.Upsample(size=(1, 7, 5), mode="trilinear", align_corners=True)))
    c("trilinear of a pixel", (9, 1, 1, 1), ("Upsample3D(ScaleFactor = 3, Mode = \"trilinear\")", nn.Upsample(scale_factor=3, mode="trilinear")))
    c("trilinear between convolutions", (2, 3, 4, 4), ("Conv3D(5, 2)", nn.Conv3d(2, 5, 2)), ("Upsample3D(ScaleFactor = 2, Mode = \"trilinear\")", nn.Upsample(scale_factor=2, mode="trilinear")), ("SiLU", nn.SiLU()), ("Conv3D(4, 3, Padding = 1)", nn.Conv3d(5, 4, 3, padding=1)))
    return layer


def pixel_shuffle():
    layer = Layer("pixel_shuffle")
    c = layer.case
    c("twice", (4, 3, 5), ("PixelShuffle(2)", nn.PixelShuffle(2)))
    c("three times", (45, 2, 3), ("PixelShuffle(3)", nn.PixelShuffle(3)))
    c("wider than vectors", (68, 3, 2), ("PixelShuffle(2)", nn.PixelShuffle(2)))
    c("of a pixel", (64, 1, 1), ("PixelShuffle(4)", nn.PixelShuffle(4)), ("ReLU", nn.ReLU()))
    c("once", (5, 3, 4), ("PixelShuffle(1)", nn.PixelShuffle(1)))
    c("after a convolution", (3, 5, 6), ("Conv2D(12, 3, Padding = 1)", nn.Conv2d(3, 12, 3, padding=1)), ("PixelShuffle(2)", nn.PixelShuffle(2)), ("PReLU(3)", nn.PReLU(3)), ("Conv2D(2, 3, Padding = 1)", nn.Conv2d(3, 2, 3, padding=1)))
    c("back, twice", (3, 6, 4), ("PixelUnshuffle(2)", nn.PixelUnshuffle(2)))
    c("back, three times", (5, 3, 9), ("PixelUnshuffle(3)", nn.PixelUnshuffle(3)))
    c("back, wider than vectors", (17, 4, 6), ("PixelUnshuffle(2)", nn.PixelUnshuffle(2)))
    c("back, to a pixel", (2, 4, 4), ("PixelUnshuffle(4)", nn.PixelUnshuffle(4)), ("Flatten", nn.Flatten()), ("Dense(3)", nn.Linear(32, 3)), lower=DENSE)
    c("back, between convolutions", (3, 8, 6), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), ("PixelUnshuffle(2)", nn.PixelUnshuffle(2)), ("BatchNorm2D", nn.BatchNorm2d(20)), ("SiLU", nn.SiLU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(20, 4, 3, padding=1)))
    c("there and back", (8, 3, 4), ("PixelShuffle(2)", nn.PixelShuffle(2)), ("PixelUnshuffle(2)", nn.PixelUnshuffle(2)), ("Tanh", nn.Tanh()))
    return layer


def prelu():
    layer = Layer("prelu")
    c = layer.case
    shared = ("PReLU", nn.PReLU())
    flatten = ("Flatten", nn.Flatten())
    c("of a vector", (17,), shared)
    c("of a vector, each", (33,), ("PReLU(33)", nn.PReLU(33)))
    c("of a map", (5, 3, 4), shared)
    c("of a map, each", (17, 3, 2), ("PReLU(17, 0.1)", nn.PReLU(17, 0.1)))
    c("of a sequence, each", (6, 5), ("PReLU(6)", nn.PReLU(6)))
    c("one channel", (1, 4, 3), ("PReLU(1, init: 0.5)", nn.PReLU(1, 0.5)))
    c("after dense", (9,), ("Dense(17)", nn.Linear(9, 17)), ("PReLU(17)", nn.PReLU(17)), lower=DENSE)
    c("after a convolution", (3, 5, 6), ("Conv2D(33, 3)", nn.Conv2d(3, 33, 3)), ("PReLU(33)", nn.PReLU(33)))
    c("after a depthwise convolution and batch norm", (9, 4, 5), ("DepthwiseConv2D(3, Padding = 1)", nn.Conv2d(9, 9, 3, padding=1, groups=9)), ("BatchNorm2D", nn.BatchNorm2d(9)), ("PReLU(9)", nn.PReLU(9)))
    c("after a pool in the kernel", (3, 6, 6), ("Conv2D(5, 3, Padding = 1)", nn.Conv2d(3, 5, 3, padding=1)), ("MaxPool2D(2)", nn.MaxPool2d(2)), ("PReLU(5)", nn.PReLU(5)), lower=EQUIVALENT)
    c("of a flattened map", (3, 4, 5), flatten, shared, ("Dense(7)", nn.Linear(60, 7)), lower=DENSE)
    c("of a flattened map, each", (3, 4, 5), ("Conv2D(2, 1)", nn.Conv2d(3, 2, 1)), flatten, ("PReLU(40)", nn.PReLU(40)), ("Dense(7)", nn.Linear(40, 7)))
    c("of a flattened map, each, after ReLU6", (2, 3, 3), flatten, ("ReLU6", nn.ReLU6()), ("PReLU(18)", nn.PReLU(18)))
    return layer


def fused_activations():
    layer = Layer("fused_activations")
    for name, attribute, module in ACTIVATIONS:
        layer.case(f"{name} after dense", (3,), ("Dense(5)", nn.Linear(3, 5)), (attribute, module))
        layer.case(f"{name} after a convolution", (3, 5, 5), ("Conv2D(17, 3)", nn.Conv2d(3, 17, 3)), (attribute, module))
    return layer


def glu():
    layer = Layer("glu")
    c = layer.case
    c("of a vector", (10,), ("GLU", nn.GLU()))
    c("of a vector, wide", (66,), ("GLU(Dim = 1)", nn.GLU(1)))
    c("two", (2,), ("GLU", nn.GLU()))
    c("channels of a map", (34, 3, 4), ("GLU(Dim = 1)", nn.GLU(1)))
    c("channels of a map, from the end", (6, 5, 3), ("GLU(Dim = -3)", nn.GLU(-3)))
    c("rows of a map", (5, 6, 3), ("GLU(Dim = 2)", nn.GLU(2)))
    c("columns of a map", (17, 3, 4), ("GLU", nn.GLU()))
    c("channels of a sequence", (16, 7), ("GLU(Dim = 1)", nn.GLU(1)))
    c("a sequence", (5, 8), ("GLU(Dim = 2)", nn.GLU(2)))
    c("planes of a volume", (3, 4, 3, 5), ("GLU(Dim = 2)", nn.GLU(2)))
    c("channels of a volume", (8, 2, 3, 2), ("GLU(Dim = -4)", nn.GLU(-4)))
    c("large values", (12,), ("GLU", nn.GLU()), inputs=numpy.linspace(-1e4, 1e4, 24).reshape(2, 12))
    c("after dense", (9,), ("Dense(34)", nn.Linear(9, 34)), ("GLU", nn.GLU()), ("Dense(3)", nn.Linear(17, 3)), lower=DENSE)
    c("between convolutions", (3, 5, 6), ("Conv2D(34, 3)", nn.Conv2d(3, 34, 3)), ("GLU(Dim = 1)", nn.GLU(1)), ("Conv2D(5, 3, Padding = 1)", nn.Conv2d(17, 5, 3, padding=1)))
    c("before batch norm", (8, 4, 6), ("GLU(Dim = 2)", nn.GLU(2)), ("BatchNorm2D", nn.BatchNorm2d(8)), ("ReLU", nn.ReLU()))
    c("of another, of a flattened map", (4, 3, 2), ("GLU(Dim = 1)", nn.GLU(1)), ("Flatten", nn.Flatten()), ("GLU", nn.GLU()), ("Dense(7)", nn.Linear(6, 7)), lower=DENSE)
    return layer


def fused_formulas():
    layer = Layer("fused_formulas")
    for name, formula, function in FORMULAS:
        pair = (f"Activation(\"{formula}\")", Formula(function))
        layer.case(f"{name} after dense", (3,), ("Dense(5)", nn.Linear(3, 5)), pair)
        layer.case(f"{name} after a convolution", (3, 5, 5), ("Conv2D(17, 3)", nn.Conv2d(3, 17, 3)), pair)
    quick = Formula(lambda x: x * torch.sigmoid(1.702 * x))
    block = """[Block]
[Conv2D("in", 3, Padding = 1), Activation("x * sigmoid(slope * x)")]
public sealed partial class GatedAttribute(double slope) : LayerAttribute;"""
    gated = nn.Sequential(*(nn.Sequential(nn.Conv2d(5, 5, 3, padding=1), quick) for _ in range(2)))
    layer.network("in a block, repeated", (5, 4, 6), "[Gated(1.702, Repeat = 2)]", gated, block)
    double = Formula(lambda x: 2 * x)
    layer.network("counted as modules", (3, 5, 5), "[Activation(\"2 * x\", Repeat = 2), Conv2D(4, 3)]", nn.Sequential(double, double, nn.Conv2d(3, 4, 3)))
    return layer


ALL = [conv2d, depthwise, separable, spatial_separable, dense, max_pool, avg_pool, adaptive_avg_pool, dropping, batch_norm, reshaping, softmax, log_softmax, softmin, glu, layer_norm, layer_norm_2d, rms_norm, group_norm, instance_norm, local_response_norm, pad, reflection_pad, reshape, upsample1d, upsample2d, upsample3d, pixel_shuffle, activations, prelu, fused_activations, formulas, fused_formulas]
