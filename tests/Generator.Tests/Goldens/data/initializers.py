"""What PyTorch's functions that start weights draw: mean, deviation and reach of many numbers."""

import json

import torch
from torch.nn import init

from golden import FOLDER

TRIALS = 200


def measure(shape, function):
    """Over many tensors; the reach of a normal distribution says nothing."""
    drawn = torch.stack([function(torch.empty(shape, dtype=torch.float64)) for _ in range(TRIALS)])
    return {"mean": drawn.mean().item(), "deviation": drawn.std(unbiased=False).item(), "low": drawn.min().item(), "high": drawn.max().item()}


def write():
    torch.manual_seed(0)
    conv, dense, transposed = (16, 8, 3, 5), (40, 70), (8, 16, 3, 3)
    cases = [
        ("zeros", dense, init.zeros_),
        ("ones_", dense, init.ones_),
        ("constant(-0.25)", dense, lambda t: init.constant_(t, -0.25)),
        ("uniform", dense, init.uniform_),
        ("uniform(a=-3, b=-1)", conv, lambda t: init.uniform_(t, -3, -1)),
        ("normal", dense, init.normal_),
        ("normal(0, 0.01)", conv, lambda t: init.normal_(t, 0, 0.01)),
        ("normal(mean=2, std=0.5)", dense, lambda t: init.normal_(t, 2, 0.5)),
        ("trunc_normal", conv, init.trunc_normal_),
        ("trunc_normal(std=0.02)", conv, lambda t: init.trunc_normal_(t, std=0.02)),
        ("trunc_normal(0.5, 1, 0, 0.75)", dense, lambda t: init.trunc_normal_(t, 0.5, 1, 0, 0.75)),
        ("trunc_normal(a=1, b=3)", dense, lambda t: init.trunc_normal_(t, a=1, b=3)),
        ("xavier_uniform", conv, init.xavier_uniform_),
        ("xavier_uniform(gain=2.5)", dense, lambda t: init.xavier_uniform_(t, 2.5)),
        ("xavier_normal", dense, init.xavier_normal_),
        ("xavier_normal(gain=0.1)", transposed, lambda t: init.xavier_normal_(t, 0.1)),
        ("kaiming_uniform", conv, init.kaiming_uniform_),
        ("kaiming_uniform(a=2.23606797749979)", dense, lambda t: init.kaiming_uniform_(t, a=5 ** 0.5)),
        ("kaiming_uniform(mode='fan_out', nonlinearity='tanh')", conv, lambda t: init.kaiming_uniform_(t, mode="fan_out", nonlinearity="tanh")),
        ("kaiming_normal", conv, init.kaiming_normal_),
        ("kaiming_normal(mode=fan_out, nonlinearity=relu)", conv, lambda t: init.kaiming_normal_(t, mode="fan_out", nonlinearity="relu")),
        ("kaiming_normal_(mode='fan_out')", transposed, lambda t: init.kaiming_normal_(t, mode="fan_out")),
        ("kaiming_normal(0.2, fan_in, leaky_relu)", dense, lambda t: init.kaiming_normal_(t, 0.2)),
        ("kaiming_normal(nonlinearity=selu)", dense, lambda t: init.kaiming_normal_(t, nonlinearity="selu")),
        ("kaiming_normal(nonlinearity=linear)", dense, lambda t: init.kaiming_normal_(t, nonlinearity="linear")),
        ("kaiming_normal(nonlinearity=sigmoid)", conv, lambda t: init.kaiming_normal_(t, nonlinearity="sigmoid")),
    ]
    entries = [{"text": text, "shape": list(shape), **measure(shape, function)} for text, shape, function in cases]
    (FOLDER / "initializers.json").write_text(json.dumps(entries, indent=2) + "\n")
    print(f"initializers: {len(entries)} cases")
