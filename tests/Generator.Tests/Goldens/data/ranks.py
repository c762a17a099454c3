"""Convolutions, pools and batch norm on sequences and volumes; transposed convolutions. As layers.py: sizes leave tails of every vector width."""

import functools

import numpy
from torch import nn

from golden import Layer

EQUIVALENT = "Lowering.Equivalent"
DENSE = "Lowering.Dense"
AVG = "Lowering.AvgPool"
RELU = ("ReLU", nn.ReLU())
FLATTEN = ("Flatten", nn.Flatten())


def conv1d():
    layer = Layer("conv1d")
    c = layer.case
    c("plain", (2, 100), ("Conv1D(5, 3)", nn.Conv1d(2, 5, 3)))
    c("padding", (3, 17), ("Conv1D(17, 3, Padding = 1)", nn.Conv1d(3, 17, 3, padding=1)))
    c("stride", (5, 19), ("Conv1D(7, 4, Stride = 2, Padding = 1)", nn.Conv1d(5, 7, 4, stride=2, padding=1)))
    c("stride beyond the kernel", (1, 20), ("Conv1D(4, 2, Stride = 3)", nn.Conv1d(1, 4, 2, stride=3)))
    c("dilation", (3, 21), ("Conv1D(9, 3, Dilation = 4, Padding = 2)", nn.Conv1d(3, 9, 3, dilation=4, padding=2)))
    c("same", (3, 13), ("Conv1D(4, 4, Padding = \"same\", Dilation = 3)", nn.Conv1d(3, 4, 4, padding="same", dilation=3)))
    c("groups", (6, 11), ("Conv1D(9, 3, Groups = 3, Padding = 1)", nn.Conv1d(6, 9, 3, groups=3, padding=1)))
    c("groups, dilated", (8, 11), ("Conv1D(8, 3, Groups = 2, Dilation = 2)", nn.Conv1d(8, 8, 3, groups=2, dilation=2)))
    c("a group per channel", (33, 12), ("Conv1D(33, 5, Groups = 33, Padding = 2, Stride = 2)", nn.Conv1d(33, 33, 5, groups=33, padding=2, stride=2)))
    c("pointwise, no bias", (17, 9), ("Conv1D(33, 1, Bias = false)", nn.Conv1d(17, 33, 1, bias=False)))
    c("as long as the sequence", (3, 8), ("Conv1D(33, 8)", nn.Conv1d(3, 33, 8)))
    c("norm and pool", (3, 24), ("Conv1D(9, 3, Padding = 1)", nn.Conv1d(3, 9, 3, padding=1)), ("BatchNorm1D", nn.BatchNorm1d(9)), RELU, ("MaxPool1D(2)", nn.MaxPool1d(2)), lower=EQUIVALENT)
    c("then dense", (2, 12), ("Conv1D(5, 3)", nn.Conv1d(2, 5, 3)), RELU, FLATTEN, ("Dense(7)", nn.Linear(50, 7)), lower=DENSE)
    return layer


