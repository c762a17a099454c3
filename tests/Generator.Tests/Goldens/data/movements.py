"""Layers that move data and nothing else, in at least five ways. Those of a map that grows or shrinks are in layers.py, too."""

import torch
from torch import nn

from golden import Layer
from layers import Formula
from networks import Graph


def flip():
    layer = Layer("flip")
    c = layer.case

    def turned(*dims):
        return f"Flip({', '.join(map(str, dims))})", Formula(lambda x: torch.flip(x, dims))

    c("channels", (3, 4, 5), turned(1))
    c("rows", (17, 3, 4), turned(2))
    c("columns", (5, 4, 7), turned(3))
    c("counted from the end", (6, 3, 5), turned(-1))
    c("half a turn", (6, 3, 5), turned(2, 3))
    c("all, in another order", (9, 2, 3), turned(-1, 1, 2))
    c("a vector", (19,), turned(1), ("Tanh", nn.Tanh()))
    c("a sequence", (5, 8), turned(2), turned(1))
    c("a volume", (3, 4, 3, 5), turned(2, 4), ("ReLU", nn.ReLU()))
    c("after a convolution", (3, 5, 6), ("Conv2D(5, 3)", nn.Conv2d(3, 5, 3)), turned(3), ("SiLU", nn.SiLU()))
    return layer


def permute():
    layer = Layer("permute")
    c = layer.case

    def order(*dims):
        return f"Permute({', '.join(map(str, dims))})", Formula(lambda x: torch.permute(x, (0, *dims)))

    c("channels last", (3, 4, 5), order(2, 3, 1))
    c("channels first", (4, 5, 17), order(3, 1, 2))
    c("transposed", (6, 3, 7), order(1, 3, 2), ("ReLU", nn.ReLU()))
    c("counted from the end", (6, 3, 5), order(-1, 2, -3))
    c("a sequence", (5, 18), order(2, 1), ("Conv1D(3, 2)", nn.Conv1d(18, 3, 2)))
    c("a volume", (3, 4, 2, 5), order(3, 1, 4, 2))
    c("a vector", (7,), order(1))
    c("there and back", (5, 4, 6), order(2, 3, 1), order(3, 1, 2), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)))
    c("twice", (5, 4, 6), order(2, 3, 1), order(2, 3, 1))
    c("a norm over channels alone", (8, 3, 4), ("Conv2D(12, 1)", nn.Conv2d(8, 12, 1)), order(2, 3, 1), ("LayerNorm(12)", nn.LayerNorm(12)), order(3, 1, 2), ("Conv2D(4, 3)", nn.Conv2d(12, 4, 3)))
    return layer


class CircularPad1d(nn.Module):
    """As torch.nn.CircularPad1d, which is newer than PyTorch 1.13: its function is not."""

    def __init__(self, padding):
        super().__init__()
        self.sides = (padding,) * (2 * self.dimensions) if isinstance(padding, int) else padding

    dimensions = 1

    def forward(self, x):
        return nn.functional.pad(x, self.sides, mode="circular")


class CircularPad2d(CircularPad1d):
    dimensions = 2


class CircularPad3d(CircularPad1d):
    dimensions = 3


