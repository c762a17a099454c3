using NetGen;

namespace ZooSample.Architectures;

/// <summary>U-Net (Ronneberger et al. 2015, figure 1) with padding, so that the map of scores is as large as the image, and batch norm.</summary>
[Network(3, 256, 256)]
[DoubleConv(64, Name = "down0"), As("1"), MaxPool2D(2)]
[DoubleConv(128, Name = "down1"), As("1/2"), MaxPool2D(2)]
[DoubleConv(256, Name = "down2"), As("1/4"), MaxPool2D(2)]
[DoubleConv(512, Name = "down3"), As("1/8"), MaxPool2D(2)]
[DoubleConv(1024, Name = "down4")]
[ConvTranspose2D(512, 2, Stride = 2, Name = "up3"), Concat("1/8"), DoubleConv(512, Name = "merge3")]
[ConvTranspose2D(256, 2, Stride = 2, Name = "up2"), Concat("1/4"), DoubleConv(256, Name = "merge2")]
[ConvTranspose2D(128, 2, Stride = 2, Name = "up1"), Concat("1/2"), DoubleConv(128, Name = "merge1")]
[ConvTranspose2D(64, 2, Stride = 2, Name = "up0"), Concat("1"), DoubleConv(64, Name = "merge0")]
[Conv2D(2, 1, Name = "outc")]
public partial class UNet;

/// <inheritdoc cref="UNet"/>
[Variant<UNet>(Lower = Lowering.Equivalent)]
public partial class UNetOfConvolutions;

/// <summary>
/// <see cref="UNet"/> at half the width with deep supervision (Lee et al. 2015, "Deeply-Supervised Nets"): a head on each map of the way up, for a loss of its own. Calls that do not ask for them
/// run the network without them.
/// </summary>
[Network(3, 256, 256)]
[DoubleConv(32, Name = "down0"), As("1"), MaxPool2D(2)]
[DoubleConv(64, Name = "down1"), As("1/2"), MaxPool2D(2)]
[DoubleConv(128, Name = "down2"), As("1/4"), MaxPool2D(2)]
[DoubleConv(256, Name = "down3"), As("1/8"), MaxPool2D(2)]
[DoubleConv(512, Name = "down4")]
[ConvTranspose2D(256, 2, Stride = 2, Name = "up3"), Concat("1/8"), DoubleConv(256, Name = "merge3"), As("up3")]
[ConvTranspose2D(128, 2, Stride = 2, Name = "up2"), Concat("1/4"), DoubleConv(128, Name = "merge2"), As("up2")]
[ConvTranspose2D(64, 2, Stride = 2, Name = "up1"), Concat("1/2"), DoubleConv(64, Name = "merge1"), As("up1")]
[From("up3"), Conv2D(2, 1, Name = "aux3"), As("aux3"), Output("aux3", Optional = true)]
[From("up2"), Conv2D(2, 1, Name = "aux2"), As("aux2"), Output("aux2", Optional = true)]
[From("up1"), Conv2D(2, 1, Name = "aux1"), As("aux1"), Output("aux1", Optional = true)]
[From("up1"), ConvTranspose2D(32, 2, Stride = 2, Name = "up0"), Concat("1"), DoubleConv(32, Name = "merge0")]
[Conv2D(2, 1, Name = "outc")]
public partial class DeeplySupervisedUNet;

/// <inheritdoc cref="DeeplySupervisedUNet"/>
[Variant<DeeplySupervisedUNet>(Lower = Lowering.Equivalent)]
public partial class DeeplySupervisedUNetOfConvolutions;

[Block]
[Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm2D, ReLU]
[Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm2D, ReLU]
public sealed partial class DoubleConvAttribute(int channels) : LayerAttribute;