def conv3d():
    layer = Layer("conv3d")
    c = layer.case
    c("plain", (2, 5, 6, 7), ("Conv3D(5, 3)", nn.Conv3d(2, 5, 3)))
    c("one channel", (1, 4, 4, 4), ("Conv3D(1, 2)", nn.Conv3d(1, 1, 2)))
    c("padding", (3, 4, 5, 6), ("Conv3D(17, 3, Padding = 1)", nn.Conv3d(3, 17, 3, padding=1)))
    c("stride", (5, 7, 6, 5), ("Conv3D(7, 3, Stride = 2, Padding = 1)", nn.Conv3d(5, 7, 3, stride=2, padding=1)))
    c("everything differs", (3, 8, 9, 7), (
        "Conv3D(5, new[] { 2, 3, 1 }, Stride = new[] { 1, 2, 3 }, Padding = new[] { 2, 0, 1 }, Dilation = new[] { 3, 2, 1 })",
        nn.Conv3d(3, 5, (2, 3, 1), stride=(1, 2, 3), padding=(2, 0, 1), dilation=(3, 2, 1))))
    c("dilation", (3, 7, 7, 8), ("Conv3D(5, 3, Dilation = 2, Padding = 1)", nn.Conv3d(3, 5, 3, dilation=2, padding=1)))
    c("same", (2, 5, 4, 6), ("Conv3D(4, new[] { 3, 2, 4 }, Padding = \"same\")", nn.Conv3d(2, 4, (3, 2, 4), padding="same")))
    c("frames alone", (3, 6, 3, 4), ("Conv3D(9, new[] { 3, 1, 1 })", nn.Conv3d(3, 9, (3, 1, 1))))
    c("planes alone", (3, 3, 5, 4), ("Conv3D(9, new[] { 1, 3, 3 }, Padding = new[] { 0, 1, 1 })", nn.Conv3d(3, 9, (1, 3, 3), padding=(0, 1, 1))))
    c("groups", (6, 4, 5, 4), ("Conv3D(9, 3, Groups = 3, Padding = 1)", nn.Conv3d(6, 9, 3, groups=3, padding=1)))
    c("groups, dilated", (4, 7, 7, 7), ("Conv3D(6, 3, Groups = 2, Dilation = 3)", nn.Conv3d(4, 6, 3, groups=2, dilation=3)))
    c("a group per channel", (17, 4, 5, 6), ("Conv3D(17, 3, Groups = 17, Padding = 1, Bias = false)", nn.Conv3d(17, 17, 3, groups=17, padding=1, bias=False)))
    c("pointwise", (17, 2, 3, 3), ("Conv3D(33, 1)", nn.Conv3d(17, 33, 1)))
    c("as large as the volume", (3, 3, 4, 2), ("Conv3D(33, new[] { 3, 4, 2 })", nn.Conv3d(3, 33, (3, 4, 2))))
    c("norm and pool", (1, 6, 7, 8), ("Conv3D(9, 3, Padding = 1)", nn.Conv3d(1, 9, 3, padding=1)), ("BatchNorm3D", nn.BatchNorm3d(9)), RELU, ("MaxPool3D(2)", nn.MaxPool3d(2)), lower=EQUIVALENT)
    c("two in a row, then dense", (1, 6, 6, 6), ("Conv3D(5, 3, Padding = 1)", nn.Conv3d(1, 5, 3, padding=1)), RELU, ("Conv3D(7, 3, Stride = 2)", nn.Conv3d(5, 7, 3, stride=2)),
      FLATTEN, ("Dense(9)", nn.Linear(56, 9)), lower=DENSE)
    return layer


def max_pool1d():
    layer = Layer("max_pool1d")
    c = layer.case
    c("2", (3, 8), ("MaxPool1D(2)", nn.MaxPool1d(2)), lower=EQUIVALENT)
    c("3, stride 2", (17, 10), ("MaxPool1D(3, Stride = 2)", nn.MaxPool1d(3, 2)), lower=EQUIVALENT)
    c("padding", (5, 9), ("MaxPool1D(3, Stride = 2, Padding = 1)", nn.MaxPool1d(3, 2, 1)))
    c("padding after ReLU", (5, 9), RELU, ("MaxPool1D(3, Stride = 2, Padding = 1)", nn.MaxPool1d(3, 2, 1)), lower=EQUIVALENT)
    c("dilation", (3, 15), ("MaxPool1D(3, Stride = 1, Dilation = 3)", nn.MaxPool1d(3, 1, dilation=3)), lower=EQUIVALENT)
    c("ceil", (33, 8), ("MaxPool1D(3, CeilMode = true)", nn.MaxPool1d(3, ceil_mode=True)))
    c("whole sequence", (9, 7), ("MaxPool1D(7)", nn.MaxPool1d(7)), lower=EQUIVALENT)
    return layer


