sealed class NetGen.AMaxAttribute : LayerAttribute
    bool KeepDim { get; set; }
    new()
    object Dim { get; set; }

sealed class NetGen.ActivationAttribute : LayerAttribute
    new(string formula)
    string Formula { get; }

sealed class NetGen.AdaptiveAvgPool1DAttribute : LayerAttribute
    new(object size)
    object Size { get; }

sealed class NetGen.AdaptiveAvgPool2DAttribute : LayerAttribute
    new(object size)
    object Size { get; }

sealed class NetGen.AdaptiveAvgPool3DAttribute : LayerAttribute
    new(object size)
    object Size { get; }

sealed class NetGen.AdaptiveMaxPool1DAttribute : LayerAttribute
    new(object size)
    object Size { get; }

sealed class NetGen.AdaptiveMaxPool2DAttribute : LayerAttribute
    new(object size)
    object Size { get; }

sealed class NetGen.AdaptiveMaxPool3DAttribute : LayerAttribute
    new(object size)
    object Size { get; }

sealed class NetGen.AddAttribute : LayerAttribute
    new(string[] labels)
    string[] Labels { get; }

sealed class NetGen.AlignedBuffer
    Alignment = 64
    Slack = 64
    Span<float> Slice(long offset, int length)
    float* Pointer { get; }
    long Length { get; }
    new(long length)

sealed class NetGen.AlphaDropoutAttribute : LayerAttribute
    double P { get; }
    new(double p = 0.5)

sealed class NetGen.AsAttribute : LayerAttribute
    new(string label)
    string Label { get; }

