"""The parameters of PyTorch's modules with their defaults."""

import inspect
import json

from torch import nn

from golden import FOLDER
from layers import RMSNorm
from movements import CircularPad1d, CircularPad2d, CircularPad3d

# What is newer than the PyTorch that makes the goldens.
NEWER = {module.__name__: module for module in (RMSNorm, CircularPad1d, CircularPad2d, CircularPad3d)}


def parameter(found):
    if found.default is inspect.Parameter.empty:
        return {"isRequired": True}
    return {"default": found.default if isinstance(found.default, (bool, int, float, str)) else None}


def write():
    modules = {name: module for name, module in {**NEWER, **vars(nn)}.items() if inspect.isclass(module) and issubclass(module, nn.Module)}
    signatures = {
        name: {key: parameter(found) for key, found in inspect.signature(module).parameters.items() if key not in ("args", "kwargs")}
        for name, module in sorted(modules.items())
    }
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(parameters)}" for name, parameters in signatures.items())
    (FOLDER / "signatures.json").write_text(f"{{\n{lines}\n}}\n")
