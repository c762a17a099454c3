"""The zoo's models that torchvision lacks, in PyTorch."""

import math

import torch
from torch import nn


def conv_bn(inputs, outputs, kernel, stride=1, padding=0, groups=1):
    return [nn.Conv2d(inputs, outputs, kernel, stride, padding, groups=groups, bias=False), nn.BatchNorm2d(outputs)]


class LeNet(nn.Module):
    """With max pooling, or with strides in its place."""

    def __init__(self, strided=False):
        super().__init__()
        stride = 2 if strided else 1
        self.pool = nn.Identity() if strided else nn.MaxPool2d(2)
        self.conv1 = nn.Sequential(nn.Conv2d(1, 6, 5, stride, 2))
        self.conv2 = nn.Sequential(nn.Conv2d(6, 16, 5, stride, 2), nn.BatchNorm2d(16))
        self.conv3 = nn.Sequential(nn.Conv2d(16, 120, 5), nn.BatchNorm2d(120))
        self.fc = nn.Linear(120, 10)

    def forward(self, x):
        x = self.pool(self.conv1(x).relu())
        x = self.pool(self.conv2(x).relu())
        return self.fc(self.conv3(x).relu().mean((2, 3)))


def mobilenet_v1():
    """Howard et al. 2017, table 1."""

    def separable(inputs, outputs, stride=1):
        return nn.Sequential(
            *conv_bn(inputs, inputs, 3, stride, 1, groups=inputs), nn.ReLU(), *conv_bn(inputs, outputs, 1), nn.ReLU()
        )

    return nn.Sequential(
        nn.Sequential(*conv_bn(3, 32, 3, 2, 1), nn.ReLU()),
        separable(32, 64),
        separable(64, 128, 2),
        separable(128, 128),
        separable(128, 256, 2),
        separable(256, 256),
        separable(256, 512, 2),
        *(separable(512, 512) for _ in range(5)),
        separable(512, 1024, 2),
        separable(1024, 1024),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(1024, 1000),
    )


