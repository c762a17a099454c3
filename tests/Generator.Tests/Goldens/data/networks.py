"""Values that meet again (Add, Mul, Sub, Div, Max, Min, Concat, Channels, ChannelShuffle) and whole small networks."""

import torch
from torch import nn

from golden import Layer

EQUIVALENT = "Lowering.Equivalent"


class Graph(nn.Module):
    """Named modules and how they are put together."""

    def __init__(self, forward, **modules):
        super().__init__()
        self.body = forward
        for name, module in modules.items():
            self.add_module(name, module)

    def forward(self, x):
        return self.body(self, x)


def combining():
    layer = Layer("combining")
    n = layer.network
    n("add", (5, 4, 5), '[As("x"), Conv2D(5, 3, Padding = 1, Name = "a"), Add("x")]', Graph(lambda m, x: m.a(x) + x, a=nn.Conv2d(5, 5, 3, padding=1)))
    n("add the input", (17, 3, 4), '[Conv2D(17, 1, Name = "a"), ReLU, Add("in"), ReLU]', Graph(lambda m, x: (m.a(x).relu() + x).relu(), a=nn.Conv2d(17, 17, 1)))
    n("add two", (3, 5, 5), '[Conv2D(5, 3, Name = "a"), As("a"), From("in"), Conv2D(5, 3, Name = "b"), As("b"), From("in"), Conv2D(5, 3, Name = "c"), Add("a", "b")]',
      Graph(lambda m, x: m.c(x) + m.a(x) + m.b(x), a=nn.Conv2d(3, 5, 3), b=nn.Conv2d(3, 5, 3), c=nn.Conv2d(3, 5, 3)))
    n("add to itself", (5,), '[Dense(9, Name = "a"), As("x"), Add("x")]', Graph(lambda m, x: 2 * m.a(x), a=nn.Linear(5, 9)))
    n("add vectors", (17,), '[As("x"), Dense(17, Name = "a"), Tanh, Add("x")]', Graph(lambda m, x: m.a(x).tanh() + x, a=nn.Linear(17, 17)))
    n("add a pixel to a map", (5, 4, 4), '[As("x"), AdaptiveAvgPool2D(1), Add("x")]', Graph(lambda m, x: x.mean((2, 3), keepdim=True) + x), lower="Lowering.AvgPool")
    n("add a channel to a map", (5, 4, 4), '[As("x"), Conv2D(1, 1, Name = "a"), Add("x")]', Graph(lambda m, x: m.a(x) + x, a=nn.Conv2d(5, 1, 1)))
    n("add rows and columns", (3, 4, 5), '[As("x"), AdaptiveAvgPool2D(new[] { 1, 5 }), As("r"), From("x"), AdaptiveAvgPool2D(new[] { 4, 1 }), Add("r")]',
      Graph(lambda m, x: x.mean(2, keepdim=True) + x.mean(3, keepdim=True)))
    n("mul", (5, 4, 5), '[As("x"), Conv2D(5, 1, Name = "a"), Sigmoid, Mul("x")]', Graph(lambda m, x: m.a(x).sigmoid() * x, a=nn.Conv2d(5, 5, 1)))
    n("mul by a pixel", (17, 4, 3), '[Conv2D(17, 1, Name = "a"), As("x"), AdaptiveAvgPool2D(1), Sigmoid, Mul("x")]',
      Graph(lambda m, x: (lambda y: y.mean((2, 3), keepdim=True).sigmoid() * y)(m.a(x)), a=nn.Conv2d(17, 17, 1)))
    n("mul the map by a pixel", (9, 3, 3), '[AdaptiveAvgPool2D(1), As("s"), From("in"), Conv2D(9, 1, Name = "a"), Mul("s")]',
      Graph(lambda m, x: m.a(x) * x.mean((2, 3), keepdim=True), a=nn.Conv2d(9, 9, 1)))
    n("mul vectors", (5,), '[As("x"), Mul("x")]', Graph(lambda m, x: x * x))
    n("concat", (3, 4, 5), '[As("x"), Conv2D(5, 3, Padding = 1, Name = "a"), Concat("x")]', Graph(lambda m, x: torch.cat([x, m.a(x)], 1), a=nn.Conv2d(3, 5, 3, padding=1)))
    n("concat three", (3, 4, 4), '[Conv2D(5, 1, Name = "a"), ReLU, As("a"), From("in"), Conv2D(17, 3, Padding = 1, Name = "b"), As("b"), From("in"), MaxPool2D(3, Stride = 1, Padding = 1), Concat("a", "b")]',
      Graph(lambda m, x: torch.cat([m.a(x).relu(), m.b(x), nn.functional.max_pool2d(x, 3, 1, 1)], 1), a=nn.Conv2d(3, 5, 1), b=nn.Conv2d(3, 17, 3, padding=1)))
    n("concat of concats", (3, 4, 4), '[As("x"), Conv2D(2, 1, Name = "a"), Concat("x"), As("y"), Conv2D(3, 1, Name = "b"), Concat("y"), Conv2D(5, 3, Name = "c")]',
      Graph(lambda m, x: (lambda y: m.c(torch.cat([y, m.b(y)], 1)))(torch.cat([x, m.a(x)], 1)), a=nn.Conv2d(3, 2, 1), b=nn.Conv2d(5, 3, 1), c=nn.Conv2d(8, 5, 3)))
    n("concat vectors", (5,), '[As("x"), Dense(3, Name = "a"), Concat("x", "x")]', Graph(lambda m, x: torch.cat([x, x, m.a(x)], 1), a=nn.Linear(5, 3)))
    n("concat then flatten", (3, 3, 3), '[As("x"), Conv2D(2, 1, Name = "a"), Concat("x"), Flatten, Dense(5, Name = "d")]',
      Graph(lambda m, x: m.d(torch.cat([x, m.a(x)], 1).flatten(1)), a=nn.Conv2d(3, 2, 1), d=nn.Linear(45, 5)), lower="Lowering.Dense")
    n("channels", (9, 3, 4), "[Channels(2, 5)]", Graph(lambda m, x: x[:, 2:7]))
    n("channels of a convolution", (3, 4, 4), '[Conv2D(17, 1, Name = "a"), Channels(3, 9), ReLU]', Graph(lambda m, x: m.a(x)[:, 3:12].relu(), a=nn.Conv2d(3, 17, 1)))
    n("channels into a convolution", (9, 5, 5), '[Channels(1, 7), Conv2D(5, 3, Name = "a")]', Graph(lambda m, x: m.a(x[:, 1:8]), a=nn.Conv2d(7, 5, 3)))
    n("channels of a vector", (17,), '[Dense(17, Name = "a"), Channels(8, 8), Dense(3, Name = "b")]', Graph(lambda m, x: m.b(m.a(x)[:, 8:16]), a=nn.Linear(17, 17), b=nn.Linear(8, 3)))
    n("split and add", (10, 3, 3), '[As("x"), Channels(0, 5), As("left"), From("x"), Channels(5, 5), Add("left")]', Graph(lambda m, x: x[:, :5] + x[:, 5:]))
    n("shuffle", (6, 3, 4), "[ChannelShuffle(2)]", nn.ChannelShuffle(2))
    n("shuffle in threes", (18, 2, 2), "[ChannelShuffle(3)]", nn.ChannelShuffle(3))
    n("shuffle in ones", (5, 2, 2), "[ChannelShuffle(5)]", nn.ChannelShuffle(5))
    n("shuffle between convolutions", (6, 4, 4), '[Conv2D(12, 1, Groups = 3, Name = "a"), ChannelShuffle(3), Conv2D(6, 3, Groups = 3, Name = "b")]',
      Graph(lambda m, x: m.b(m.s(m.a(x))), a=nn.Conv2d(6, 12, 1, groups=3), s=nn.ChannelShuffle(3), b=nn.Conv2d(12, 6, 3, groups=3)))
    n("shuffle then depthwise", (8, 4, 4), '[ChannelShuffle(4), DepthwiseConv2D(3, Name = "b"), ReLU]',
      Graph(lambda m, x: m.b(m.s(x)).relu(), s=nn.ChannelShuffle(4), b=nn.Conv2d(8, 8, 3, groups=8)))
    return layer