def max_pool3d():
    layer = Layer("max_pool3d")
    c = layer.case
    c("2", (3, 4, 6, 4), ("MaxPool3D(2)", nn.MaxPool3d(2)), lower=EQUIVALENT)
    c("3, stride 2", (17, 5, 7, 6), ("MaxPool3D(3, Stride = 2)", nn.MaxPool3d(3, 2)))
    c("rectangular", (3, 5, 6, 8), ("MaxPool3D(new[] { 1, 2, 3 }, Stride = new[] { 2, 1, 2 })", nn.MaxPool3d((1, 2, 3), (2, 1, 2))), lower=EQUIVALENT)
    c("padding", (5, 4, 5, 6), ("MaxPool3D(3, Stride = 2, Padding = 1)", nn.MaxPool3d(3, 2, 1)))
    c("padding after ReLU", (5, 4, 5, 6), RELU, ("MaxPool3D(2, Stride = 2, Padding = new[] { 1, 0, 1 })", nn.MaxPool3d(2, 2, (1, 0, 1))), lower=EQUIVALENT)
    c("dilation", (3, 7, 6, 8), ("MaxPool3D(2, Stride = 1, Dilation = new[] { 3, 2, 1 })", nn.MaxPool3d(2, 1, dilation=(3, 2, 1))), lower=EQUIVALENT)
    c("ceil and padding", (4, 4, 5, 7), ("MaxPool3D(3, Stride = 2, Padding = 1, CeilMode = true)", nn.MaxPool3d(3, 2, 1, ceil_mode=True)))
    c("whole volume", (9, 2, 3, 4), ("MaxPool3D(new[] { 2, 3, 4 })", nn.MaxPool3d((2, 3, 4))), lower=EQUIVALENT)
    return layer


def avg_pool1d():
    layer = Layer("avg_pool1d")
    c = layer.case
    c("2", (3, 8), ("AvgPool1D(2)", nn.AvgPool1d(2)), lower=EQUIVALENT)
    c("3, stride 2", (17, 10), ("AvgPool1D(3, Stride = 2)", nn.AvgPool1d(3, 2)), lower=EQUIVALENT)
    c("padding", (5, 9), ("AvgPool1D(3, Stride = 2, Padding = 1)", nn.AvgPool1d(3, 2, 1)), lower=EQUIVALENT)
    c("padding does not count", (5, 9), ("AvgPool1D(3, Stride = 2, Padding = 1, CountIncludePad = false)", nn.AvgPool1d(3, 2, 1, count_include_pad=False)))
    c("ceil", (33, 8), ("AvgPool1D(3, CeilMode = true)", nn.AvgPool1d(3, ceil_mode=True)))
    c("ceil and padding", (4, 8), ("AvgPool1D(3, Stride = 2, Padding = 1, CeilMode = true)", nn.AvgPool1d(3, 2, 1, ceil_mode=True)))
    c("after a convolution", (1, 21), ("Conv1D(6, 3)", nn.Conv1d(1, 6, 3)), ("Tanh", nn.Tanh()), ("AvgPool1D(2)", nn.AvgPool1d(2)), lower=EQUIVALENT)
    return layer


def avg_pool3d():
    layer = Layer("avg_pool3d")
    c = layer.case
    c("2", (3, 4, 6, 4), ("AvgPool3D(2)", nn.AvgPool3d(2)), lower=EQUIVALENT)
    c("3, stride 2", (17, 5, 7, 6), ("AvgPool3D(3, Stride = 2)", nn.AvgPool3d(3, 2)), lower=EQUIVALENT)
    c("rectangular", (3, 5, 6, 8), ("AvgPool3D(new[] { 1, 2, 3 }, Stride = new[] { 2, 1, 2 })", nn.AvgPool3d((1, 2, 3), (2, 1, 2))), lower=EQUIVALENT)
    c("padding", (5, 4, 5, 6), ("AvgPool3D(3, Stride = 2, Padding = 1)", nn.AvgPool3d(3, 2, 1)), lower=EQUIVALENT)
    c("padding does not count", (5, 4, 5, 6), ("AvgPool3D(3, Stride = 2, Padding = 1, CountIncludePad = false)", nn.AvgPool3d(3, 2, 1, count_include_pad=False)))
    c("padding of planes does not count", (5, 4, 4, 4), ("AvgPool3D(2, Padding = new[] { 1, 0, 0 }, CountIncludePad = false)", nn.AvgPool3d(2, padding=(1, 0, 0), count_include_pad=False)))
    c("divisor", (3, 4, 4, 6), ("AvgPool3D(2, DivisorOverride = 3)", nn.AvgPool3d(2, divisor_override=3)), lower=EQUIVALENT)
    c("divisor and padding", (3, 4, 4, 6), ("AvgPool3D(3, Padding = 1, CountIncludePad = false, DivisorOverride = 7)", nn.AvgPool3d(3, padding=1, count_include_pad=False, divisor_override=7)), lower=EQUIVALENT)
    c("ceil and padding", (4, 4, 5, 7), ("AvgPool3D(3, Stride = 2, Padding = 1, CeilMode = true)", nn.AvgPool3d(3, 2, 1, ceil_mode=True)))
    c("after a convolution", (1, 5, 5, 6), ("Conv3D(6, 2)", nn.Conv3d(1, 6, 2)), ("Tanh", nn.Tanh()), ("AvgPool3D(new[] { 2, 2, 1 })", nn.AvgPool3d((2, 2, 1))), lower=EQUIVALENT)
    return layer


