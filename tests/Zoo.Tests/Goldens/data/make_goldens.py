#!/usr/bin/python3
"""Writes outputs.safetensors: what PyTorch makes, in float64, of one input of each model of the zoo.

Weights and input are not drawn but computed from the name of each tensor (formula.py and FormulaNumbers.cs say how), so that
only outputs need to be kept, and a parameter under another name shows. Needs Debian's python3-torch and python3-torchvision.

Usage: make_goldens.py [NAME ...]     all models without names; others keep their outputs
"""

import json
import pathlib
import struct
import sys
import warnings

import numpy
import torch
import torchvision

import architectures
import formula

FILE = pathlib.Path(__file__).parent / "outputs.safetensors"
TORCHVISION = [
    "vgg11", "vgg11_bn", "vgg13", "vgg13_bn", "vgg16", "vgg16_bn", "vgg19", "vgg19_bn", "mobilenet_v2", "mobilenet_v3_small", "mobilenet_v3_large",
    "squeezenet1_0", "squeezenet1_1", *(f"efficientnet_b{i}" for i in range(8)), "shufflenet_v2_x1_0", "mnasnet1_0",
    "inception_v3", "resnet18", "resnet50", "resnext50_32x4d", "regnet_y_400mf", "densenet121",
]  # fmt: skip
OTHERS = {
    "lenet": architectures.LeNet,
    "lenet_strided": lambda: architectures.LeNet(strided=True),
    "mobilenet_v1": architectures.mobilenet_v1,
    "shufflenet_v1": architectures.ShuffleNetV1,
    "ghostnet": architectures.GhostNet,
    "xception": architectures.Xception,
    "unet": architectures.UNet,
    "unet_deep": architectures.DeeplySupervisedUNet,
}
INPUTS = {"lenet": (1, 28, 28), "lenet_strided": (1, 28, 28), "xception": (3, 299, 299), "inception_v3": (3, 299, 299), **{f"efficientnet_b{i}": (3, size, size) for i, size in enumerate((224, 240, 288, 300, 380, 456, 528, 600))}, "unet": (3, 256, 256), "unet_deep": (3, 256, 256)}


# Of a map of scores some are enough; 37 is prime to its rows and columns.
MOST_VALUES, STEP = 4096, 37


def build(name):
    if name not in TORCHVISION:
        return OTHERS[name]()
    arguments = {"init_weights": False, "aux_logits": False} if name == "inception_v3" else {}
    return getattr(torchvision.models, name)(weights=None, **arguments)


def outputs(name):
    """The output of a model under its name, and others that it may have under name.other."""
    model = build(name).eval()
    for key, tensor in model.state_dict().items():
        if not key.endswith("num_batches_tracked"):
            tensor.copy_(torch.from_numpy(formula.tensor(key, tuple(tensor.shape), name)))
    x = torch.from_numpy(formula.tensor("input", (1, *INPUTS.get(name, (3, 224, 224)))))
    with torch.inference_mode():
        single = model(x)
        double = model.double()(x.double())
        other = model(torch.zeros_like(x).double())
    largest = double.abs().max()
    error, effect = ((y - double).abs().max().item() / largest for y in (single, other))
    parameters = sum(p.numel() for p in model.parameters())
    print(f"{name}: {parameters} parameters, largest output {largest:.3}, effect of the input {effect:.1e}, error of PyTorch in float32 {error:.1e}", flush=True)
    found = {name: double}
    if hasattr(model, "supervised"):
        with torch.inference_mode():
            found.update({f"{name}.{key}": y for key, y in model.supervised(x.double())[1].items()})
    return {key: some(y.flatten().numpy().astype(numpy.float32)) for key, y in found.items()}


def some(values):
    return values if len(values) <= MOST_VALUES else values[::STEP]


def read(path):
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    return {
        key: numpy.frombuffer(data[8 + length :][slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"])
        for key, entry in header.items()
        if key != "__metadata__"
    }


def write(path, tensors):
    """https://huggingface.co/docs/safetensors: length of the header, header, data."""
    header, offset = {}, 0
    for key, array in tensors.items():
        header[key] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(array.astype("<f4").tobytes() for array in tensors.values()))


def main():
    warnings.filterwarnings("ignore")
    models = [*OTHERS, *TORCHVISION]
    kept = read(FILE) if FILE.exists() else {}
    for name in sys.argv[1:] or models:
        kept.update(outputs(name))
    write(FILE, {key: kept[key] for name in models for key in kept if key == name or key.startswith(f"{name}.")})


main()
