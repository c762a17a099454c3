#!/usr/bin/python3
"""Writes the goldens that stand beside this file. Needs numpy and PyTorch (made with Debian's python3-torch 1.13):

    python3 make_goldens.py
"""

import initialisation
import initializers
import layers
import movements
import networks
import ranks
import signatures

if __name__ == "__main__":
    made = [make() for make in layers.ALL + movements.ALL + ranks.ALL + networks.ALL]
    for layer in made:
        layer.write()
    initialisation.write(made)
    initializers.write()
    signatures.write()