def adaptive_pools():
    layer = Layer("adaptive_pools")
    c = layer.case
    c("avg 1D, 1", (17, 9), ("AdaptiveAvgPool1D(1)", nn.AdaptiveAvgPool1d(1)), lower=AVG)
    c("avg 1D, even", (3, 12), ("AdaptiveAvgPool1D(4)", nn.AdaptiveAvgPool1d(4)), lower=AVG)
    c("avg 1D, uneven", (5, 11), ("AdaptiveAvgPool1D(4)", nn.AdaptiveAvgPool1d(4)))
    c("avg 1D, longer than the sequence", (3, 4), ("AdaptiveAvgPool1D(7)", nn.AdaptiveAvgPool1d(7)))
    c("avg 1D, overlapping", (17, 6), ("AdaptiveAvgPool1D(5)", nn.AdaptiveAvgPool1d(5)))
    c("avg 1D after a convolution", (2, 12), ("Conv1D(5, 3)", nn.Conv1d(2, 5, 3)), ("Tanh", nn.Tanh()), ("AdaptiveAvgPool1D(2)", nn.AdaptiveAvgPool1d(2)), lower=EQUIVALENT)
    c("avg 1D then dense", (9, 10), ("AdaptiveAvgPool1D(1)", nn.AdaptiveAvgPool1d(1)), FLATTEN, ("Dense(5)", nn.Linear(9, 5)), lower=EQUIVALENT)
    c("avg 3D, 1", (17, 3, 4, 2), ("AdaptiveAvgPool3D(1)", nn.AdaptiveAvgPool3d(1)), lower=AVG)
    c("avg 3D, even", (3, 4, 6, 9), ("AdaptiveAvgPool3D(new[] { 2, 3, 3 })", nn.AdaptiveAvgPool3d((2, 3, 3))), lower=AVG)
    c("avg 3D, uneven", (5, 5, 4, 7), ("AdaptiveAvgPool3D(3)", nn.AdaptiveAvgPool3d(3)))
    c("avg 3D, uneven planes", (5, 5, 4, 4), ("AdaptiveAvgPool3D(new[] { 3, 2, 2 })", nn.AdaptiveAvgPool3d((3, 2, 2))))
    c("avg 3D, larger than the volume", (3, 2, 3, 2), ("AdaptiveAvgPool3D(new[] { 4, 5, 3 })", nn.AdaptiveAvgPool3d((4, 5, 3))))
    c("avg 3D then dense", (9, 3, 3, 3), ("AdaptiveAvgPool3D(1)", nn.AdaptiveAvgPool3d(1)), FLATTEN, ("Dense(5)", nn.Linear(9, 5)), lower=EQUIVALENT)
    c("max 1D, 1", (17, 9), ("AdaptiveMaxPool1D(1)", nn.AdaptiveMaxPool1d(1)), lower=EQUIVALENT)
    c("max 1D, even", (3, 12), ("AdaptiveMaxPool1D(4)", nn.AdaptiveMaxPool1d(4)), lower=EQUIVALENT)
    c("max 1D, uneven", (5, 11), ("AdaptiveMaxPool1D(4)", nn.AdaptiveMaxPool1d(4)))
    c("max 1D, longer than the sequence", (3, 4), ("AdaptiveMaxPool1D(7)", nn.AdaptiveMaxPool1d(7)))
    c("max 1D, overlapping", (17, 6), ("AdaptiveMaxPool1D(5)", nn.AdaptiveMaxPool1d(5)))
    c("max 1D, nothing to choose", (5, 3), ("AdaptiveMaxPool1D(3)", nn.AdaptiveMaxPool1d(3)), lower=EQUIVALENT)
    c("max 1D after a convolution", (2, 12), ("Conv1D(5, 3)", nn.Conv1d(2, 5, 3)), RELU, ("AdaptiveMaxPool1D(2)", nn.AdaptiveMaxPool1d(2)), lower=EQUIVALENT)
    c("max 2D, 1", (33, 3, 4), ("AdaptiveMaxPool2D(1)", nn.AdaptiveMaxPool2d(1)), lower=EQUIVALENT)
    c("max 2D, even", (3, 6, 9), ("AdaptiveMaxPool2D(new[] { 2, 3 })", nn.AdaptiveMaxPool2d((2, 3))), lower=EQUIVALENT)
    c("max 2D, uneven", (5, 7, 5), ("AdaptiveMaxPool2D(3)", nn.AdaptiveMaxPool2d(3)))
    c("max 2D, larger than the map", (3, 3, 4), ("AdaptiveMaxPool2D(5)", nn.AdaptiveMaxPool2d(5)))
    c("max 2D after a convolution", (1, 8, 8), ("Conv2D(6, 3, Padding = 1)", nn.Conv2d(1, 6, 3, padding=1)), RELU, ("AdaptiveMaxPool2D(4)", nn.AdaptiveMaxPool2d(4)), lower=EQUIVALENT)
    c("max 3D, 1", (17, 3, 4, 2), ("AdaptiveMaxPool3D(1)", nn.AdaptiveMaxPool3d(1)), lower=EQUIVALENT)
    c("max 3D, even", (3, 4, 6, 2), ("AdaptiveMaxPool3D(new[] { 2, 3, 1 })", nn.AdaptiveMaxPool3d((2, 3, 1))), lower=EQUIVALENT)
    c("max 3D, uneven", (5, 5, 4, 7), ("AdaptiveMaxPool3D(3)", nn.AdaptiveMaxPool3d(3)))
    c("max 3D, uneven planes", (5, 5, 4, 4), ("AdaptiveMaxPool3D(new[] { 3, 2, 2 })", nn.AdaptiveMaxPool3d((3, 2, 2))))
    c("max 3D, larger than the volume", (3, 2, 3, 2), ("AdaptiveMaxPool3D(new[] { 4, 5, 3 })", nn.AdaptiveMaxPool3d((4, 5, 3))))
    c("max 3D after a convolution", (1, 5, 5, 5), ("Conv3D(6, 2)", nn.Conv3d(1, 6, 2)), RELU, ("AdaptiveMaxPool3D(2)", nn.AdaptiveMaxPool3d(2)), lower=EQUIVALENT)
    return layer


