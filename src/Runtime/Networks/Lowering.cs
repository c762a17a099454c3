namespace NetGen;

/// <summary>Which layers the compiler rewrites to convolutions.</summary>
[Flags]
public enum Lowering
{
    /// <summary>Every layer stays as written.</summary>
    None = 0,

    /// <summary>Dense on a vector becomes a 1x1 convolution; Flatten and Dense become one convolution as large as the feature map. The same sums.</summary>
    Dense = 1,

    /// <summary>Average pooling becomes a depthwise convolution with constant weights.</summary>
    AvgPool = 2,

    /// <summary>Max pooling becomes convolutions and ReLU, by max(a, b) = b + relu(a - b). Exact but for rounding.</summary>
    MaxPool = 4,

    /// <summary>Max pooling becomes a learned convolution of the same kernel, stride and padding. Not equivalent: must be trained.</summary>
    MaxPoolToConv = 8,

    /// <summary>Max pooling is removed and its stride moved into the convolution before it. Not equivalent: must be trained.</summary>
    MaxPoolToStride = 16,

    /// <summary><see cref="AvgPool"/> and <see cref="MaxPool"/>.</summary>
    Pool = AvgPool | MaxPool,

    /// <summary>All rewrites that keep the result: <see cref="Dense"/> and <see cref="Pool"/>.</summary>
    Equivalent = Dense | Pool,
}