def replication_pad():
    layer = Layer("replication_pad")
    c = layer.case
    c("1D, both sides", (3, 4), ("ReplicationPad1D(2)", nn.ReplicationPad1d(2)))
    c("1D, more than there is", (17, 3), ("ReplicationPad1D(1, Right = 7)", nn.ReplicationPad1d((1, 7))))
    c("1D, cut off and added", (5, 6), ("ReplicationPad1D(2, Left = -4)", nn.ReplicationPad1d((-4, 2))))
    c("1D, none of the input but its edge", (5, 3), ("ReplicationPad1D(4, Left = -3)", nn.ReplicationPad1d((-3, 4))), ("Tanh", nn.Tanh()))
    c("1D, before a convolution", (3, 9), ("ReplicationPad1D(1)", nn.ReplicationPad1d(1)), ("Conv1D(5, 3)", nn.Conv1d(3, 5, 3)), ("ReLU", nn.ReLU()))
    c("2D, all sides", (3, 4, 5), ("ReplicationPad2D(2)", nn.ReplicationPad2d(2)))
    c("2D, some sides", (17, 3, 4), ("ReplicationPad2D(0, Right = 1, Bottom = 1)", nn.ReplicationPad2d((0, 1, 0, 1))))
    c("2D, each side", (5, 5, 4), ("ReplicationPad2D(1, Right = 2, Top = 3, Bottom = 4)", nn.ReplicationPad2d((1, 2, 3, 4))))
    c("2D, cut off", (6, 5, 6), ("ReplicationPad2D(-1)", nn.ReplicationPad2d(-1)))
    c("2D, cut off and added", (6, 5, 6), ("ReplicationPad2D(1, Left = -2, Top = 4, Bottom = -3)", nn.ReplicationPad2d((-2, 1, 4, -3))))
    c("2D, between convolutions", (3, 5, 6), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), ("ReplicationPad2D(1)", nn.ReplicationPad2d(1)), ("SiLU", nn.SiLU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)))
    c("3D, all sides", (3, 3, 4, 5), ("ReplicationPad3D(2)", nn.ReplicationPad3d(2)))
    c("3D, each side", (5, 4, 3, 4), ("ReplicationPad3D(1, Right = 3, Top = 2, Bottom = 0, Front = 3, Back = 2)", nn.ReplicationPad3d((1, 3, 2, 0, 3, 2))))
    c("3D, cut off and added", (17, 4, 5, 3), ("ReplicationPad3D(2, Top = -1, Bottom = 1, Front = -3, Back = 3)", nn.ReplicationPad3d((2, 2, -1, 1, -3, 3))), ("ReLU", nn.ReLU()))
    return layer


def circular_pad():
    layer = Layer("circular_pad")
    c = layer.case
    c("1D, both sides", (3, 7), ("CircularPad1D(2)", CircularPad1d(2)))
    c("1D, as much as there is", (33, 4), ("CircularPad1D(4)", CircularPad1d(4)), ("Tanh", nn.Tanh()))
    c("1D, cut off and added", (5, 6), ("CircularPad1D(3, Left = -2)", CircularPad1d((-2, 3))))
    c("1D, added and cut off", (17, 6), ("CircularPad1D(2, Right = -3)", CircularPad1d((2, -3))))
    c("1D, before a convolution", (3, 9), ("CircularPad1D(1)", CircularPad1d(1)), ("Conv1D(5, 3)", nn.Conv1d(3, 5, 3)), ("ReLU", nn.ReLU()))
    c("2D, all sides", (3, 4, 5), ("CircularPad2D(2)", CircularPad2d(2)))
    c("2D, some sides", (17, 3, 4), ("CircularPad2D(0, Right = 1, Bottom = 1)", CircularPad2d((0, 1, 0, 1))))
    c("2D, each side", (5, 5, 4), ("CircularPad2D(1, Right = 2, Top = 3, Bottom = 4)", CircularPad2d((1, 2, 3, 4))))
    c("2D, cut off", (6, 5, 6), ("CircularPad2D(-1)", CircularPad2d(-1)))
    c("2D, between convolutions", (3, 5, 6), ("Conv2D(5, 1)", nn.Conv2d(3, 5, 1)), ("CircularPad2D(1)", CircularPad2d(1)), ("SiLU", nn.SiLU()), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(5, 4, 3, padding=1)))
    c("3D, all sides", (3, 3, 4, 5), ("CircularPad3D(2)", CircularPad3d(2)))
    c("3D, each side", (5, 4, 3, 4), ("CircularPad3D(1, Right = 3, Top = 2, Bottom = 0, Front = 3, Back = 2)", CircularPad3d((1, 3, 2, 0, 3, 2))), ("ReLU", nn.ReLU()))
    return layer