def batch_norm_ranks():
    layer = Layer("batch_norm_ranks")
    c = layer.case
    c("1D, eps", (17, 7), ("BatchNorm1D(Eps = 0.1)", nn.BatchNorm1d(17, eps=0.1)))
    c("1D after ReLU", (3, 9), ("Conv1D(5, 1)", nn.Conv1d(3, 5, 1)), RELU, ("BatchNorm1D(Affine = false)", nn.BatchNorm1d(5, affine=False)))
    c("3D alone", (5, 3, 4, 2), ("BatchNorm3D", nn.BatchNorm3d(5)))
    c("3D, eps", (17, 2, 3, 2), ("BatchNorm3D(Eps = 0.1)", nn.BatchNorm3d(17, eps=0.1)))
    c("3D, not affine", (3, 2, 4, 4), ("BatchNorm3D(Affine = false)", nn.BatchNorm3d(3, affine=False)))
    c("3D, not affine, eps", (9, 3, 2, 3), ("BatchNorm3D(Eps = 1e-3, Affine = false)", nn.BatchNorm3d(9, eps=1e-3, affine=False)))
    c("3D after a convolution", (3, 4, 4, 4), ("Conv3D(9, 3)", nn.Conv3d(3, 9, 3)), ("BatchNorm3D(Momentum = 0.3)", nn.BatchNorm3d(9, momentum=0.3)))
    c("3D before a padded convolution", (3, 3, 3, 4), ("BatchNorm3D", nn.BatchNorm3d(3)), ("Conv3D(4, 3, Padding = 1)", nn.Conv3d(3, 4, 3, padding=1)))
    c("softmax of planes", (3, 4, 3, 5), ("Softmax(Dim = 2)", nn.Softmax(2)))
    c("softmax of rows of a volume", (3, 2, 3, 5), ("Softmax(Dim = 3)", nn.Softmax(3)))
    c("softmax of columns of a volume", (17, 2, 3, 5), ("Softmax(Dim = -1)", nn.Softmax(-1)))
    c("softmax of channels of a volume", (17, 2, 3, 2), ("Softmax", nn.Softmax(1)))
    c("flatten of a volume", (3, 2, 4, 5), FLATTEN)
    c("flatten of a sequence", (3, 7), ("Conv1D(5, 2)", nn.Conv1d(3, 5, 2)), FLATTEN)
    c("shuffle of a sequence", (12, 5), ("ChannelShuffle(6)", nn.ChannelShuffle(6)))
    c("shuffle of a volume", (6, 2, 3, 2), ("ChannelShuffle(3)", nn.ChannelShuffle(3)))
    return layer


