"""Records what PyTorch makes of a network: its parameters, an input and the output, in float64 and rounded once."""

import json
import pathlib
import struct
import zlib

import numpy
import torch

FOLDER = pathlib.Path(__file__).parent
BATCH = 2


class Layer:
    """The cases of one layer: they become <name>.json and <name>.safetensors."""

    def __init__(self, name, relative_to="output"):
        self.name = name
        self.relative_to = relative_to
        self.cases = []
        self.tensors = {}
        self.starts = []

    def case(self, name, shape, *pairs, lower=None, inputs=None):
        """A chain of (attribute, module): parameters are numbered as in torch.nn.Sequential, which is what NetGen does without names."""
        attributes = ", ".join(attribute for attribute, _ in pairs)
        module = torch.nn.Sequential(*(module for _, module in pairs))
        self.network(name, shape, f"[{attributes}]", module, lower=lower, inputs=inputs)

    def network(self, name, shape, layers, module, declarations="", lower=None, inputs=None):
        """Any module beside the attributes that say the same.

        lower: the rewrites that must not change the result, as written in C#: "Lowering.Equivalent".
        """
        if any(case["name"] == name for case in self.cases):
            raise ValueError(f"{self.name}: two cases named {name}")
        random = numpy.random.RandomState(zlib.crc32(f"{self.name}/{name}".encode()))
        module = module.eval().double()
        with torch.no_grad():
            for key, tensor in module.state_dict().items():
                if key.endswith("num_batches_tracked"):
                    continue
                tensor.copy_(torch.from_numpy(parameter(random, key, tuple(tensor.shape))))
                self.add(f"{name}/weights/{key}", tensor)
            if inputs is None:
                inputs = numpy.float32(random.standard_normal((BATCH, *shape)))
            inputs = torch.from_numpy(numpy.float32(inputs).astype(numpy.float64))
            output = module(inputs)
        self.add(f"{name}/input", inputs)
        self.add(f"{name}/output", output)
        self.cases.append({"name": name, "input": list(shape), "layers": layers, "declarations": declarations, "lower": lower})

    def start(self, name, shape, attribute, module):
        """A module whose parameters begin as the attribute's do."""
        self.starts.append((name, list(shape), attribute, module))

    def add(self, key, tensor):
        self.tensors[key] = tensor.numpy().astype(numpy.float32)

    def write(self):
        text = json.dumps({"relativeTo": self.relative_to, "cases": self.cases}, indent=2)
        (FOLDER / f"{self.name}.json").write_text(text + "\n")
        write_safetensors(FOLDER / f"{self.name}.safetensors", self.tensors)
        print(f"{self.name}: {len(self.cases)} cases")


def parameter(random, key, shape):
    """A value that shows a mistake: no zeros, no ones, and running variances above zero. Rounded to float32, which is what a file holds."""
    values = random.uniform(-1, 1, shape)
    if key.endswith("running_var"):
        values = 0.25 + numpy.abs(values)
    elif len(shape) > 1:
        values *= 1 / numpy.sqrt(numpy.prod(shape[1:]))
    return numpy.float32(values).astype(numpy.float64)


def write_safetensors(path, tensors):
    """https://huggingface.co/docs/safetensors: length of the header, header, data."""
    header, offset = {}, 0
    for key, array in tensors.items():
        header[key] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for array in tensors.values():
            file.write(array.astype("<f4").tobytes())
