using NetGen;

namespace ZooSample.Architectures;

/// <summary>Inception-v3 (Szegedy et al. 2015, table 1) without the auxiliary classifier, which serves training only; torchvision's <c>inception_v3</c>.</summary>
[Network(3, 299, 299)]
[BasicConv(32, 3, stride: 2, Name = "Conv2d_1a_3x3"), BasicConv(32, 3, Name = "Conv2d_2a_3x3"), BasicConv(64, 3, padding: 1, Name = "Conv2d_2b_3x3")]
[MaxPool2D(3, Stride = 2)]
[BasicConv(80, 1, Name = "Conv2d_3b_1x1"), BasicConv(192, 3, Name = "Conv2d_4a_3x3")]
[MaxPool2D(3, Stride = 2)]
[InceptionA(32, Name = "Mixed_5b"), InceptionA(64, Name = "Mixed_5c"), InceptionA(64, Name = "Mixed_5d")]
[InceptionB(Name = "Mixed_6a")]
[InceptionC(128, Name = "Mixed_6b"), InceptionC(160, Name = "Mixed_6c"), InceptionC(160, Name = "Mixed_6d"), InceptionC(192, Name = "Mixed_6e")]
[InceptionD(Name = "Mixed_7a")]
[InceptionE(Name = "Mixed_7b"), InceptionE(Name = "Mixed_7c")]
[AdaptiveAvgPool2D(1), Dropout(0.5f), Flatten, Dense(1000, Name = "fc")]
public partial class InceptionV3;

/// <inheritdoc cref="InceptionV3"/>
[Variant<InceptionV3>(Lower = Lowering.Equivalent)]
public partial class InceptionV3OfConvolutions;

/// <summary>Views of 1x1, 5x5 and, as two of 3x3, 5x5 (figure 5).</summary>
[Block]
[BasicConv(64, 1, Name = "branch1x1"), As("1x1")]
[From("in"), BasicConv(48, 1, Name = "branch5x5_1"), BasicConv(64, 5, padding: 2, Name = "branch5x5_2"), As("5x5")]
[From("in"), BasicConv(64, 1, Name = "branch3x3dbl_1"), BasicConv(96, 3, padding: 1, Name = "branch3x3dbl_2", Repeat = 2), As("3x3 twice")]
[From("in"), AvgPool2D(3, Stride = 1, Padding = 1), BasicConv(nameof(pooled), 1, Name = "branch_pool")]
[Concat("1x1", "5x5", "3x3 twice")]
public sealed partial class InceptionAAttribute(int pooled) : LayerAttribute;

/// <summary>From 35 x 35 to 17 x 17 (figure 10).</summary>
[Block]
[BasicConv(384, 3, stride: 2, Name = "branch3x3"), As("3x3")]
[From("in"), BasicConv(64, 1, Name = "branch3x3dbl_1"), BasicConv(96, 3, padding: 1, Name = "branch3x3dbl_2"), BasicConv(96, 3, stride: 2, Name = "branch3x3dbl_3"), As("3x3 twice")]
[From("in"), MaxPool2D(3, Stride = 2)]
[Concat("3x3", "3x3 twice")]
public sealed partial class InceptionBAttribute : LayerAttribute;

/// <summary>Views of 7x7, each as a row and a column (figure 6).</summary>
[Block]
[BasicConv(192, 1, Name = "branch1x1"), As("1x1")]
[From("in"), BasicConv(nameof(narrow), 1, Name = "branch7x7_1"), RowConv(nameof(narrow), 7, Name = "branch7x7_2"), ColumnConv(192, 7, Name = "branch7x7_3"), As("7x7")]
[From("in"), BasicConv(nameof(narrow), 1, Name = "branch7x7dbl_1")]
[ColumnConv(nameof(narrow), 7, Name = "branch7x7dbl_2"), RowConv(nameof(narrow), 7, Name = "branch7x7dbl_3")]
[ColumnConv(nameof(narrow), 7, Name = "branch7x7dbl_4"), RowConv(192, 7, Name = "branch7x7dbl_5"), As("7x7 twice")]
[From("in"), AvgPool2D(3, Stride = 1, Padding = 1), BasicConv(192, 1, Name = "branch_pool")]
[Concat("1x1", "7x7", "7x7 twice")]
public sealed partial class InceptionCAttribute(int narrow) : LayerAttribute;

/// <summary>From 17 x 17 to 8 x 8.</summary>
[Block]
[BasicConv(192, 1, Name = "branch3x3_1"), BasicConv(320, 3, stride: 2, Name = "branch3x3_2"), As("3x3")]
[From("in"), BasicConv(192, 1, Name = "branch7x7x3_1"), RowConv(192, 7, Name = "branch7x7x3_2"), ColumnConv(192, 7, Name = "branch7x7x3_3")]
[BasicConv(192, 3, stride: 2, Name = "branch7x7x3_4"), As("7x7, 3x3")]
[From("in"), MaxPool2D(3, Stride = 2)]
[Concat("3x3", "7x7, 3x3")]
public sealed partial class InceptionDAttribute : LayerAttribute;

/// <summary>Rows and columns side by side, for many channels (figure 7).</summary>
[Block]
[BasicConv(320, 1, Name = "branch1x1"), As("1x1")]
[From("in"), BasicConv(384, 1, Name = "branch3x3_1"), As("narrow")]
[RowConv(384, 3, Name = "branch3x3_2a"), As("row"), From("narrow"), ColumnConv(384, 3, Name = "branch3x3_2b"), As("column")]
[From("in"), BasicConv(448, 1, Name = "branch3x3dbl_1"), BasicConv(384, 3, padding: 1, Name = "branch3x3dbl_2"), As("3x3")]
[RowConv(384, 3, Name = "branch3x3dbl_3a"), As("3x3 row"), From("3x3"), ColumnConv(384, 3, Name = "branch3x3dbl_3b"), As("3x3 column")]
[From("in"), AvgPool2D(3, Stride = 1, Padding = 1), BasicConv(192, 1, Name = "branch_pool")]
[Concat("1x1", "row", "column", "3x3 row", "3x3 column")]
public sealed partial class InceptionEAttribute : LayerAttribute;

[Block]
[Conv2D(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(padding), Bias = false, Name = "conv"), BatchNorm2D(Eps = 0.001, Name = "bn"), ReLU]
public sealed partial class BasicConvAttribute(object channels, int kernel, int stride = 1, int padding = 0) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), new object[] { 1, nameof(width) }, Padding = "same", Bias = false, Name = "conv"), BatchNorm2D(Eps = 0.001, Name = "bn"), ReLU]
public sealed partial class RowConvAttribute(object channels, int width) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), new object[] { nameof(height), 1 }, Padding = "same", Bias = false, Name = "conv"), BatchNorm2D(Eps = 0.001, Name = "bn"), ReLU]
public sealed partial class ColumnConvAttribute(object channels, int height) : LayerAttribute;
