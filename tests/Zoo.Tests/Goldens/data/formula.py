"""Numbers for weights and inputs, from the name and shape of a tensor alone. FormulaNumbers.cs computes the same."""

import math

import numpy


# The norms of the deepest models are so much weaker: else residuals would add up until rounding is all that is left.
NORMS = {"efficientnet_b6": 0.95, "efficientnet_b7": 0.92}


def tensor(name, shape, model=""):
    """Batch norms are no identities, and values keep their size from layer to layer."""
    count = math.prod(shape)
    u = uniform(name, count)
    role = name.rpartition(".")[2]
    if role == "running_var":
        values = 0.5 + u
    elif role == "weight" and len(shape) == 1:
        values = (0.5 + u) * NORMS.get(model, 1)
    elif role in ("weight", "input"):
        values = (2 * u - 1) * math.sqrt(5 / (1 if role == "input" else math.prod(shape[1:])))
    else:
        values = (2 * u - 1) * 0.2
    return values.astype(numpy.float32).reshape(shape)


def uniform(name, count):
    """From 0 to below 1 in steps of 2^-24: MurmurHash3's finalizer (Appleby 2011) of a counter that starts at the name's FNV-1a hash."""
    seed = 2166136261
    for byte in name.encode():
        seed = ((seed ^ byte) * 16777619) & 0xFFFFFFFF
    h = numpy.arange(count, dtype=numpy.uint32) * numpy.uint32(0x9E3779B9) + numpy.uint32(seed)
    h ^= h >> 16
    h *= numpy.uint32(0x85EBCA6B)
    h ^= h >> 13
    h *= numpy.uint32(0xC2B2AE35)
    h ^= h >> 16
    return (h >> 8).astype(numpy.float64) * 2.0**-24
