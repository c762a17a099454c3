#!/usr/bin/python3
"""Writes the goldens that stand beside this file: encoded pictures, and what Pillow and torchvision make of them.

    python3 make_goldens.py

Needs numpy, Pillow and torchvision (made with Debian's python3-pil 9.4 and python3-torchvision 0.14).
Arrays are named by what they hold: "rgb 7x16" is a source, "resize rgb 7x16 33x3" the same after Resize((33, 3)).
"""

import struct
import zlib
from pathlib import Path

import numpy
from PIL import Image, ImageOps
from torchvision import transforms

HERE = Path(__file__).parent
SIZES = [1, 2, 3, 7, 16, 33, 61]
MODES = {"rgb": "RGB", "grey": "L"}


def noise(random, mode, height, width):
    """Every value, and the extremes often: sums must reach their limits."""
    shape = (height, width, 3) if mode == "rgb" else (height, width)
    values = random.integers(-64, 320, shape)
    return Image.fromarray(numpy.clip(values, 0, 255).astype(numpy.uint8), MODES[mode])


def scene(height, width):
    """Something like a photograph: gradients and edges."""
    y, x = numpy.mgrid[0:height, 0:width] / max(height, width)
    disc = (x - 0.4) ** 2 + (y - 0.35) ** 2 < 0.06
    stripes = (numpy.floor((x + y) * 14) % 2) * (y > 0.55)
    red = 60 + 180 * x + 40 * numpy.sin(9 * y)
    green = 200 - 150 * y + 50 * stripes
    blue = 90 + 100 * numpy.cos(5 * x * y) - 80 * disc
    return Image.fromarray(numpy.clip(numpy.stack([red + 50 * disc, green, blue], -1), 0, 255).astype(numpy.uint8), "RGB")


def size(picture):
    return f"{picture.height}x{picture.width}"


def write_transforms():
    random = numpy.random.default_rng(20)
    arrays = {}

    def add(name, picture):
        arrays[name] = numpy.asarray(picture)

    for i, source_height in enumerate(SIZES):
        for mode in MODES:
            source = noise(random, mode, source_height, SIZES[(3 * i + 2) % len(SIZES)])
            add(f"{mode} {size(source)}", source)
            for j, height in enumerate(SIZES):
                width = SIZES[(i + 2 * j) % len(SIZES)]
                add(f"resize {mode} {size(source)} {height}x{width}", transforms.Resize((height, width))(source))
            for edge in (1, 5, 8):
                add(f"edge {mode} {size(source)} {edge}", transforms.Resize(edge)(source))
            for crop in ((1, 1), (2, 3), (8, 8), (9, 4), (20, 5)):
                add(f"crop {mode} {size(source)} {crop[0]}x{crop[1]}", transforms.CenterCrop(crop)(source))
    numpy.savez_compressed(HERE / "transforms.npz", **arrays)


def long(height, width):
    """A picture that tests make themselves, because a file of it would be large."""
    y, x, c = numpy.mgrid[0:height, 0:width, 0:3]
    return Image.fromarray(((131 * y + 17 * x + 101 * c + x * y % 97) % 256).astype(numpy.uint8), "RGB")


def write_long():
    arrays = {}
    for source, target in (((60000, 40), (2, 37)), ((60000, 40), (7, 40)), ((3, 50000), (5, 30)), ((30000, 2), (1, 90))):
        arrays[f"{source[0]}x{source[1]} {target[0]}x{target[1]}"] = numpy.asarray(transforms.Resize(target)(long(*source)))
    numpy.savez_compressed(HERE / "long.npz", **arrays)