def arithmetic():
    """Combinations beside sums and products; the order of the operands matters to the first two."""
    layer = Layer("arithmetic")
    n = layer.network

    def modules():
        return {"a": nn.Conv2d(5, 5, 3, padding=1), "b": nn.Conv2d(5, 5, 1)}

    for name, attribute, of, positive in [
        ("sub", "Sub", torch.sub, lambda v: v), ("div", "Div", torch.div, lambda v: v.sigmoid()), ("max", "Max", torch.maximum, lambda v: v), ("min", "Min", torch.minimum, lambda v: v),
    ]:
        gate = "Sigmoid, " if attribute == "Div" else ""
        gated = ", Sigmoid" if attribute == "Div" else ""
        n(f"{name}, the current value first", (5, 4, 5), f'[As("x"), Conv2D(5, 3, Padding = 1, Name = "a"), As("y"), From("x"), Conv2D(5, 1, Name = "b"){gated}, As("z"), From("y"), {attribute}("z")]', Graph(lambda m, x, of=of, p=positive: of(m.a(x), p(m.b(x))), **modules()))
        n(f"{name}, the named value last", (5, 4, 5), f'[Conv2D(5, 1, Name = "b"){gated}, As("b"), From("in"), Conv2D(5, 3, Padding = 1, Name = "a"), {attribute}("b"), ReLU]',
          Graph(lambda m, x, of=of, p=positive: of(m.a(x), p(m.b(x))).relu(), **modules()))
        n(f"{name}, a pixel of a map", (17, 4, 3), f'[As("x"), AdaptiveAvgPool2D(1), {gate}As("p"), From("x"), {attribute}("p")]', Graph(lambda m, x, of=of, p=positive: of(x, p(x.mean((2, 3), keepdim=True)))))
        n(f"{name}, a map of a pixel", (17, 4, 3), f'[{gate}As("x"), AdaptiveAvgPool2D(1), {attribute}("x")]', Graph(lambda m, x, of=of, p=positive: of(p(x).mean((2, 3), keepdim=True), p(x))))
        n(f"{name}, a channel of a map", (6, 3, 5), f'[Conv2D(1, 1, Name = "a"){gated}, As("c"), From("in"), {attribute}("c")]', Graph(lambda m, x, of=of, p=positive: of(x, p(m.a(x))), a=nn.Conv2d(6, 1, 1)))
        n(f"{name}, several", (9,), f'[{gate}As("x"), Dense(9, Name = "a"), {gate}As("a"), From("in"), Dense(9, Name = "b"), {attribute}("a", "x"), Tanh]',
          Graph(lambda m, x, of=of, p=positive: of(of(m.b(x), p(m.a(p(x)))), p(x)).tanh(), a=nn.Linear(9, 9), b=nn.Linear(9, 9)))
        n(f"{name}, itself", (5, 3, 3), f'[Conv2D(5, 1, Name = "a"), {gate}As("x"), {attribute}("x")]', Graph(lambda m, x, of=of, p=positive: of(p(m.a(x)), p(m.a(x))), a=nn.Conv2d(5, 5, 1)))
    return layer


