"""Layers that move data and nothing else, in at least five ways. Those of a map that grows or shrinks are in layers.py, too."""

import torch
from torch import nn

from golden import Layer
from layers import Formula


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


ALL = [flip, permute]