def conv_transpose1d():
    layer = Layer("conv_transpose1d")
    c = layer.case
    c("plain", (3, 9), ("ConvTranspose1D(5, 3)", nn.ConvTranspose1d(3, 5, 3)))
    c("kernel as long as the stride", (17, 8), ("ConvTranspose1D(9, 2, Stride = 2)", nn.ConvTranspose1d(17, 9, 2, 2)))
    c("stride and padding", (5, 7), ("ConvTranspose1D(17, 5, Stride = 2, Padding = 2, OutputPadding = 1)", nn.ConvTranspose1d(5, 17, 5, 2, 2, 1)))
    c("stride beyond the kernel", (3, 6), ("ConvTranspose1D(4, 2, Stride = 3)", nn.ConvTranspose1d(3, 4, 2, 3)))
    c("dilation", (3, 6), ("ConvTranspose1D(9, 3, Stride = 2, Dilation = 3, Padding = 1)", nn.ConvTranspose1d(3, 9, 3, 2, 1, dilation=3)))
    c("groups, no bias", (6, 5), ("ConvTranspose1D(9, 4, Stride = 2, Groups = 3, Bias = false)", nn.ConvTranspose1d(6, 9, 4, 2, groups=3, bias=False)))
    return layer


def conv_transpose2d():
    layer = Layer("conv_transpose2d")
    c = layer.case
    c("plain", (3, 5, 6), ("ConvTranspose2D(5, 3)", nn.ConvTranspose2d(3, 5, 3)))
    c("kernel as large as the stride", (17, 4, 5), ("ConvTranspose2D(9, 2, Stride = 2)", nn.ConvTranspose2d(17, 9, 2, 2)))
    c("many channels", (33, 3, 4), ("ConvTranspose2D(70, 2, Stride = 2)", nn.ConvTranspose2d(33, 70, 2, 2)))
    c("three by three, doubled", (5, 4, 6), ("ConvTranspose2D(17, 3, Stride = 2, Padding = 1, OutputPadding = 1)", nn.ConvTranspose2d(5, 17, 3, 2, 1, 1)))
    c("four by four, doubled", (5, 4, 3), ("ConvTranspose2D(6, 4, Stride = 2, Padding = 1)", nn.ConvTranspose2d(5, 6, 4, 2, 1)))
    c("stride beyond the kernel", (3, 4, 3), ("ConvTranspose2D(4, 2, Stride = 3, OutputPadding = 1)", nn.ConvTranspose2d(3, 4, 2, 3, output_padding=1)))
    c("dilation", (3, 5, 4), ("ConvTranspose2D(5, 3, Dilation = 2)", nn.ConvTranspose2d(3, 5, 3, dilation=2)))
    c("dilation shares the stride", (3, 5, 4), ("ConvTranspose2D(5, 3, Stride = 2, Dilation = 2, OutputPadding = 1)", nn.ConvTranspose2d(3, 5, 3, 2, dilation=2, output_padding=1)))
    c("dilation beyond the stride", (3, 4, 4), ("ConvTranspose2D(5, 3, Stride = 4, Dilation = 6, Padding = 3)", nn.ConvTranspose2d(3, 5, 3, 4, 3, dilation=6)))
    c("everything differs", (3, 4, 6), (
        "ConvTranspose2D(5, new[] { 3, 4 }, Stride = new[] { 2, 3 }, Padding = new[] { 2, 0 }, OutputPadding = new[] { 0, 2 }, Dilation = new[] { 3, 1 })",
        nn.ConvTranspose2d(3, 5, (3, 4), (2, 3), (2, 0), (0, 2), dilation=(3, 1))))
    c("much is cut", (3, 5, 5), ("ConvTranspose2D(4, 3, Padding = 2)", nn.ConvTranspose2d(3, 4, 3, padding=2)))
    c("groups", (6, 4, 5), ("ConvTranspose2D(9, 3, Stride = 2, Groups = 3)", nn.ConvTranspose2d(6, 9, 3, 2, groups=3)))
    c("a group per channel", (17, 3, 4), ("ConvTranspose2D(17, 4, Stride = 2, Padding = 1, Groups = 17, Bias = false)", nn.ConvTranspose2d(17, 17, 4, 2, 1, groups=17, bias=False)))
    c("one pixel", (33, 1, 1), ("ConvTranspose2D(17, 4)", nn.ConvTranspose2d(33, 17, 4)))
    c("eightfold", (3, 2, 3), ("ConvTranspose2D(5, 16, Stride = 8, Padding = 4)", nn.ConvTranspose2d(3, 5, 16, 8, 4)))
    c("norm", (5, 4, 3), ("ConvTranspose2D(9, 2, Stride = 2, Bias = false)", nn.ConvTranspose2d(5, 9, 2, 2, bias=False)), ("BatchNorm2D", nn.BatchNorm2d(9)), RELU)
    c("norm of a group each", (6, 3, 3), ("ConvTranspose2D(8, 3, Groups = 2)", nn.ConvTranspose2d(6, 8, 3, groups=2)), ("BatchNorm2D", nn.BatchNorm2d(8)), ("SiLU", nn.SiLU()))
    c("then a pool", (3, 4, 4), ("ConvTranspose2D(5, 2, Stride = 2)", nn.ConvTranspose2d(3, 5, 2, 2)), ("MaxPool2D(2)", nn.MaxPool2d(2)), lower=EQUIVALENT)
    c("then dense", (3, 3, 3), ("ConvTranspose2D(5, 2, Stride = 2)", nn.ConvTranspose2d(3, 5, 2, 2)), RELU, FLATTEN, ("Dense(7)", nn.Linear(180, 7)), lower=DENSE)
    return layer


