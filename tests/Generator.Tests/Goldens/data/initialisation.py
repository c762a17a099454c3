"""How far the initial values of each parameter reach in PyTorch."""

import json

import torch
from torch import nn

from golden import FOLDER
from layers import Separable

TRIALS = 400


def bounds(module):
    """Smallest and largest value of each tensor over many initialisations."""
    result = {}
    for _ in range(TRIALS):
        for child in module.modules():
            if hasattr(child, "reset_parameters"):
                child.reset_parameters()
        for key, tensor in module.state_dict().items():
            if key.endswith("num_batches_tracked"):
                continue
            low, high = result.get(key, (float("inf"), float("-inf")))
            result[key] = (min(low, tensor.min().item()), max(high, tensor.max().item()))
    return {key: list(pair) for key, pair in result.items()}


def write(layers):
    torch.manual_seed(0)
    cases = [
        ("conv", [3, 8, 8], "Conv2D(16, 5)", nn.Conv2d(3, 16, 5)),
        ("grouped conv", [8, 8, 8], "Conv2D(16, 3, Groups = 4)", nn.Conv2d(8, 16, 3, groups=4)),
        ("rectangular conv", [4, 8, 8], "Conv2D(16, new[] { 1, 7 }, Bias = false)", nn.Conv2d(4, 16, (1, 7), bias=False)),
        ("depthwise conv", [16, 8, 8], "DepthwiseConv2D(3)", nn.Conv2d(16, 16, 3, groups=16)),
        ("separable conv", [16, 8, 8], "SeparableConv2D(24, 3)", Separable(16, 24, 3)),
        ("dense", [50], "Dense(30)", nn.Linear(50, 30)),
        ("batch norm", [16, 4, 4], "BatchNorm2D", nn.BatchNorm2d(16)),
        ("layer norm", [5, 2, 3], "LayerNorm(new[] { 2, 3 })", nn.LayerNorm((2, 3))),
        ("prelu", [5], "PReLU", nn.PReLU()),
        ("prelu of channels", [5, 2, 2], "PReLU(5, -0.5)", nn.PReLU(5, -0.5)),
        ("batch norm of a vector", [16], "BatchNorm1D", nn.BatchNorm1d(16)),
        ("sequence conv", [3, 9], "Conv1D(16, 5)", nn.Conv1d(3, 16, 5)),
        ("volume conv", [3, 4, 4, 4], "Conv3D(16, 3)", nn.Conv3d(3, 16, 3)),
        ("transposed conv", [8, 4, 4], "ConvTranspose2D(16, 3, Groups = 2)", nn.ConvTranspose2d(8, 16, 3, groups=2)),
    ]
    entries = [
        {"name": name, "input": shape, "layers": f"[{attribute}]", "bounds": bounds(nn.Sequential(module))}
        for name, shape, attribute, module in cases + [start for layer in layers for start in layer.starts]
    ]
    (FOLDER / "initialisation.json").write_text(json.dumps(entries, indent=2) + "\n")
    print(f"initialisation: {len(entries)} cases")