def constant_pad():
    layer = Layer("constant_pad")
    c = layer.case
    c("1D, both sides", (3, 7), ("ConstantPad1D(2)", nn.ConstantPad1d(2, 0.0)))
    c("1D, a number", (17, 4), ("ConstantPad1D(1, Right = 5, Value = -0.5)", nn.ConstantPad1d((1, 5), -0.5)), ("Tanh", nn.Tanh()))
    c("1D, one side", (5, 6), ("ConstantPad1D(Left = 3)", nn.ConstantPad1d((3, 0), 0.0)))
    c("1D, cut off and added", (5, 6), ("ConstantPad1D(Left = -4, Right = 2, Value = 1.5)", nn.ConstantPad1d((-4, 2), 1.5)))
    c("1D, causal", (3, 9), ("ConstantPad1D(Left = 2)", nn.ConstantPad1d((2, 0), 0.0)), ("Conv1D(5, 3)", nn.Conv1d(3, 5, 3)), ("ReLU", nn.ReLU()))
    c("3D, all sides", (3, 3, 4, 5), ("ConstantPad3D(2)", nn.ConstantPad3d(2, 0.0)))
    c("3D, each side", (5, 4, 3, 4), ("ConstantPad3D(1, Right = 3, Top = 2, Bottom = 0, Front = 3, Back = 2, Value = 2)", nn.ConstantPad3d((1, 3, 2, 0, 3, 2), 2.0)))
    c("3D, cut off and added", (17, 4, 5, 3), ("ConstantPad3D(2, Top = -1, Bottom = 1, Front = -3, Back = 3)", nn.ConstantPad3d((2, 2, -1, 1, -3, 3), 0.0)), ("ReLU", nn.ReLU()))
    c("3D, cut off", (4, 3, 4, 5), ("ConstantPad3D(-1, Value = 7)", nn.ConstantPad3d(-1, 7.0)))
    c("3D, before a convolution", (2, 3, 4, 4), ("ConstantPad3D(1, Value = 0.25)", nn.ConstantPad3d(1, 0.25)), ("Conv3D(5, 3, Padding = 1)", nn.Conv3d(2, 5, 3, padding=1)))
    return layer