def conv_transpose3d():
    layer = Layer("conv_transpose3d")
    c = layer.case
    c("plain", (3, 3, 4, 3), ("ConvTranspose3D(5, 3)", nn.ConvTranspose3d(3, 5, 3)))
    c("kernel as large as the stride", (9, 2, 3, 4), ("ConvTranspose3D(17, 2, Stride = 2)", nn.ConvTranspose3d(9, 17, 2, 2)))
    c("three by three by three, doubled", (5, 3, 2, 3), ("ConvTranspose3D(6, 3, Stride = 2, Padding = 1, OutputPadding = 1)", nn.ConvTranspose3d(5, 6, 3, 2, 1, 1)))
    c("everything differs", (3, 3, 4, 2), (
        "ConvTranspose3D(5, new[] { 2, 3, 1 }, Stride = new[] { 1, 2, 3 }, Padding = new[] { 1, 0, 0 }, OutputPadding = new[] { 0, 1, 2 }, Dilation = new[] { 3, 1, 2 })",
        nn.ConvTranspose3d(3, 5, (2, 3, 1), (1, 2, 3), (1, 0, 0), (0, 1, 2), dilation=(3, 1, 2))))
    c("groups, no bias", (6, 3, 3, 2), ("ConvTranspose3D(4, 3, Stride = 2, Groups = 2, Bias = false)", nn.ConvTranspose3d(6, 4, 3, 2, groups=2, bias=False)))
    c("norm", (3, 2, 3, 3), ("ConvTranspose3D(9, 2, Stride = 2)", nn.ConvTranspose3d(3, 9, 2, 2)), ("BatchNorm3D", nn.BatchNorm3d(9)), RELU)
    return layer


