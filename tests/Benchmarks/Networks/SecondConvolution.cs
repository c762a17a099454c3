namespace NetGen.Benchmarks;

/// <summary>The second convolution of LeNet, alone.</summary>
[Network(6, 14, 14)]
[Conv2D(16, 5, Padding = 2)]
public partial class SecondConvolution;