INVERTED_RESIDUAL = """
[Block]
[If("expand != 1"), Conv2D("in * expand", 1, Bias = false, Name = "conv.0.0"), BatchNorm2D(Name = "conv.0.1"), ReLU6, EndIf]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false, Name = "conv.1.0"), BatchNorm2D(Name = "conv.1.1"), ReLU6]
[Conv2D(nameof(channels), 1, Bias = false, Name = "conv.2"), BatchNorm2D(Name = "conv.3")]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class GoldenInvertedResidualAttribute(int channels, int stride = 1, int expand = 6) : LayerAttribute;
"""


class Tensors(nn.Module):
    """Parameters and buffers of its own, and named modules."""

    def __init__(self, forward, parameters, buffers=None, **modules):
        super().__init__()
        self.body = forward
        for name, shape in parameters.items():
            self.register_parameter(name, nn.Parameter(torch.zeros(shape)))
        for name, shape in (buffers or {}).items():
            self.register_buffer(name, torch.zeros(shape))
        for name, module in modules.items():
            self.add_module(name, module)

    def forward(self, x):
        return self.body(self, x)


LAYER_SCALE = """
[Block]
[DepthwiseConv2D(3, Padding = 1, Name = "conv"), GELU, Conv2D("in", 1, Name = "linear"), Parameter("layer_scale", "in", 1, 1, Initial = 1e-6f), Mul("layer_scale"), Add("in")]
public sealed partial class GoldenScaledAttribute : LayerAttribute;

[Block]
[Parameter("first", "max(width, 1)", 1, 1), GoldenScaled(Name = "inner"), Sub("first")]
public sealed partial class GoldenShiftedAttribute(object width) : LayerAttribute;
"""