class Unpooled(nn.Module):
    """A pool, what is between, and the pool undone."""

    def __init__(self, pool, between, after=nn.Identity(), before=nn.Identity(), keep_size=False):
        super().__init__()
        self.before, self.pool, self.between, self.after = before, pool, between, after
        self.unpool = nn.MaxUnpool2d(pool.kernel_size, pool.stride, pool.padding)
        self.keep_size = keep_size

    def forward(self, x):
        x = self.before(x)
        y, indices = self.pool(x)
        return self.after(self.unpool(self.between(y), indices, x.shape[2:] if self.keep_size else None))


def max_unpool2d():
    layer = Layer("max_unpool2d")

    def c(name, shape, layers, module, **options):
        layer.network(name, shape, layers, module, **options)

    pool = functools.partial(nn.MaxPool2d, return_indices=True)
    nothing = nn.Identity()
    c("at once", (3, 6, 8), '[MaxPool2D(2), As("p"), MaxUnpool2D("p")]', Unpooled(pool(2), nothing), lower=EQUIVALENT)
    c("of other values", (17, 6, 8), '[MaxPool2D(2), As("p"), Conv2D(17, 3, Padding = 1, Name = "between"), MaxUnpool2D("p")]', Unpooled(pool(2), nn.Conv2d(17, 17, 3, padding=1)), lower=EQUIVALENT)
    c("rectangular", (3, 6, 9), '[MaxPool2D(new[] { 2, 3 }), As("p"), Tanh, MaxUnpool2D("p")]', Unpooled(pool((2, 3)), nn.Tanh()), lower=EQUIVALENT)
    c("rows and columns dropped", (5, 7, 9), '[MaxPool2D(2), As("p"), MaxUnpool2D("p", OutputSize = new[] { 7, 9 })]', Unpooled(pool(2), nothing, keep_size=True), lower=EQUIVALENT)
    c("overlapping windows", (5, 7, 9), '[MaxPool2D(3, Stride = 2), As("p"), MaxUnpool2D("p")]', Unpooled(pool(3, 2), nothing), lower=EQUIVALENT)
    c("padding", (4, 7, 7), '[MaxPool2D(3, Stride = 2, Padding = 1), As("p"), MaxUnpool2D("p")]', Unpooled(pool(3, 2, 1), nothing))
    c("stride beyond the kernel", (4, 8, 5), '[MaxPool2D(2, Stride = 3), As("p"), SiLU, MaxUnpool2D("p")]', Unpooled(pool(2, 3), nn.SiLU()), lower=EQUIVALENT)
    c("with what is around it", (3, 8, 8), '[Conv2D(9, 3, Padding = 1, Name = "before"), MaxPool2D(2), As("p"), ReLU, MaxUnpool2D("p"), Conv2D(5, 1, Name = "after")]',
      Unpooled(pool(2), nn.ReLU(), nn.Conv2d(9, 5, 1), nn.Conv2d(3, 9, 3, padding=1)), lower=EQUIVALENT)
    c("ties", (2, 6, 6), '[MaxPool2D(2), As("p"), MaxUnpool2D("p")]', Unpooled(pool(2), nothing), lower=EQUIVALENT, inputs=numpy.round(numpy.random.RandomState(1).standard_normal((2, 2, 6, 6))))
    return layer


ALL = [conv1d, conv3d, max_pool1d, max_pool3d, avg_pool1d, avg_pool3d, adaptive_pools, batch_norm_ranks, conv_transpose1d, conv_transpose2d, conv_transpose3d, max_unpool2d]