sealed class NetGen.AvgPool1DAttribute : LayerAttribute
    bool CeilMode { get; set; }
    bool CountIncludePad { get; set; }
    new(object kernel)
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.AvgPool2DAttribute : LayerAttribute
    bool CeilMode { get; set; }
    bool CountIncludePad { get; set; }
    new(object kernel)
    object DivisorOverride { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.AvgPool3DAttribute : LayerAttribute
    bool CeilMode { get; set; }
    bool CountIncludePad { get; set; }
    new(object kernel)
    object DivisorOverride { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

static class NetGen.Batch
    static ArgumentException Overlap(NetworkInfo info, PortInfo output, PortInfo other)
    static bool Check(NetworkInfo info, Argument* inputs, Argument* outputs, int batch)
    static int Count(NetworkInfo info, int input)
    static void Check(NetworkInfo info, PortInfo port, int found, int batch)

sealed class NetGen.BatchNorm1DAttribute : LayerAttribute
    bool Affine { get; set; }
    double Eps { get; set; }
    double Momentum { get; set; }
    new()

sealed class NetGen.BatchNorm2DAttribute : LayerAttribute
    bool Affine { get; set; }
    double Eps { get; set; }
    double Momentum { get; set; }
    new()

sealed class NetGen.BatchNorm3DAttribute : LayerAttribute
    bool Affine { get; set; }
    double Eps { get; set; }
    double Momentum { get; set; }
    new()

sealed class NetGen.BlockAttribute : Attribute
    new()

sealed class NetGen.CELUAttribute : LayerAttribute
    double Alpha { get; }
    new(double alpha = 1)

sealed class NetGen.ChannelShuffleAttribute : LayerAttribute
    new(object groups)
    object Groups { get; }

sealed class NetGen.ChannelsAttribute : LayerAttribute
    new(object start, object count)
    object Count { get; }
    object Start { get; }

sealed class NetGen.CircularPad1DAttribute : LayerAttribute
    new(object sides)
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }

sealed class NetGen.CircularPad2DAttribute : LayerAttribute
    new(object sides)
    object Bottom { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.CircularPad3DAttribute : LayerAttribute
    new(object sides)
    object Back { get; set; }
    object Bottom { get; set; }
    object Front { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.ConcatAttribute : LayerAttribute
    new(string[] labels)
    object Dim { get; set; }
    string[] Labels { get; }

sealed class NetGen.ConstantPad1DAttribute : LayerAttribute
    double Value { get; set; }
    new(object sides = default)
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }

sealed class NetGen.ConstantPad3DAttribute : LayerAttribute
    double Value { get; set; }
    new(object sides = default)
    object Back { get; set; }
    object Bottom { get; set; }
    object Front { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.Conv1DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Groups { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.Conv2DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Groups { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.Conv3DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Groups { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.ConvTranspose1DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Groups { get; set; }
    object Kernel { get; }
    object OutputPadding { get; set; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.ConvTranspose2DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Groups { get; set; }
    object Kernel { get; }
    object OutputPadding { get; set; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.ConvTranspose3DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Groups { get; set; }
    object Kernel { get; }
    object OutputPadding { get; set; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.DenseAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object features)
    object Features { get; }

sealed class NetGen.DepthwiseConv2DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object kernel)
    object Dilation { get; set; }
    object Kernel { get; }
    object Multiplier { get; set; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.DivAttribute : LayerAttribute
    new(string[] labels)
    string[] Labels { get; }

sealed class NetGen.Dropout1DAttribute : LayerAttribute
    double P { get; }
    new(double p = 0.5)

sealed class NetGen.Dropout2DAttribute : LayerAttribute
    double P { get; }
    new(double p = 0.5)

sealed class NetGen.Dropout3DAttribute : LayerAttribute
    double P { get; }
    new(double p = 0.5)

sealed class NetGen.DropoutAttribute : LayerAttribute
    double P { get; }
    new(double p = 0.5)

sealed class NetGen.ELUAttribute : LayerAttribute
    double Alpha { get; }
    new(double alpha = 1)

sealed class NetGen.ElseAttribute : LayerAttribute
    new()

sealed class NetGen.EndIfAttribute : LayerAttribute
    new()

sealed class NetGen.FeatureAlphaDropoutAttribute : LayerAttribute
    double P { get; }
    new(double p = 0.5)

sealed class NetGen.FlattenAttribute : LayerAttribute
    new()

sealed class NetGen.FlipAttribute : LayerAttribute
    new(object[] dims)
    object[] Dims { get; }

sealed class NetGen.FromAttribute : LayerAttribute
    new(string label)
    string Label { get; }

sealed class NetGen.GELUAttribute : LayerAttribute
    new(string approximate = none)
    string Approximate { get; }

sealed class NetGen.GLUAttribute : LayerAttribute
    new()
    object Dim { get; set; }

sealed class NetGen.GroupNormAttribute : LayerAttribute
    bool Affine { get; set; }
    double Eps { get; set; }
    new(object groups)
    object Groups { get; }

sealed class NetGen.HardShrinkAttribute : LayerAttribute
    double Lambda { get; }
    new(double lambda = 0.5)

sealed class NetGen.HardSigmoidAttribute : LayerAttribute
    new()

sealed class NetGen.HardSwishAttribute : LayerAttribute
    new()

sealed class NetGen.HardTanhAttribute : LayerAttribute
    double Max { get; }
    double Min { get; }
    new(double min = -1, double max = 1)

interface NetGen.ICompiledNetwork<TSelf> where TSelf : ICompiledNetwork<TSelf>
    abstract TSelf Share()
    abstract Weights Weights { get; }
    abstract void Refresh()
    static abstract NetworkInfo Info { get; }
    static abstract TSelf Create(Weights weights)
    static abstract TSelf Load(string path)
    static virtual TSelf Load(WeightsSource source, PassedOver& passedOver, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0, bool keepWeights = True)
    static virtual TSelf Load(WeightsSource source, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0, bool keepWeights = True)
    static virtual Task<TSelf> LoadAsync(WeightsSource source, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0, bool keepWeights = True, IProgress<LoadProgress> progress = default, CancellationToken cancellationToken = default)
    virtual void Trim()

interface NetGen.INetwork<TSelf> : ICompiledNetwork<TSelf> where TSelf : INetwork<TSelf>
    abstract float[] Forward(ReadOnlySpan<float> input)
    abstract void Forward(ReadOnlySpan<float> input, Span<float> output, int batch = 1)
    abstract void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch = 1)

interface NetGen.IPictureNetwork<TSelf> : ICompiledNetwork<TSelf>, INetwork<TSelf> where TSelf : IPictureNetwork<TSelf>
    abstract void Forward(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, Span<float> output, int batch = 1)

interface NetGen.ITensorReader
    abstract ReadOnlySpan<float> Item[string name] { get; }
    abstract void Release()

sealed class NetGen.IfAttribute : LayerAttribute
    new(string condition)
    string Condition { get; }

struct NetGen.Initializer : IEquatable<Initializer>
    float Deviation { get; init; }
    float High { get; init; }
    float Low { get; init; }
    float Mean { get; init; }
    new(float Low, float High)
    static Initializer Constant(float value)
    static Initializer KaimingUniform(int fanIn)
    static Initializer Normal(float mean, float deviation)
    static Initializer TruncatedNormal(float mean, float deviation, float low, float high)

sealed class NetGen.InputAttribute : LayerAttribute
    int[] Size { get; }
    new(string label, int[] size)
    string Label { get; }

sealed class NetGen.InstanceNorm1DAttribute : LayerAttribute
    bool Affine { get; set; }
    double Eps { get; set; }
    new()

sealed class NetGen.InstanceNorm2DAttribute : LayerAttribute
    bool Affine { get; set; }
    double Eps { get; set; }
    new()

sealed class NetGen.InstanceNorm3DAttribute : LayerAttribute
    bool Affine { get; set; }
    double Eps { get; set; }
    new()

sealed class NetGen.KernelInfo : IEquatable<KernelInfo>
    long Macs { get; init; }
    new(string Name, string Layers, long Macs)
    string Layers { get; init; }
    string Name { get; init; }

abstract class NetGen.LayerAttribute : Attribute
    bool Lower { get; set; }
    object Repeat { get; set; }
    protected new()
    string BiasInitializer { get; set; }
    string Initializer { get; set; }
    string Name { get; set; }

sealed class NetGen.LayerInfo : IEquatable<LayerInfo>
    IReadOnlyList<int> Input { get; init; }
    IReadOnlyList<int> Output { get; init; }
    IReadOnlyList<int> Sources { get; init; }
    int Kernel { get; init; }
    long Macs { get; init; }
    long Parameters { get; init; }
    new(string Layer, string Name, string Block, IReadOnlyList<int> Input, IReadOnlyList<int> Output, long Parameters, long Macs, int Kernel, string Fusion, string LoweredFrom, string Exactness, IReadOnlyList<int> Sources)
    string Block { get; init; }
    string Exactness { get; init; }
    string Fusion { get; init; }
    string Layer { get; init; }
    string LoweredFrom { get; init; }
    string Name { get; init; }
    string ToString()

sealed class NetGen.LayerNorm2DAttribute : LayerAttribute
    bool Bias { get; set; }
    bool ElementwiseAffine { get; set; }
    double Eps { get; set; }
    new()

sealed class NetGen.LayerNormAttribute : LayerAttribute
    bool Bias { get; set; }
    bool ElementwiseAffine { get; set; }
    double Eps { get; set; }
    new(object normalizedShape)
    object NormalizedShape { get; }

sealed class NetGen.LeakyReLUAttribute : LayerAttribute
    double NegativeSlope { get; }
    new(double negativeSlope = 0.01)

struct NetGen.LoadProgress : IEquatable<LoadProgress>
    double Fraction { get; }
    long BytesRead { get; init; }
    long TotalBytes { get; init; }
    new(long BytesRead, long TotalBytes)

sealed class NetGen.LocalResponseNormAttribute : LayerAttribute
    double Alpha { get; set; }
    double Beta { get; set; }
    double K { get; set; }
    new(object size)
    object Size { get; }

sealed class NetGen.LogSigmoidAttribute : LayerAttribute
    new()

sealed class NetGen.LogSoftmaxAttribute : LayerAttribute
    new()
    object Dim { get; set; }

enum NetGen.Lowering
    AvgPool = 2
    Dense = 1
    Equivalent = 7
    MaxPool = 4
    MaxPoolToConv = 8
    MaxPoolToStride = 16
    None = 0
    Pool = 6

sealed class NetGen.MaxAttribute : LayerAttribute
    new(string[] labels)
    string[] Labels { get; }

sealed class NetGen.MaxPool1DAttribute : LayerAttribute
    bool CeilMode { get; set; }
    new(object kernel)
    object Dilation { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.MaxPool2DAttribute : LayerAttribute
    bool CeilMode { get; set; }
    new(object kernel)
    object Dilation { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.MaxPool3DAttribute : LayerAttribute
    bool CeilMode { get; set; }
    new(object kernel)
    object Dilation { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.MaxUnpool2DAttribute : LayerAttribute
    new(string pool)
    object OutputSize { get; set; }
    string Pool { get; }

sealed class NetGen.MeanAttribute : LayerAttribute
    bool KeepDim { get; set; }
    new()
    object Dim { get; set; }

sealed class NetGen.MinAttribute : LayerAttribute
    new(string[] labels)
    string[] Labels { get; }

sealed class NetGen.MishAttribute : LayerAttribute
    new()

sealed class NetGen.MulAttribute : LayerAttribute
    new(string[] labels)
    string[] Labels { get; }

sealed class NetGen.NetworkAttribute : Attribute
    Lowering Lower { get; set; }
    int[] Input { get; }
    new(int[] input)
    string BiasInitializer { get; set; }
    string Initializer { get; set; }

sealed class NetGen.NetworkInfo : IEquatable<NetworkInfo>
    IReadOnlyList<KernelInfo> Kernels { get; init; }
    IReadOnlyList<LayerInfo> Layers { get; init; }
    IReadOnlyList<ParameterInfo> Parameters { get; init; }
    IReadOnlyList<PortInfo> Inputs { get; init; }
    IReadOnlyList<PortInfo> Outputs { get; init; }
    IReadOnlyList<int> Input { get; }
    IReadOnlyList<int> Output { get; }
    Lowering Lowering { get; init; }
    NetworkInfo WithOptional { get; init; }
    Nullable<int> GpuLaunches { get; init; }
    PixelNormalization Normalization { get; init; }
    int InputLength { get; }
    int OutputLength { get; }
    long ArenaBytes { get; init; }
    long Macs { get; }
    long PackedBytes { get; init; }
    long ParameterCount { get; }
    new(string Name, IReadOnlyList<PortInfo> Inputs, IReadOnlyList<PortInfo> Outputs, IReadOnlyList<LayerInfo> Layers, IReadOnlyList<KernelInfo> Kernels, IReadOnlyList<ParameterInfo> Parameters, Lowering Lowering, long ArenaBytes, long PackedBytes, Nullable<int> GpuLaunches = default, NetworkInfo WithOptional = default, PixelNormalization Normalization = default)
    string Name { get; init; }
    string ToString()

sealed class NetGen.NormalizeAttribute : LayerAttribute
    float Divisor { get; set; }
    float[] Mean { get; }
    float[] Std { get; }
    new(float[] mean, float[] std)

sealed class NetGen.OutputAttribute : LayerAttribute
    bool Optional { get; set; }
    new(string label)
    string Label { get; }

sealed class NetGen.PReLUAttribute : LayerAttribute
    double Init { get; }
    new(object numParameters = default, double init = 0.25)
    object NumParameters { get; }

sealed class NetGen.PadAttribute : LayerAttribute
    double Value { get; set; }
    new(object sides = default)
    object Bottom { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.ParameterAttribute : LayerAttribute
    bool Learned { get; set; }
    double Initial { get; set; }
    new(string label, object[] size)
    object[] Size { get; }
    string Label { get; }

sealed class NetGen.ParameterInfo : IEquatable<ParameterInfo>
    IReadOnlyList<int> Shape { get; init; }
    Initializer Initializer { get; init; }
    bool IsLearned { get; init; }
    long Length { get; }
    new(string Name, IReadOnlyList<int> Shape, Initializer Initializer, bool IsLearned = True)
    string Name { get; init; }
    string ToString()

sealed class NetGen.PartialParameters : IEnumerable, IEnumerable<ParameterInfo>, IReadOnlyCollection<ParameterInfo>, IReadOnlyList<ParameterInfo>
    IEnumerator<ParameterInfo> GetEnumerator()
    IReadOnlyList<string> Rest { get; }
    ParameterInfo Item[int index] { get; }
    int Count { get; }
    new(IReadOnlyList<ParameterInfo> parameters, IReadOnlyList<string> rest)

sealed class NetGen.PassedOver
    IReadOnlyList<string> Misshapen { get; }
    IReadOnlyList<string> Missing { get; }
    IReadOnlyList<string> NotLoaded { get; }
    IReadOnlyList<string> Superfluous { get; }
    string ToString()

sealed class NetGen.PermuteAttribute : LayerAttribute
    new(object[] dims)
    object[] Dims { get; }

enum NetGen.PixelFormat
    Bgr24 = 2
    Bgra32 = 4
    Gray8 = 0
    Rgb24 = 1
    Rgba32 = 3

sealed class NetGen.PixelNormalization : IEquatable<PixelNormalization>
    IReadOnlyList<float> Mean { get; init; }
    IReadOnlyList<float> Std { get; init; }
    float Divisor { get; init; }
    float Item[int channel, byte value] { get; }
    new(float Divisor, IReadOnlyList<float> Mean, IReadOnlyList<float> Std)
    void Apply(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, int channels, int height, int width, Span<float> destination)

sealed class NetGen.PixelShuffleAttribute : LayerAttribute
    new(object upscaleFactor)
    object UpscaleFactor { get; }

sealed class NetGen.PixelUnshuffleAttribute : LayerAttribute
    new(object downscaleFactor)
    object DownscaleFactor { get; }

sealed class NetGen.PortInfo : IEquatable<PortInfo>
    IReadOnlyList<int> Shape { get; init; }
    bool IsOptional { get; init; }
    int Length { get; }
    new(string Name, IReadOnlyList<int> Shape, bool IsOptional = False)
    string Name { get; init; }

sealed class NetGen.RMSNormAttribute : LayerAttribute
    bool ElementwiseAffine { get; set; }
    double Eps { get; set; }
    new(object normalizedShape)
    object NormalizedShape { get; }

sealed class NetGen.RReLUAttribute : LayerAttribute
    double LowerBound { get; }
    double UpperBound { get; }
    new(double lower = 0.125, double upper = 0.3333333333333333)

sealed class NetGen.ReLU6Attribute : LayerAttribute
    new()

sealed class NetGen.ReLUAttribute : LayerAttribute
    new()

sealed class NetGen.ReflectionPad1DAttribute : LayerAttribute
    new(object sides)
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }

sealed class NetGen.ReflectionPad2DAttribute : LayerAttribute
    new(object sides)
    object Bottom { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.ReflectionPad3DAttribute : LayerAttribute
    new(object sides)
    object Back { get; set; }
    object Bottom { get; set; }
    object Front { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.ReplicationPad1DAttribute : LayerAttribute
    new(object sides)
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }

sealed class NetGen.ReplicationPad2DAttribute : LayerAttribute
    new(object sides)
    object Bottom { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.ReplicationPad3DAttribute : LayerAttribute
    new(object sides)
    object Back { get; set; }
    object Bottom { get; set; }
    object Front { get; set; }
    object Left { get; set; }
    object Right { get; set; }
    object Sides { get; }
    object Top { get; set; }

sealed class NetGen.ReshapeAttribute : LayerAttribute
    new(object[] shape)
    object[] Shape { get; }

sealed class NetGen.SELUAttribute : LayerAttribute
    new()

sealed class NetGen.SafetensorsFile : IDisposable
    IReadOnlyDictionary<string, string> Metadata { get; }
    IReadOnlyList<SafetensorsTensor> Tensors { get; }
    SafetensorsTensor Item[string name] { get; }
    bool Contains(string name)
    float[] ToArray(string name)
    static SafetensorsFile Open(WeightsSource source)
    static void Write(string path, IEnumerable<ValueTuple<string, IReadOnlyList<int>, ReadOnlyMemory<float>>> tensors)
    string Path { get; }
    void CopyTo(string name, Span<float> destination)
    void Dispose()

sealed class NetGen.SafetensorsTensor : IEquatable<SafetensorsTensor>
    IReadOnlyList<long> Shape { get; init; }
    long Length { get; init; }
    new(string Name, string DType, IReadOnlyList<long> Shape, long Length)
    string DType { get; init; }
    string Name { get; init; }
    string ToString()

sealed class NetGen.SeparableConv2DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Kernel { get; }
    object Multiplier { get; set; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.SiLUAttribute : LayerAttribute
    new()

sealed class NetGen.SigmoidAttribute : LayerAttribute
    new()

sealed class NetGen.SoftShrinkAttribute : LayerAttribute
    double Lambda { get; }
    new(double lambda = 0.5)

sealed class NetGen.SoftmaxAttribute : LayerAttribute
    new()
    object Dim { get; set; }

sealed class NetGen.SoftminAttribute : LayerAttribute
    new()
    object Dim { get; set; }

sealed class NetGen.SoftplusAttribute : LayerAttribute
    double Beta { get; }
    double Threshold { get; }
    new(double beta = 1, double threshold = 20)

sealed class NetGen.SoftsignAttribute : LayerAttribute
    new()

sealed class NetGen.SpatialSeparableConv2DAttribute : LayerAttribute
    bool Bias { get; set; }
    new(object channels, object kernel)
    object Channels { get; }
    object Dilation { get; set; }
    object Kernel { get; }
    object Padding { get; set; }
    object Stride { get; set; }

sealed class NetGen.SplitAttribute : LayerAttribute
    new(string[] labels)
    object Dim { get; set; }
    object Sizes { get; set; }
    string[] Labels { get; }

sealed class NetGen.StochasticDepthAttribute : LayerAttribute
    double P { get; }
    new(double p)
    string Mode { get; set; }

sealed class NetGen.SubAttribute : LayerAttribute
    new(string[] labels)
    string[] Labels { get; }

sealed class NetGen.SumAttribute : LayerAttribute
    bool KeepDim { get; set; }
    new()
    object Dim { get; set; }

sealed class NetGen.TanhAttribute : LayerAttribute
    new()

sealed class NetGen.TanhShrinkAttribute : LayerAttribute
    new()

sealed class NetGen.ThresholdAttribute : LayerAttribute
    double Threshold { get; }
    double Value { get; }
    new(double threshold, double value)

sealed class NetGen.Upsample1DAttribute : LayerAttribute
    bool AlignCorners { get; set; }
    new()
    object ScaleFactor { get; set; }
    object Size { get; set; }
    string Mode { get; set; }

sealed class NetGen.Upsample2DAttribute : LayerAttribute
    bool AlignCorners { get; set; }
    new()
    object ScaleFactor { get; set; }
    object Size { get; set; }
    string Mode { get; set; }

sealed class NetGen.Upsample3DAttribute : LayerAttribute
    bool AlignCorners { get; set; }
    new()
    object ScaleFactor { get; set; }
    object Size { get; set; }
    string Mode { get; set; }

sealed class NetGen.VariantAttribute<TNetwork> : Attribute
    Lowering Lower { get; set; }
    int[] Input { get; }
    new(int[] input)
    string Until { get; set; }
    string Without { get; set; }

sealed class NetGen.Weights : ITensorReader
    IReadOnlyList<ParameterInfo> Parameters { get; }
    PassedOver Load(WeightsSource source, string prefix = default, Func<string, string> rename = default, string except = default)
    Span<float> Item[int index] { get; }
    Span<float> Item[string name] { get; }
    Task<PassedOver> LoadAsync(WeightsSource source, string prefix = default, Func<string, string> rename = default, string except = default, IProgress<LoadProgress> progress = default, CancellationToken cancellationToken = default)
    bool Contains(string name)
    float* Pointer(int index)
    int IndexOf(string name)
    int ReadWhole(Action<Weights> read)
    int Version { get; }
    new(IReadOnlyList<ParameterInfo> parameters)
    static Task<Weights> LoadAsync(WeightsSource source, IReadOnlyList<ParameterInfo> parameters, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0, IProgress<LoadProgress> progress = default, CancellationToken cancellationToken = default)
    static Weights Initialize(IReadOnlyList<ParameterInfo> parameters, int seed = 0)
    static Weights Load(WeightsSource source, IReadOnlyList<ParameterInfo> parameters, PassedOver& passedOver, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0)
    static Weights Load(WeightsSource source, IReadOnlyList<ParameterInfo> parameters, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0)
    void Require(IReadOnlyList<ParameterInfo> parameters, string network)
    void Save(string path)

sealed class NetGen.WeightsException : IOException, ISerializable
    IReadOnlyList<string> Problems { get; }
    new(string path, IReadOnlyList<string> problems)
    string Path { get; }

sealed class NetGen.WeightsNotKeptException : InvalidOperationException, ISerializable

abstract class NetGen.WeightsSource
    static WeightsSource Bytes(ReadOnlyMemory<byte> bytes)
    static WeightsSource File(string path)
    static WeightsSource Resource(Assembly assembly, string name)
    static WeightsSource Stream(Stream stream)
    static WeightsSource op_Implicit(Stream stream)
    static WeightsSource op_Implicit(byte[] bytes)
    static WeightsSource op_Implicit(string path)
    string Name { get; }