def write_files():
    random = numpy.random.default_rng(21)
    small = scene(20, 31)
    alpha = Image.fromarray(random.integers(0, 256, (20, 31), dtype=numpy.uint8), "L")
    transparent = noise(random, "rgb", 20, 31)
    transparent.putalpha(alpha)
    grey_alpha = Image.merge("LA", [noise(random, "grey", 20, 31), alpha])
    palette = small.quantize(16)
    second = Image.merge("RGB", small.split()[::-1])

    small.save(HERE / "rgb.png")
    small.convert("L").save(HERE / "grey.png")
    transparent.save(HERE / "rgba.png")
    grey_alpha.save(HERE / "grey_alpha.png")
    palette.save(HERE / "palette.png")
    palette.save(HERE / "palette_transparent.png", transparency=3)
    small.convert("1").save(HERE / "bits.png")
    small.save(HERE / "rgb.bmp")
    palette.save(HERE / "one_frame.gif")
    small.save(HERE / "lossless.webp", lossless=True)
    transparent.save(HERE / "alpha.webp", lossless=True, exact=True)
    small.save(HERE / "lossy.webp", quality=80)
    small.save(HERE / "444.jpg", quality=90, subsampling=0)
    small.save(HERE / "420.jpg", quality=75, subsampling=2)
    small.save(HERE / "progressive.jpg", quality=80, progressive=True)
    small.convert("L").save(HERE / "grey.jpg", quality=85)
    small.convert("CMYK").save(HERE / "cmyk.jpg", quality=90)
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        small.save(HERE / f"orientation{orientation}.jpg", quality=90, subsampling=0, exif=exif)
    small.save(HERE / "orientation.webp", lossless=True, exif=exif)
    for orientation, endian in ((6, ">"), (8, "<")):
        exif = Image.Exif()
        exif.endian = endian
        exif[0x0112] = orientation
        small.save(HERE / f"orientation{orientation}.png", exif=exif)
    write_behind_pixels(HERE / "orientation6.png", b"eXIf", HERE / "orientation6_behind.png")
    small.save(HERE / "animated.gif", save_all=True, append_images=[second])
    small.save(HERE / "animated.webp", save_all=True, append_images=[second], lossless=True)
    small.save(HERE / "animated.png", save_all=True, append_images=[second])
    palette.save(HERE / "palette_alphas.png", transparency=bytes(range(0, 160, 10)))
    small.convert("L").save(HERE / "grey_transparent.png", transparency=100)
    write_png(HERE / "rgb16.png", random.integers(0, 1 << 16, (20, 31, 3)).astype(">u2"), bits=16)
    palette.save(HERE / "transparent.gif", transparency=3)

    arrays = {}
    for path in sorted(HERE.iterdir()):
        if path.suffix not in (".npz", ".py") and path.is_file() and not path.name.startswith(("photo", "huge")):
            with Image.open(path) as picture:
                upright = ImageOps.exif_transpose(picture)
                arrays[f"{path.name} Rgb"] = numpy.asarray(upright.convert("RGB"))
                arrays[f"{path.name} Grey"] = numpy.asarray(upright.convert("L"))
    # In a GIF what is transparent is black: there is nothing below it.
    hidden = numpy.asarray(palette) == 3
    for mode in ("Rgb", "Grey"):
        arrays[f"transparent.gif {mode}"] = numpy.where(hidden[..., None] if mode == "Rgb" else hidden, 0, arrays[f"transparent.gif {mode}"]).astype(numpy.uint8)
    numpy.savez_compressed(HERE / "decoded.npz", **arrays)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(height, width, bits, lines):
    header = struct.pack(">IIBBBBB", width, height, bits, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def write_png(path, pixels, bits):
    """Colours of more bits than Pillow writes. Each line begins with its filter: none."""
    height, width, _ = pixels.shape
    path.write_bytes(png(height, width, bits, b"".join(b"\0" + line.tobytes() for line in pixels)))


def write_behind_pixels(source, kind, path):
    """A PNG with one of its chunks moved to its end."""
    encoded = source.read_bytes()
    begin = encoded.index(kind) - 4
    end = begin + 12 + struct.unpack_from(">I", encoded, begin)[0]
    path.write_bytes(encoded[:begin] + encoded[end:-12] + encoded[begin:end] + encoded[-12:])


def write_huge():
    """The header of a picture that nobody has memory for."""
    (HERE / "huge.png").write_bytes(png(50000, 60000, 8, bytes(100)))


def write_chains():
    photo = scene(300, 420)
    photo.save(HERE / "photo.jpg", quality=85)
    mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
    imagenet = transforms.Compose([transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor(), transforms.Normalize(mean, std)])
    fashion = transforms.Compose([transforms.Grayscale(), transforms.Resize((28, 28)), transforms.ToTensor()])
    with Image.open(HERE / "photo.jpg") as picture:
        rgb = picture.convert("RGB")
        numpy.savez_compressed(HERE / "chains.npz", imagenet=imagenet(rgb).numpy(), fashion=fashion(rgb).numpy())


if __name__ == "__main__":
    write_transforms()
    write_long()
    write_files()
    write_huge()
    write_chains()