def concat():
    layer = Layer("concat")
    n = layer.network
    n("rows", (3, 4, 5), '[As("x"), Conv2D(3, 3, Padding = 1, Name = "a"), Concat("x", Dim = 2)]', Graph(lambda m, x: torch.cat([x, m.a(x)], 2), a=nn.Conv2d(3, 3, 3, padding=1)))
    n("columns", (17, 4, 5), '[MaxPool2D(new[] { 1, 2 }, Stride = 1), As("x"), From("in"), Conv2D(17, 1, Name = "a"), ReLU, Concat("x", Dim = -1), Sigmoid]',
      Graph(lambda m, x: torch.cat([nn.functional.max_pool2d(x, (1, 2), 1), m.a(x).relu()], 3).sigmoid(), a=nn.Conv2d(17, 17, 1)))
    n("planes", (5, 2, 3, 4), '[Conv3D(5, 1, Name = "a"), As("x"), AvgPool3D(2, Stride = 1), ReplicationPad3D(0, Right = 1, Bottom = 1), Concat("x", "x", Dim = 2), Conv3D(3, 3, Padding = 1, Name = "b")]',
      Graph(lambda m, x: (lambda y: m.b(torch.cat([y, y, nn.functional.pad(nn.functional.avg_pool3d(y, 2, 1), (0, 1, 0, 1, 0, 0), mode="replicate")], 2)))(m.a(x)), a=nn.Conv3d(5, 5, 1), b=nn.Conv3d(5, 3, 3, padding=1)))
    n("a sequence", (6, 7), '[Conv1D(6, 1, Name = "a"), As("x"), From("in"), Conv1D(6, 3, Name = "b"), Concat("x", Dim = 2), Conv1D(2, 3, Padding = 1, Name = "c")]',
      Graph(lambda m, x: m.c(torch.cat([m.a(x), m.b(x)], 2)), a=nn.Conv1d(6, 6, 1), b=nn.Conv1d(6, 6, 3), c=nn.Conv1d(6, 2, 3, padding=1)))
    n("of what is padded, too", (3, 4, 4), '[Conv2D(5, 1, Name = "a"), As("x"), Conv2D(5, 3, Padding = 1, Name = "b"), Concat("x", Dim = 3), Conv2D(2, 3, Padding = 1, Name = "c")]',
      Graph(lambda m, x: (lambda y: m.c(torch.cat([y, m.b(y)], 3)))(m.a(x)), a=nn.Conv2d(3, 5, 1), b=nn.Conv2d(5, 5, 3, padding=1), c=nn.Conv2d(5, 2, 3, padding=1)))
    n("rows of columns", (4, 3, 4), '[Conv2D(4, 1, Name = "a"), As("x"), Tanh, Concat("x", Dim = 3), As("y"), ReLU, Concat("y", Dim = 2)]',
      Graph(lambda m, x: (lambda y: (lambda z: torch.cat([z, z.relu()], 2))(torch.cat([y, y.tanh()], 3)))(m.a(x)), a=nn.Conv2d(4, 4, 1)))
    n("vectors", (5,), '[As("x"), Dense(3, Name = "a"), Concat("x", Dim = -1)]', Graph(lambda m, x: torch.cat([x, m.a(x)], -1), a=nn.Linear(5, 3)))
    n("vectors of maps of one position", (5, 4, 4), '[AdaptiveAvgPool2D(1), Flatten, As("x"), Flip(-1), Concat("x", Dim = -1), Dense(3, Name = "a")]',
      Graph(lambda m, x: (lambda y: m.a(torch.cat([y, y.flip(-1)], -1)))(x.mean((2, 3))), a=nn.Linear(10, 3)), lower="Lowering.Dense")
    return layer


def split():
    layer = Layer("split")
    n = layer.network
    n("halves", (8, 4, 5), '[Split("left", "right"), Conv2D(4, 3, Padding = 1, Name = "a"), ReLU, Concat("left")]',
      Graph(lambda m, x: (lambda p: torch.cat([p[0], m.a(p[1]).relu()], 1))(torch.chunk(x, 2, 1)), a=nn.Conv2d(4, 4, 3, padding=1)))
    n("sizes", (17, 3, 4), '[Split("x", "y", "z", Sizes = new[] { 5, 11, 1 }), Mul("x"), Concat("y")]',
      Graph(lambda m, x: (lambda p: torch.cat([p[1], p[2] * p[0]], 1))(torch.split(x, (5, 11, 1), 1))))
    n("gated", (3, 5, 5), '[Conv2D(34, 3, Name = "a"), Split("x", "gate"), Sigmoid, Mul("x")]', Graph(lambda m, x: nn.functional.glu(m.a(x), 1), a=nn.Conv2d(3, 34, 3)))
    n("rows", (5, 6, 4), '[Conv2D(5, 1, Name = "a"), Split("top", "middle", "bottom", Dim = 2), Tanh, Add("top"), Conv2D(3, 3, Padding = 1, Name = "b"), As("x"), From("middle"), Conv2D(3, 1, Name = "c"), Concat("x", Dim = 2)]',
      Graph(lambda m, x: (lambda p: torch.cat([m.b(p[2].tanh() + p[0]), m.c(p[1])], 2))(torch.chunk(m.a(x), 3, 2)), a=nn.Conv2d(5, 5, 1), b=nn.Conv2d(5, 3, 3, padding=1), c=nn.Conv2d(5, 3, 1)))
    n("columns from the end", (4, 3, 7), '[Split("l", "r", Sizes = new[] { 3, 4 }, Dim = -1), ReLU, Concat("l", Dim = -1)]',
      Graph(lambda m, x: (lambda p: torch.cat([p[0], p[1].relu()], 3))(torch.split(x, (3, 4), 3))))
    n("vectors", (12,), '[Dense(18, Name = "a"), Split("p", "q", "r"), Add("p"), Mul("q"), Dense(2, Name = "b")]',
      Graph(lambda m, x: (lambda p: m.b((p[2] + p[0]) * p[1]))(torch.chunk(m.a(x), 3, 1)), a=nn.Linear(12, 18), b=nn.Linear(6, 2)))
    n("vectors of maps of one position", (5, 4, 4), '[AdaptiveAvgPool2D(1), Flatten, Dense(6, Name = "a"), Split("p", "q", Dim = -1), Mul("p"), Dense(3, Name = "b")]',
      Graph(lambda m, x: (lambda p: m.b(p[1] * p[0]))(torch.chunk(m.a(x.mean((2, 3))), 2, -1)), a=nn.Linear(5, 6), b=nn.Linear(3, 3)), lower="Lowering.Dense")
    n("planes of a volume", (2, 4, 3, 3), '[Split("f", "b", Dim = 2), Conv3D(2, 3, Padding = 1, Name = "a"), Add("f")]',
      Graph(lambda m, x: (lambda p: m.a(p[1]) + p[0])(torch.chunk(x, 2, 2)), a=nn.Conv3d(2, 2, 3, padding=1)))
    return layer