class ShuffleUnit(nn.Module):
    """Zhang et al. 2017, figure 2."""

    def __init__(self, inputs, outputs, stride, first_groups=3):
        super().__init__()
        self.stride = stride
        narrow, added = outputs // 4, outputs - inputs if stride == 2 else outputs
        self.conv1, self.bn1 = conv_bn(inputs, narrow, 1, groups=first_groups)
        self.conv2, self.bn2 = conv_bn(narrow, narrow, 3, stride, 1, groups=narrow)
        self.conv3, self.bn3 = conv_bn(narrow, added, 1, groups=3)

    def forward(self, x):
        y = self.bn1(self.conv1(x)).relu()
        n, c, h, w = y.shape
        y = y.view(n, 3, c // 3, h, w).transpose(1, 2).reshape(n, c, h, w)
        y = self.bn3(self.conv3(self.bn2(self.conv2(y))))
        if self.stride == 1:
            return (x + y).relu()
        return torch.cat([nn.functional.avg_pool2d(x, 3, 2, 1), y], 1).relu()


class ShuffleNetV1(nn.Module):
    """Zhang et al. 2017, table 1, with 3 groups."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Sequential(*conv_bn(3, 24, 3, 2, 1), nn.ReLU())
        self.pool = nn.MaxPool2d(3, 2, 1)
        self.stage2 = self.stage(24, 240, 4, 1)
        self.stage3 = self.stage(240, 480, 8)
        self.stage4 = self.stage(480, 960, 4)
        self.fc = nn.Linear(960, 1000)

    @staticmethod
    def stage(inputs, outputs, units, first_groups=3):
        return nn.Sequential(
            ShuffleUnit(inputs, outputs, 2, first_groups), *(ShuffleUnit(outputs, outputs, 1) for _ in range(units - 1))
        )

    def forward(self, x):
        x = self.stage4(self.stage3(self.stage2(self.pool(self.conv1(x)))))
        return self.fc(x.mean((2, 3)))


class Separable(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, inputs, 3, 1, 1, groups=inputs, bias=False)
        self.pointwise = nn.Conv2d(inputs, outputs, 1, bias=False)

    def forward(self, x):
        return self.pointwise(self.conv1(x))


class XceptionBlock(nn.Module):
    """ReLU, separable convolution and batch norm from width to width; with a stride also a pool, beside a projection."""

    def __init__(self, *widths, stride=1, start_with_relu=True):
        super().__init__()
        rep = []
        for inputs, outputs in zip(widths, widths[1:]):
            rep += [nn.ReLU(), Separable(inputs, outputs), nn.BatchNorm2d(outputs)]
        if stride == 2:
            rep.append(nn.MaxPool2d(3, 2, 1))
            self.skip, self.skipbn = conv_bn(widths[0], widths[-1], 1, 2)
        self.stride = stride
        self.rep = nn.Sequential(*(rep if start_with_relu else rep[1:]))

    def forward(self, x):
        return self.rep(x) + (self.skipbn(self.skip(x)) if self.stride == 2 else x)


class Xception(nn.Module):
    """Chollet 2016, figure 5."""

    def __init__(self):
        super().__init__()
        self.conv1, self.bn1 = conv_bn(3, 32, 3, 2)
        self.conv2, self.bn2 = conv_bn(32, 64, 3)
        self.block1 = XceptionBlock(64, 128, 128, stride=2, start_with_relu=False)
        self.block2 = XceptionBlock(128, 256, 256, stride=2)
        self.block3 = XceptionBlock(256, 728, 728, stride=2)
        for i in range(4, 12):
            self.add_module(f"block{i}", XceptionBlock(728, 728, 728, 728))
        self.block12 = XceptionBlock(728, 728, 1024, stride=2)
        self.conv3, self.bn3 = Separable(1024, 1536), nn.BatchNorm2d(1536)
        self.conv4, self.bn4 = Separable(1536, 2048), nn.BatchNorm2d(2048)
        self.fc = nn.Linear(2048, 1000)

    def forward(self, x):
        x = self.bn1(self.conv1(x)).relu()
        x = self.bn2(self.conv2(x)).relu()
        for i in range(1, 13):
            x = getattr(self, f"block{i}")(x)
        x = self.bn3(self.conv3(x)).relu()
        x = self.bn4(self.conv4(x)).relu()
        return self.fc(x.mean((2, 3)))


def make_divisible(x, divisor):
    rounded = max(divisor, int(x + divisor / 2) // divisor * divisor)
    return rounded + divisor if rounded < 0.9 * x else rounded


class GhostModule(nn.Module):
    """Half of the channels from a pointwise convolution, the other half from a cheap one on these."""

    def __init__(self, inputs, outputs, relu=True):
        super().__init__()
        primary = math.ceil(outputs / 2)
        self.outputs = outputs
        self.primary_conv = nn.Sequential(*conv_bn(inputs, primary, 1), *[nn.ReLU()] * relu)
        self.cheap_operation = nn.Sequential(*conv_bn(primary, primary, 3, 1, 1, groups=primary), *[nn.ReLU()] * relu)

    def forward(self, x):
        x = self.primary_conv(x)
        return torch.cat([x, self.cheap_operation(x)], 1)[:, : self.outputs]


class GhostSqueezeExcite(nn.Module):
    def __init__(self, channels):
        super().__init__()
        squeezed = make_divisible(channels * 0.25, 4)
        self.conv_reduce = nn.Conv2d(channels, squeezed, 1)
        self.conv_expand = nn.Conv2d(squeezed, channels, 1)

    def forward(self, x):
        gate = self.conv_expand(self.conv_reduce(x.mean((2, 3), keepdim=True)).relu())
        return x * nn.functional.relu6(gate + 3) / 6


class GhostBottleneck(nn.Module):
    def __init__(self, inputs, wide, outputs, kernel, excite, stride):
        super().__init__()
        self.ghost1 = GhostModule(inputs, wide)
        if stride == 2:
            self.conv_dw, self.bn_dw = conv_bn(wide, wide, kernel, 2, kernel // 2, groups=wide)
        self.stride = stride
        self.se = GhostSqueezeExcite(wide) if excite else nn.Identity()
        self.ghost2 = GhostModule(wide, outputs, relu=False)
        self.shortcut = nn.Sequential()
        if stride == 2 or inputs != outputs:
            self.shortcut = nn.Sequential(
                *conv_bn(inputs, inputs, kernel, stride, kernel // 2, groups=inputs), *conv_bn(inputs, outputs, 1)
            )

    def forward(self, x):
        y = self.ghost1(x)
        if self.stride == 2:
            y = self.bn_dw(self.conv_dw(y))
        return self.ghost2(self.se(y)) + self.shortcut(x)


class GhostNet(nn.Module):
    """Han et al. 2019, table 1 (github.com/huawei-noah/Efficient-AI-Backbones, ghostnet_pytorch)."""

    # Kernel, expanded width, width, squeeze and excitation, stride.
    STAGES = [
        [(3, 16, 16, 0, 1)],
        [(3, 48, 24, 0, 2)],
        [(3, 72, 24, 0, 1)],
        [(5, 72, 40, 1, 2)],
        [(5, 120, 40, 1, 1)],
        [(3, 240, 80, 0, 2)],
        [(3, 200, 80, 0, 1), (3, 184, 80, 0, 1), (3, 184, 80, 0, 1), (3, 480, 112, 1, 1), (3, 672, 112, 1, 1)],
        [(5, 672, 160, 1, 2)],
        [(5, 960, 160, 0, 1), (5, 960, 160, 1, 1), (5, 960, 160, 0, 1), (5, 960, 160, 1, 1)],
    ]

    def __init__(self):
        super().__init__()
        self.conv_stem, self.bn1 = conv_bn(3, 16, 3, 2, 1)
        width, stages = 16, []
        for stage in self.STAGES:
            blocks = []
            for kernel, wide, outputs, excite, stride in stage:
                blocks.append(GhostBottleneck(width, wide, outputs, kernel, excite, stride))
                width = outputs
            stages.append(nn.Sequential(*blocks))
        last = nn.Module()
        last.conv, last.bn1 = conv_bn(width, 960, 1)
        self.blocks = nn.Sequential(*stages, nn.Sequential(last))
        self.conv_head = nn.Conv2d(960, 1280, 1)
        self.classifier = nn.Linear(1280, 1000)

    def forward(self, x):
        x = self.bn1(self.conv_stem(x)).relu()
        for stage in self.blocks[:-1]:
            x = stage(x)
        last = self.blocks[-1][0]
        x = last.bn1(last.conv(x)).relu().mean((2, 3), keepdim=True)
        return self.classifier(self.conv_head(x).relu().flatten(1))


class UNet(nn.Module):
    """Ronneberger et al. 2015, figure 1, with padding and batch norm."""

    def __init__(self, widths=(64, 128, 256, 512, 1024), classes=2):
        super().__init__()
        self.widths = widths
        inputs = 3
        for i, width in enumerate(widths):
            self.add_module(f"down{i}", self.double_conv(inputs, width))
            inputs = width
        for i, width in reversed(list(enumerate(widths[:-1]))):
            self.add_module(f"up{i}", nn.ConvTranspose2d(2 * width, width, 2, 2))
            self.add_module(f"merge{i}", self.double_conv(2 * width, width))
        self.outc = nn.Conv2d(widths[0], classes, 1)

    @staticmethod
    def double_conv(inputs, outputs):
        return nn.Sequential(*conv_bn(inputs, outputs, 3, 1, 1), nn.ReLU(), *conv_bn(outputs, outputs, 3, 1, 1), nn.ReLU())

    def forward(self, x):
        kept = []
        for i in range(len(self.widths) - 1):
            x = getattr(self, f"down{i}")(x)
            kept.append(x)
            x = nn.functional.max_pool2d(x, 2)
        x = getattr(self, f"down{len(self.widths) - 1}")(x)
        for i in reversed(range(len(self.widths) - 1)):
            x = getattr(self, f"up{i}")(x)
            x = getattr(self, f"merge{i}")(torch.cat([kept[i], x], 1))
        return self.outc(x)


class DeeplySupervisedUNet(UNet):
    """UNet at half the width, with a head on each map of the way up but the last (Lee et al. 2015, "Deeply-Supervised Nets")."""

    def __init__(self):
        super().__init__(widths=(32, 64, 128, 256, 512))
        for i, width in enumerate(self.widths[1:-1], 1):
            self.add_module(f"aux{i}", nn.Conv2d(width, 2, 1))

    def supervised(self, x):
        """The output, and those of the other heads by name."""
        maps = {}
        hooks = [getattr(self, f"merge{i}").register_forward_hook(lambda _, __, y, i=i: maps.update({i: y})) for i in range(1, len(self.widths) - 1)]
        output = self(x)
        for hook in hooks:
            hook.remove()
        return output, {f"aux{i}": getattr(self, f"aux{i}")(y) for i, y in sorted(maps.items())}