class Scaled(nn.Module):
    """As ConvNeXt's block with its layer_scale."""

    def __init__(self, channels):
        super().__init__()
        self.conv, self.linear = nn.Conv2d(channels, channels, 3, padding=1, groups=channels), nn.Conv2d(channels, channels, 1)
        self.layer_scale = nn.Parameter(torch.ones(channels, 1, 1))

    def forward(self, x):
        return x + self.layer_scale * self.linear(nn.functional.gelu(self.conv(x)))


class Shifted(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.first = nn.Parameter(torch.zeros(channels, 1, 1))
        self.inner = Scaled(channels)

    def forward(self, x):
        return self.inner(x) - self.first


def tensors():
    """Parameters and buffers that are values."""
    layer = Layer("tensors")
    n = layer.network
    n("of channels", (5, 4, 3), '[Conv2D(7, 3, Padding = 1, Name = "a"), Parameter("scale", 7, 1, 1), Mul("scale"), ReLU]', Tensors(lambda m, x: (m.a(x) * m.scale).relu(), {"scale": (7, 1, 1)}, a=nn.Conv2d(5, 7, 3, padding=1)))
    n("of pixels, behind a pointwise convolution", (5, 4, 3), '[Parameter("table", 1, 4, 3), Conv2D(17, 1, Name = "a"), Add("table")]', Tensors(lambda m, x: m.a(x) + m.table, {"table": (1, 4, 3)}, a=nn.Conv2d(5, 17, 1)))
    n("of rows, of columns", (6, 4, 3), '[Parameter("r", 6, 4, 1), Parameter("c", 1, 1, 3), Conv2D(6, 1, Name = "a"), Sub("r"), Max("c")]',
      Tensors(lambda m, x: torch.maximum(m.a(x) - m.r, m.c), {"r": (6, 4, 1), "c": (1, 1, 3)}, a=nn.Conv2d(6, 6, 1)))
    n("positions", (9, 3, 5), '[Parameter("positions", 9, 3, 5, Learned = false), Add("positions"), Conv2D(4, 1, Name = "a")]', Tensors(lambda m, x: m.a(x + m.positions), {}, {"positions": (9, 3, 5)}, a=nn.Conv2d(9, 4, 1)))
    n("a number", (3, 5, 4), '[Parameter("temperature", 1, 1, 1), Mul("temperature"), Softmax]', Tensors(lambda m, x: (x * m.temperature).softmax(1), {"temperature": (1, 1, 1)}))
    n("of a vector", (8,), '[Dense(9, Name = "a"), Parameter("b", 9), Min("b"), Dense(5, Name = "c"), Parameter("d", 1), Sub("d")]',
      Tensors(lambda m, x: m.c(torch.minimum(m.a(x), m.b)) - m.d, {"b": (9,), "d": (1,)}, a=nn.Linear(8, 9), c=nn.Linear(9, 5)), lower="Lowering.Dense")
    n("of a sequence and a volume", (4, 6), '[Parameter("s", 4, 1), Add("s"), Reshape(2, 2, 3, 2), Parameter("v", 2, 1, 3, 1), Mul("v")]',
      Tensors(lambda m, x: (x + m.s).reshape(-1, 2, 2, 3, 2) * m.v, {"s": (4, 1), "v": (2, 1, 3, 1)}))
    n("larger than the current value", (3, 4, 5), '[Parameter("scale", 17, 1, 1), Conv2D(1, 3, Padding = 1, Name = "a"), Mul("scale"), ReLU]', Tensors(lambda m, x: (m.a(x) * m.scale).relu(), {"scale": (17, 1, 1)}, a=nn.Conv2d(3, 1, 3, padding=1)))
    n("subtracted from", (5, 3, 4), '[Parameter("top", 5, 1, 1), As("x"), Conv2D(5, 1, Name = "a"), As("y"), From("top"), Sub("y"), Div("top")]', Tensors(lambda m, x: (m.top - m.a(x)) / m.top, {"top": (5, 1, 1)}, a=nn.Conv2d(5, 5, 1)))
    n("concatenated", (3, 4, 5), '[Parameter("map", 2, 4, 5), Concat("map"), Conv2D(4, 3, Padding = 1, Name = "a")]',
      Tensors(lambda m, x: m.a(torch.cat([m.map.expand(x.shape[0], -1, -1, -1), x], 1)), {"map": (2, 4, 5)}, a=nn.Conv2d(5, 4, 3, padding=1)))
    n("convolved, and read where it lies", (3, 4, 5), '[As("x"), Parameter("map", 3, 4, 5), Add("map"), As("y"), From("map"), Conv2D(3, 3, Padding = 1, Name = "a"), Mul("y")]',
      Tensors(lambda m, x: m.a(m.map.expand(x.shape[0], -1, -1, -1)) * (x + m.map), {"map": (3, 4, 5)}, a=nn.Conv2d(3, 3, 3, padding=1)))
    n("several times", (6, 3, 3), '[Parameter("p", 6, 1, 1), Add("p"), Conv2D(6, 1, Name = "a"), Mul("p", "in"), Sub("p")]', Tensors(lambda m, x: m.a(x + m.p) * m.p * x - m.p, {"p": (6, 1, 1)}, a=nn.Conv2d(6, 6, 1)))
    n("in blocks", (5, 4, 4), '[GoldenShifted(5, Name = "features.0"), GoldenScaled(Repeat = 2, Name = "features.1")]', Tensors(lambda m, x: m.features(x), {}, features=nn.Sequential(Shifted(5), Scaled(5), Scaled(5))), declarations=LAYER_SCALE)
    n("pooled", (4, 6, 6), '[Parameter("p", 4, 1, 1), Parameter("q", 4, 3, 3), Conv2D(4, 3, Padding = 1, Name = "a"), Add("p"), MaxPool2D(2), Mul("q")]',
      Tensors(lambda m, x: nn.functional.max_pool2d(m.a(x) + m.p, 2) * m.q, {"p": (4, 1, 1), "q": (4, 3, 3)}, a=nn.Conv2d(4, 4, 3, padding=1)))
    layer.start("a tensor", (3, 2, 2), 'Parameter("0.p", 3, 1, 1, Initial = 0.5), Mul("0.p")', Start(0.5))
    return layer


class Reduced(nn.Module):
    """A function of the dimensions, which count the batch."""

    def __init__(self, function, dims=(1, 2, 3), keepdim=False):
        super().__init__()
        self.function, self.dims, self.keepdim = function, dims, keepdim

    def forward(self, x):
        y = self.function(x, dim=self.dims, keepdim=self.keepdim)
        return y if y.dim() > 1 else y.unsqueeze(1)


def reductions():
    layer = Layer("reductions")
    c = layer.case
    for name, attribute, of in [("mean", "Mean", torch.mean), ("sum", "Sum", torch.sum), ("amax", "AMax", torch.amax)]:
        c(f"{name} of all", (5, 4, 3), (attribute, Reduced(of)))
        c(f"{name} of all, kept", (5, 4, 3), (f"{attribute}(KeepDim = true)", Reduced(of, keepdim=True)))
        c(f"{name} of positions", (17, 4, 3), (f"{attribute}(Dim = new[] {{ 2, 3 }})", Reduced(of, (2, 3))))
        c(f"{name} of positions, behind a convolution", (3, 6, 5), ("Conv2D(9, 3)", nn.Conv2d(3, 9, 3)), ("ReLU", nn.ReLU()), (f"{attribute}(Dim = new[] {{ -1, -2 }}, KeepDim = true)", Reduced(of, (-1, -2), True)), ("Conv2D(4, 1, Name = \"3\")", nn.Conv2d(9, 4, 1)), lower=EQUIVALENT if name != "amax" else None)
        c(f"{name} of rows", (6, 5, 4), (f"{attribute}(Dim = 2)", Reduced(of, (2,))))
        c(f"{name} of columns, kept", (6, 5, 4), (f"{attribute}(Dim = -1, KeepDim = true)", Reduced(of, (-1,), True)), ("Tanh", nn.Tanh()))
        c(f"{name} of channels", (33, 3, 4), (f"{attribute}(Dim = 1)", Reduced(of, (1,))))
        c(f"{name} of channels, kept", (33, 3, 4), ("Conv2D(17, 1)", nn.Conv2d(33, 17, 1)), (f"{attribute}(Dim = 1, KeepDim = true)", Reduced(of, (1,), True)), ("Sigmoid", nn.Sigmoid()))
        c(f"{name} of channels and columns", (7, 3, 5), (f"{attribute}(Dim = new[] {{ 1, 3 }})", Reduced(of, (1, 3))))
        c(f"{name} of a vector", (40,), ("Dense(19)", nn.Linear(40, 19)), (f"{attribute}(Dim = 1, KeepDim = true)", Reduced(of, (1,), True)))
        c(f"{name} of a sequence", (8, 9), (f"{attribute}(Dim = 2)", Reduced(of, (2,))), ("Dense(5, Name = \"1\")", nn.Linear(8, 5)), lower="Lowering.Dense")
        c(f"{name} of a volume", (3, 2, 4, 5), (f"{attribute}(Dim = new[] {{ 2, 4 }})", Reduced(of, (2, 4))), ("ReLU", nn.ReLU()))
    return layer


class Start(nn.Module):
    """A tensor of one number, begun anew by reset_parameters."""

    def __init__(self, value):
        super().__init__()
        self.value = value
        self.p = nn.Parameter(torch.empty(3, 1, 1))
        self.reset_parameters()

    def reset_parameters(self):
        nn.init.constant_(self.p, self.value)


class InvertedResidual(nn.Module):
    """torchvision's, of MobileNetV2."""

    def __init__(self, before, after, stride=1, expand=6):
        super().__init__()
        hidden = before * expand
        self.residual = stride == 1 and before == after
        self.conv = nn.Sequential(
            nn.Sequential(nn.Conv2d(before, hidden, 1, bias=False), nn.BatchNorm2d(hidden), nn.ReLU6()),
            nn.Sequential(nn.Conv2d(hidden, hidden, 3, stride, 1, groups=hidden, bias=False), nn.BatchNorm2d(hidden), nn.ReLU6()),
            nn.Conv2d(hidden, after, 1, bias=False),
            nn.BatchNorm2d(after),
        )

    def forward(self, x):
        return x + self.conv(x) if self.residual else self.conv(x)


class BasicBlock(nn.Module):
    """A residual block of ResNet with a shortcut that changes the shape."""

    def __init__(self, before, after, stride):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after)
        self.conv2, self.bn2 = nn.Conv2d(after, after, 3, 1, 1, bias=False), nn.BatchNorm2d(after)
        self.downsample = nn.Sequential(nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after))

    def forward(self, x):
        y = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        return (y + self.downsample(x)).relu()