def views():
    layer = Layer("views")
    c = layer.case

    def view(*sizes):
        return f"Reshape({', '.join(map(str, sizes))})", Formula(lambda x: x.reshape(x.shape[0], *sizes))

    def order(*dims):
        return f"Permute({', '.join(map(str, dims))})", Formula(lambda x: torch.permute(x, (0, *dims)))

    c("windows", (3, 8, 6), view(3, 4, 2, 3, 2), order(2, 4, 1, 3, 5), view(12, 12), ("ReLU", nn.ReLU()))
    c("windows and back", (5, 4, 6), ("Conv2D(8, 1)", nn.Conv2d(5, 8, 1)), view(8, 2, 2, 3, 2), order(2, 4, 3, 5, 1), view(6, 4, 8), ("LayerNorm(8)", nn.LayerNorm(8)), view(2, 3, 2, 2, 8), order(5, 1, 3, 2, 4), view(8, 4, 6))
    c("heads", (24, 6), view(3, 2, 4, 6), order(1, 2, 4, 3), view(6, 6, 4))
    c("pixel shuffle", (12, 3, 5), view(3, 2, 2, 3, 5), order(1, 4, 2, 5, 3), view(3, 6, 10), ("Conv2D(4, 3, Padding = 1)", nn.Conv2d(3, 4, 3, padding=1)))
    c("an activation between", (4, 4, 6), view(2, 2, 2, 2, 6), ("Tanh", nn.Tanh()), order(5, 1, 3, 2, 4), view(12, 2, 4))
    c("six dimensions", (8, 6, 4), view(2, 4, 3, 2, 2, 2), order(1, 3, 5, 2, 4, 6), ("Flip(2, -1)", Formula(lambda x: torch.flip(x, (2, -1)))), view(12, 16))
    c("sizes that do not go into one another", (6, 7), view(7, 2, 3), view(3, 1, 7, 2, 1), order(3, 1, 4, 2, 5), view(-1), ("Dense(5)", nn.Linear(42, 5)))
    c("at the end", (4, 6), view(2, 2, 3, 1, 2), order(5, 3, 1, 4, 2))
    c("at the end, in order", (4, 3, 2), ("Conv2D(4, 1)", nn.Conv2d(4, 4, 1)), view(2, 2, 3, 1, 2))
    return layer


ALL = [flip, permute, replication_pad, circular_pad, constant_pad, concat, split, views]