def small_networks():
    layer = Layer("networks")
    n = layer.network
    n("lenet, numbered", (1, 14, 14),
      "[Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]\n[Conv2D(16, 3, Padding = 1), BatchNorm2D, ReLU, MaxPool2D(2)]\n[Conv2D(20, 3), BatchNorm2D, ReLU]\n[AdaptiveAvgPool2D(1), Flatten, Dense(10)]",
      nn.Sequential(
          nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.4),
          nn.Conv2d(6, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2),
          nn.Conv2d(16, 20, 3), nn.BatchNorm2d(20), nn.ReLU(),
          nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(20, 10)),
      lower=EQUIVALENT)
    n("inverted residuals", (3, 10, 11),
      '[Conv2D(4, 3, Stride = 2, Padding = 1, Bias = false, Name = "0"), BatchNorm2D(Name = "1"), ReLU6]\n[GoldenInvertedResidual(6, stride: 2, expand: 3, Name = "3"), GoldenInvertedResidual(6, Name = "4")]',
      nn.Sequential(nn.Conv2d(3, 4, 3, 2, 1, bias=False), nn.BatchNorm2d(4), nn.ReLU6(), InvertedResidual(4, 6, 2, 3), InvertedResidual(6, 6)),
      declarations=INVERTED_RESIDUAL)
    n("squeeze and excite", (9, 5, 6),
      '[Conv2D(17, 3, Padding = 1, Name = "conv"), SiLU, As("x")]\n[AdaptiveAvgPool2D(1), Conv2D(5, 1, Name = "fc1"), SiLU, Conv2D(17, 1, Name = "fc2"), Sigmoid, Mul("x")]',
      Graph(lambda m, x: (lambda y: m.fc2(nn.functional.silu(m.fc1(y.mean((2, 3), keepdim=True)))).sigmoid() * y)(nn.functional.silu(m.conv(x))),
            conv=nn.Conv2d(9, 17, 3, padding=1), fc1=nn.Conv2d(17, 5, 1), fc2=nn.Conv2d(5, 17, 1)),
      lower="Lowering.AvgPool")
    n("fire module", (3, 8, 8),
      '[Conv2D(5, 3, Name = "stem"), ReLU, MaxPool2D(2, CeilMode = true)]\n[Conv2D(3, 1, Name = "squeeze"), ReLU, As("s"), Conv2D(8, 1, Name = "expand1"), ReLU, As("a")]\n[From("s"), Conv2D(9, 3, Padding = 1, Name = "expand3"), ReLU, Concat("a")]\n[AdaptiveAvgPool2D(1), Flatten, Dense(5, Name = "fc"), Softmax]',
      Graph(lambda m, x: (lambda s: m.fc(torch.cat([m.expand1(s).relu(), m.expand3(s).relu()], 1).mean((2, 3))).softmax(1))(
                m.squeeze(nn.functional.max_pool2d(m.stem(x).relu(), 2, ceil_mode=True)).relu()),
            stem=nn.Conv2d(3, 5, 3), squeeze=nn.Conv2d(5, 3, 1), expand1=nn.Conv2d(3, 8, 1), expand3=nn.Conv2d(3, 9, 3, padding=1), fc=nn.Linear(17, 5)),
      lower=EQUIVALENT)
    n("residual with a projection", (5, 7, 7),
      '[As("x"), Conv2D(9, 3, Stride = 2, Padding = 1, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]\n[Conv2D(9, 3, Padding = 1, Bias = false, Name = "conv2"), BatchNorm2D(Name = "bn2"), As("y")]\n[From("x"), Conv2D(9, 1, Stride = 2, Bias = false, Name = "downsample.0"), BatchNorm2D(Name = "downsample.1"), Add("y"), ReLU]',
      BasicBlock(5, 9, 2))
    n("shuffle unit", (10, 6, 5),
      '[As("x"), Channels(0, 5), As("left"), From("x"), Channels(5, 5)]\n[Conv2D(5, 1, Name = "a"), ReLU, DepthwiseConv2D(3, Padding = 1, Name = "b"), Conv2D(5, 1, Name = "c"), ReLU]\n[Concat("left"), ChannelShuffle(2)]',
      Graph(lambda m, x: m.s(torch.cat([x[:, :5], m.c(m.b(m.a(x[:, 5:]).relu())).relu()], 1)),
            a=nn.Conv2d(5, 5, 1), b=nn.Conv2d(5, 5, 3, padding=1, groups=5), c=nn.Conv2d(5, 5, 1), s=nn.ChannelShuffle(2)))
    n("perceptron", (17,),
      "[Dense(33), BatchNorm1D, ReLU, Dropout(0.5), Dense(9), Tanh, Dense(5), Softmax]",
      nn.Sequential(nn.Linear(17, 33), nn.BatchNorm1d(33), nn.ReLU(), nn.Dropout(), nn.Linear(33, 9), nn.Tanh(), nn.Linear(9, 5), nn.Softmax(1)),
      lower=EQUIVALENT)
    n("repeated layers", (5, 4, 4),
      '[Conv2D(5, 3, Padding = 1, Repeat = 3, Name = "convs.0"), ReLU]',
      Graph(lambda m, x: m.convs(x).relu(), convs=nn.Sequential(*(nn.Conv2d(5, 5, 3, padding=1) for _ in range(3)))))
    n("two strides", (3, 13, 11),
      "[Conv2D(8, 3, Stride = 2, Padding = 1), LeakyReLU(0.1), DepthwiseConv2D(5, Stride = 2, Padding = 2), Conv2D(17, 1), ReLU6, AvgPool2D(2), Flatten, Dense(3), Sigmoid]",
      nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), nn.LeakyReLU(0.1), nn.Conv2d(8, 8, 5, 2, 2, groups=8), nn.Conv2d(8, 17, 1), nn.ReLU6(), nn.AvgPool2d(2), nn.Flatten(), nn.Linear(34, 3), nn.Sigmoid()),
      lower=EQUIVALENT)
    return layer


ALL = [combining, arithmetic, tensors, reductions, small_networks]
