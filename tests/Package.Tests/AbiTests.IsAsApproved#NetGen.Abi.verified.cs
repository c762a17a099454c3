// AbiVersion.Current = 9, AbiVersion.Oldest = 8

sealed class NetGen.AlignedBuffer
    Alignment = 64
    Slack = 64
    Span<float> Slice(long offset, int length)
    float* Pointer { get; }
    long Length { get; }
    new(long length)

static class NetGen.Batch
    static ArgumentException Overlap(NetworkInfo info, PortInfo output, PortInfo other)
    static bool Check(NetworkInfo info, Argument* inputs, Argument* outputs, int batch)
    static int Count(NetworkInfo info, int input)
    static void Check(NetworkInfo info, PortInfo port, int found, int batch)

struct NetGen.Cpu.Activate<TActivation> : IEpilogue<Activate<TActivation>> where TActivation : struct, IActivation
    new(TActivation activation)

struct NetGen.Cpu.Add : IBinaryFunction
struct NetGen.Cpu.AnyLength : ILength
struct NetGen.Cpu.CubicWeights : IInterpolationWeights
struct NetGen.Cpu.Divide : IBinaryFunction
struct NetGen.Cpu.DivideInto : IBinaryFunction
struct NetGen.Cpu.Formulas.X : IActivation
struct NetGen.Cpu.Four<T>
struct NetGen.Cpu.GELU : IActivation
struct NetGen.Cpu.HardSigmoid : IActivation
struct NetGen.Cpu.HardSwish : IActivation
interface NetGen.Cpu.IPhaseKernel<TSelf> : IRowKernel where TSelf : struct, IPhaseKernel<TSelf>
struct NetGen.Cpu.Identity : IEpilogue<Identity>
struct NetGen.Cpu.Length2 : ILength
struct NetGen.Cpu.Length3 : ILength
struct NetGen.Cpu.Length5 : ILength
struct NetGen.Cpu.Length7 : ILength
struct NetGen.Cpu.LinearWeights : IInterpolationWeights
struct NetGen.Cpu.LogSigmoid : IActivation
struct NetGen.Cpu.LogSoftmax : ISoftmax
struct NetGen.Cpu.Maximum : IBinaryFunction
struct NetGen.Cpu.Minimum : IBinaryFunction
struct NetGen.Cpu.Mish : IActivation
struct NetGen.Cpu.Multiply : IBinaryFunction
struct NetGen.Cpu.NoClock : IKernelClock
struct NetGen.Cpu.NoTile : ITile
struct NetGen.Cpu.PReLU : IBinaryFunction
struct NetGen.Cpu.PixelLanes1 : ITiling
struct NetGen.Cpu.PixelLanes2 : ITiling
struct NetGen.Cpu.PixelLanes3 : ITiling
struct NetGen.Cpu.PixelLanes4 : ITiling
struct NetGen.Cpu.PixelLanes5 : ITiling
struct NetGen.Cpu.PixelLanes6 : ITiling
struct NetGen.Cpu.PixelLanes7 : ITiling
struct NetGen.Cpu.PixelLanes8 : ITiling
struct NetGen.Cpu.ReLU : IActivation
struct NetGen.Cpu.ReLU6 : IActivation
struct NetGen.Cpu.SELU : IActivation
struct NetGen.Cpu.SiLU : IActivation
struct NetGen.Cpu.Sigmoid : IActivation
struct NetGen.Cpu.Simd128 : ISimd<Simd128>
struct NetGen.Cpu.Softmax : ISoftmax
struct NetGen.Cpu.Softsign : IActivation
struct NetGen.Cpu.SpacedTaps<TColumns> : IDepthwiseRow where TColumns : struct, ILength
struct NetGen.Cpu.Subtract : IBinaryFunction
struct NetGen.Cpu.SubtractFrom : IBinaryFunction
struct NetGen.Cpu.Tanh : IActivation
struct NetGen.Cpu.TanhGELU : IActivation
struct NetGen.Cpu.TanhShrink : IActivation
struct NetGen.Cpu.Taps3x1 : IDepthwiseRow
struct NetGen.Cpu.Taps3x2 : IDepthwiseRow
struct NetGen.Cpu.Taps5x1 : IDepthwiseRow
struct NetGen.Cpu.Taps5x2 : IDepthwiseRow
struct NetGen.Cpu.Tile10x1 : ITile
struct NetGen.Cpu.Tile10x2 : ITile
struct NetGen.Cpu.Tile11x1 : ITile
struct NetGen.Cpu.Tile11x2 : ITile
struct NetGen.Cpu.Tile12x1 : ITile
struct NetGen.Cpu.Tile12x2 : ITile
struct NetGen.Cpu.Tile13x1 : ITile
struct NetGen.Cpu.Tile13x2 : ITile
struct NetGen.Cpu.Tile14x1 : ITile
struct NetGen.Cpu.Tile14x2 : ITile
struct NetGen.Cpu.Tile1x1 : ITile
struct NetGen.Cpu.Tile1x2 : ITile
struct NetGen.Cpu.Tile1x3 : ITile
struct NetGen.Cpu.Tile1x4 : ITile
struct NetGen.Cpu.Tile2x1 : ITile
struct NetGen.Cpu.Tile2x2 : ITile
struct NetGen.Cpu.Tile2x3 : ITile
struct NetGen.Cpu.Tile2x4 : ITile
struct NetGen.Cpu.Tile3x1 : ITile
struct NetGen.Cpu.Tile3x2 : ITile
struct NetGen.Cpu.Tile3x3 : ITile
struct NetGen.Cpu.Tile3x4 : ITile
struct NetGen.Cpu.Tile4x1 : ITile
struct NetGen.Cpu.Tile4x2 : ITile
struct NetGen.Cpu.Tile4x3 : ITile
struct NetGen.Cpu.Tile4x4 : ITile
struct NetGen.Cpu.Tile5x1 : ITile
struct NetGen.Cpu.Tile5x2 : ITile
struct NetGen.Cpu.Tile5x3 : ITile
struct NetGen.Cpu.Tile5x4 : ITile
struct NetGen.Cpu.Tile6x1 : ITile
struct NetGen.Cpu.Tile6x2 : ITile
struct NetGen.Cpu.Tile6x3 : ITile
struct NetGen.Cpu.Tile6x4 : ITile
struct NetGen.Cpu.Tile7x1 : ITile
struct NetGen.Cpu.Tile7x2 : ITile
struct NetGen.Cpu.Tile7x3 : ITile
struct NetGen.Cpu.Tile8x1 : ITile
struct NetGen.Cpu.Tile8x2 : ITile
struct NetGen.Cpu.Tile8x3 : ITile
struct NetGen.Cpu.Tile9x1 : ITile
struct NetGen.Cpu.Tile9x2 : ITile
struct NetGen.Cpu.Tile9x3 : ITile
struct NetGen.Cpu.Tiles<TTile, TRest> : ITiling where TTile : struct, ITile where TRest : struct, ITile

struct NetGen.Cpu.Affine : IEpilogue<Affine>
struct NetGen.Cpu.AffineBroadcast : IEpilogue<AffineBroadcast>
    new(Map scale, Map shift)

struct NetGen.Cpu.Argument
    float* Start { get; }
    int Length { get; }
    new(byte* pixels, int length, PixelFormat format, int rowBytes)
    new(float* start, int length)

struct NetGen.Cpu.AvgPool : IRowKernel
    new(Map x, Boxes boxes, Boxes divisors, int columns, int channels)

static class NetGen.Cpu.Border
    static void Clear(float* map, int depth, int height, int width, IntPtr planeStride, IntPtr rowStride, int pixelStride, int front, int top, int left, int back, int bottom, int right)
    static void Clear(float* map, int height, int width, IntPtr rowStride, int pixelStride, int top, int left, int bottom, int right)

struct NetGen.Cpu.Bound
    new(long factor, long first, int divisor = 1, int wrap = 0, int most = 2147483647)

struct NetGen.Cpu.Boxes
    new(Intervals planes, Intervals rows, Intervals columns)

struct NetGen.Cpu.CELU : IActivation
struct NetGen.Cpu.ELU : IActivation
    new(float alpha)

struct NetGen.Cpu.ChannelReduction<TFunction> : IRowKernel where TFunction : struct, IBinaryFunction
    new(Map x, float first, float divisor, int columns, int channels)

struct NetGen.Cpu.Combine<TFunction> : IEpilogue<Combine<TFunction>> where TFunction : struct, IBinaryFunction
struct NetGen.Cpu.CombineBroadcast<TFunction> : IEpilogue<CombineBroadcast<TFunction>> where TFunction : struct, IBinaryFunction
    new(Map other)

struct NetGen.Cpu.Convolution<TTiles> : IPhaseKernel<Convolution<TTiles>>, IRowKernel where TTiles : struct, ITiling
    new(Map x, Window window, float* weights, float* bias, int columns, int outputs, int inputs, int sums, int groups = 1)

abstract class NetGen.Cpu.CpuNetwork
    CpuNetwork Share()
    NetworkInfo Info { get; }
    Weights Weights { get; }
    float[] Forward(ReadOnlySpan<float> input)
    void Forward(Argument* inputs, Argument* outputs, int batch)
    void Forward(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, Span<float> output, int batch)
    void Forward(ReadOnlySpan<float> input, Span<float> output, int batch)
    void Profile(Argument* inputs, Argument* outputs, Span<long> ticks, int batch)
    void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch)
    void Refresh()
    void Trim()

sealed class NetGen.Cpu.CpuNetwork<TKernels> : CpuNetwork where TKernels : struct, ICpuKernels
    CpuNetwork Share()
    NetworkInfo Info { get; }
    Weights Weights { get; }
    new(Weights weights)
    new(int seed = 0)
    static CpuNetwork<TKernels> Load(WeightsSource source, PassedOver& passedOver, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0, bool keepWeights = True)
    static CpuNetwork<TKernels> Load(WeightsSource source, string prefix = default, Func<string, string> rename = default, string except = default, int seed = 0, bool keepWeights = True)
    static Task<TNetwork> LoadAsync<TNetwork>(Func<CpuNetwork, TNetwork> make, WeightsSource source, string prefix, Func<string, string> rename, string except, int seed, bool keepWeights, IProgress<LoadProgress> progress, CancellationToken cancellationToken)
    void Forward(Argument* inputs, Argument* outputs, int batch)
    void Profile(Argument* inputs, Argument* outputs, Span<long> ticks, int batch)
    void Refresh()
    void Trim()

struct NetGen.Cpu.Depthwise<TRow> : IPhaseKernel<Depthwise<TRow>>, IRowKernel where TRow : struct, IDepthwiseRow
    new(Map x, Window window, float* weights, float* bias, int columns)

struct NetGen.Cpu.Elementwise : IRowKernel
    new(Map x, int columns, int channels)

static class NetGen.Cpu.EmittedCode
static class NetGen.Ilgpu.EmittedCode
    static void Require(string assembly, string compiler, int version)

static class NetGen.Cpu.FixedWeights
    static float[] Repeat(ReadOnlySpan<float> pattern, int length)
    static float[] Repeat(string signs, int length)

static class NetGen.Cpu.FoldedBatchNorm
    static void Fold(ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, double epsilon, ReadOnlySpan<float> before, Span<float> scale, Span<float> shift)

struct NetGen.Cpu.Formulas.Abs<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Erf<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Exp<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.ExpM1<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Log1P<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Log<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Negation<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Sigmoid<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Softplus<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Sqrt<T> : IActivation where T : struct, IActivation
struct NetGen.Cpu.Formulas.Tanh<T> : IActivation where T : struct, IActivation
    new(T of)

struct NetGen.Cpu.Formulas.AtLeast<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.AtMost<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Difference<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Equal<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Less<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.LessOrEqual<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Max<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Min<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Product<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Quotient<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
struct NetGen.Cpu.Formulas.Sum<TLeft, TRight> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation
    new(TLeft left, TRight right)

struct NetGen.Cpu.Formulas.Choice<TMask, TWhenTrue, TWhenFalse> : IActivation where TMask : struct, IActivation where TWhenTrue : struct, IActivation where TWhenFalse : struct, IActivation
    new(TMask mask, TWhenTrue whenTrue, TWhenFalse whenFalse)

struct NetGen.Cpu.Formulas.Constant : IActivation
    new(float value)

struct NetGen.Cpu.Formulas.MultiplyAdd<TLeft, TRight, TAddend> : IActivation where TLeft : struct, IActivation where TRight : struct, IActivation where TAddend : struct, IActivation
    new(TLeft left, TRight right, TAddend addend)

struct NetGen.Cpu.HardShrink : IActivation
struct NetGen.Cpu.SoftShrink : IActivation
    new(float lambda)

struct NetGen.Cpu.HardTanh : IActivation
    new(float min, float max)

interface NetGen.Cpu.IActivation
    abstract TVector Apply<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static abstract int Cost { get; }

interface NetGen.Cpu.IBinaryFunction
    static abstract TVector Apply<TVector>(TVector value, TVector other) where TVector : struct, ISimd<TVector>

interface NetGen.Cpu.ICpuKernels
    static abstract NetworkInfo Info { get; }
    static abstract void Pack(ITensorReader weights, float* packed)
    static abstract void Run<TVector, TClock>(Source* x, float** y, float* arena, float* packed, TClock clock) where TVector : struct, ISimd<TVector> where TClock : struct, IKernelClock
    static virtual void RunWithOptional<TVector, TClock>(Source* x, float** y, float* arena, float* packed, TClock clock) where TVector : struct, ISimd<TVector> where TClock : struct, IKernelClock

interface NetGen.Cpu.IDepthwiseRow
    static abstract void Run<TVector, TEpilogue>(float* x, IntPtr xStride, Window& window, float* weights, float* bias, float* y, IntPtr yStride, int pixels, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TEpilogue : struct, IEpilogue<TEpilogue>

interface NetGen.Cpu.IEpilogue<TSelf> where TSelf : struct, IEpilogue<TSelf>
    abstract TSelf From(IntPtr plane, IntPtr row)
    abstract TVector Apply<TVector>(TVector value, IntPtr pixel, IntPtr channel) where TVector : struct, ISimd<TVector>
    static abstract bool IsUniform { get; }
    static abstract int Cost { get; }

interface NetGen.Cpu.IInterpolationWeights
    static abstract Four<float> Weigh(float part)
    static abstract TVector Mix<TVector>(float* x, Four<IntPtr> elements, Four<TVector> weights) where TVector : struct, ISimd<TVector>
    static abstract bool StaysInside { get; }
    static abstract int Taps { get; }

interface NetGen.Cpu.IKernelClock
    abstract void Lap(int kernel)
    abstract void Start()

interface NetGen.Cpu.ILength
    static abstract int Of(int length)

interface NetGen.Cpu.IRowKernel
    abstract void Row<TVector, TEpilogue>(int plane, int row, float* y, IntPtr yStride, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TEpilogue : struct, IEpilogue<TEpilogue>

interface NetGen.Cpu.ISimd<TVector> where TVector : struct, ISimd<TVector>
    static abstract TVector Abs(TVector a)
    static abstract TVector Add(TVector a, TVector b)
    static abstract TVector Broadcast(float value)
    static abstract TVector CopySign(TVector magnitude, TVector sign)
    static abstract TVector Divide(TVector a, TVector b)
    static abstract TVector Equal(TVector a, TVector b)
    static abstract TVector Exponent(TVector a)
    static abstract TVector FirstLanes(int count)
    static abstract TVector LessThan(TVector a, TVector b)
    static abstract TVector Load(float* source)
    static abstract TVector LoadPartial(float* source, int count)
    static abstract TVector Max(TVector a, TVector b)
    static abstract TVector MaxOrNaN(TVector a, TVector b)
    static abstract TVector Min(TVector a, TVector b)
    static abstract TVector Multiply(TVector a, TVector b)
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c)
    static abstract TVector Negate(TVector a)
    static abstract TVector Scale(TVector a, TVector exponent)
    static abstract TVector Select(TVector mask, TVector yes, TVector no)
    static abstract TVector Significand(TVector a)
    static abstract TVector Sqrt(TVector a)
    static abstract TVector Subtract(TVector a, TVector b)
    static abstract TVector Zero { get; }
    static abstract float MaxElement(TVector a)
    static abstract float Sum(TVector a)
    static abstract int Width { get; }
    static abstract void Accumulate(TVector a, TVector b, TVector& sum)
    static abstract void Store(float* target, TVector value)
    static abstract void StorePartial(float* target, TVector value, int count)

interface NetGen.Cpu.ISoftmax
    static abstract void Across<TVector>(float* x, float* y, int length, IntPtr stepX, IntPtr stepY, int channels) where TVector : struct, ISimd<TVector>
    static abstract void Run<TVector>(float* x, float* y, int channels) where TVector : struct, ISimd<TVector>

interface NetGen.Cpu.ITile
    static abstract int Pixels { get; }
    static abstract int Vectors { get; }
    static abstract void Run<TVector, TEpilogue>(float* x, IntPtr xStride, Window& window, float* w, IntPtr wStride, float* b, float* y, IntPtr yStride, int left, IntPtr pixel, IntPtr end, IntPtr channel, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TEpilogue : struct, IEpilogue<TEpilogue>

interface NetGen.Cpu.ITiling
    static abstract int Block { get; }
    static abstract void Run<TVector, TEpilogue>(float* x, IntPtr xStride, Window& window, float* w, float* b, float* y, IntPtr yStride, int left, int columns, IntPtr channel, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TEpilogue : struct, IEpilogue<TEpilogue>

struct NetGen.Cpu.Interpolation<TWeights> : IRowKernel where TWeights : struct, IInterpolationWeights
    new(Map x, ResampledAxis planes, ResampledAxis rows, ResampledAxis columns, int width, int channels)

struct NetGen.Cpu.Intervals
    new(Bound start, Bound end, int step = 1)
    new(int from, int to, int step = 1)

struct NetGen.Cpu.KernelClock : IKernelClock
    new(long* ticks)

static class NetGen.Cpu.Lanes
    static void Store<TVector>(float* target, TVector value, int channels) where TVector : struct, ISimd<TVector>

static class NetGen.Cpu.Layout
    static void ToChannelsFirst(float* source, float* target, int channels, int depth, int height, int width, IntPtr planeStride, IntPtr rowStride, int pixelStride)
    static void ToChannelsFirst(float* source, float* target, int channels, int height, int width, IntPtr rowStride, int pixelStride)
    static void ToChannelsLast(float* source, float* target, int channels, int depth, int height, int width, IntPtr planeStride, IntPtr rowStride, int pixelStride)
    static void ToChannelsLast(float* source, float* target, int channels, int height, int width, IntPtr rowStride, int pixelStride)

struct NetGen.Cpu.LeakyReLU : IActivation
    new(float negativeSlope)

struct NetGen.Cpu.LocalResponseNorm : IRowKernel
    new(Map x, int columns, int channels, int before, int after, float factor, float beta, float k)

struct NetGen.Cpu.Map
    new(float* first, IntPtr planeStride, IntPtr rowStride, IntPtr pixelStride)

struct NetGen.Cpu.MapLoop
    new(int count, IntPtr from, IntPtr to = 0, float nearest = 0, int size = 0)

struct NetGen.Cpu.MapPart
    static MapPart Constant(int column, int columns, int channel, int channels)
    static MapPart Elements(int column, int columns, int channel, int channels, IntPtr from, int loops)
    static MapPart Nest(int column, int columns, int channel, int channels, IntPtr from, int loops)
    static MapPart Pixels(int column, int columns, int channel, int channels, IntPtr from, IntPtr step)

struct NetGen.Cpu.MapSegment
    new(int count, IntPtr from, IntPtr step)
    static MapSegment Constant(int count)
    static MapSegment Nest(int count, IntPtr from, int loops)

struct NetGen.Cpu.MaxPool<TSide> : IRowKernel where TSide : struct, ILength
    new(Map x, Boxes boxes, int columns, int channels)

struct NetGen.Cpu.MaxPoolIndices : IRowKernel
    new(Map x, Boxes boxes, int height, int width, int columns, int channels)

struct NetGen.Cpu.MaxUnpool : IRowKernel
    new(Map x, Map indices, Boxes boxes, int height, int columns, int channels)

static class NetGen.Cpu.Movement
    static void Run<TVector, TEpilogue>(float* x, ReadOnlySpan<MapSegment> rows, ReadOnlySpan<MapPart> parts, Map y, TEpilogue epilogue, ReadOnlySpan<MapSegment> planes = default, ReadOnlySpan<MapLoop> loops = default, float constant = 0) where TVector : struct, ISimd<TVector> where TEpilogue : struct, IEpilogue<TEpilogue>

static class NetGen.Cpu.Packing
    static int[] Taps(TapAxis deep, TapAxis down, TapAxis across)
    static long BiasLength(int outputs, int groups, int block)
    static long ConvolutionLength(int outputs, int inputs, int kernelHeight, int kernelWidth, int groups, int block, int kernelDepth = 1)
    static void Bias(ReadOnlySpan<float> bias, float* target, int outputs, int groups, int block)
    static void Convolution(ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int outputs, int inputs, int kernelHeight, int kernelWidth, int groups, int block, int kernelDepth = 1)
    static void Dense(ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int outputs, int channels, int height, int width, int block)
    static void Depthwise(ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int channels, int kernelHeight, int kernelWidth, int stride, int kernelDepth = 1)
    static void Transposed(ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int outputs, int inputs, int kernel, ReadOnlySpan<int> taps, int phases, int groups, int block)

struct NetGen.Cpu.PhaseAxis
    new(int phases, int firstTap, int stride, int dilation, int before, int taps, int inputStep, int from, int to)
    static PhaseAxis All { get; }

struct NetGen.Cpu.ResampledAxis
    new(int size, float step, float offset)

static class NetGen.Cpu.Rows
    static void Pool<TVector, TKernel, TEpilogue, TPool, TPoolEpilogue>(TKernel& kernel, Map kept, int windowPlanes, int windowRows, TEpilogue epilogue, TPool& pool, int planes, int rows, Map y, TPoolEpilogue poolEpilogue) where TVector : struct, ISimd<TVector> where TKernel : struct, IRowKernel where TEpilogue : struct, IEpilogue<TEpilogue> where TPool : struct, IRowKernel where TPoolEpilogue : struct, IEpilogue<TPoolEpilogue>
    static void Run<TVector, TKernel, TEpilogue>(TKernel& kernel, int planes, int rows, Map y, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TKernel : struct, IRowKernel where TEpilogue : struct, IEpilogue<TEpilogue>

struct NetGen.Cpu.Simd256 : ISimd<Simd256>
struct NetGen.Cpu.Simd512 : ISimd<Simd512>
    static bool IsSupported { get; }

static class NetGen.Cpu.SoftmaxOver
    static void Channels<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y) where TVector : struct, ISimd<TVector> where TSoftmax : struct, ISoftmax
    static void Columns<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y) where TVector : struct, ISimd<TVector> where TSoftmax : struct, ISoftmax
    static void Planes<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y) where TVector : struct, ISimd<TVector> where TSoftmax : struct, ISoftmax
    static void Rows<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y) where TVector : struct, ISimd<TVector> where TSoftmax : struct, ISoftmax

struct NetGen.Cpu.Softplus : IActivation
    new(float beta, float threshold)

struct NetGen.Cpu.Source
    new(float* values)
    void ToChannelsLast(float* target, int channels, int depth, int height, int width, IntPtr planeStride, IntPtr rowStride, int pixelStride)
    void ToChannelsLast(float* target, int channels, int height, int width, IntPtr rowStride, int pixelStride)

static class NetGen.Cpu.Standardization
    static void Pixels<TVector, TEpilogue>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered, Map y, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TEpilogue : struct, IEpilogue<TEpilogue>
    static void Run<TVector, TEpilogue>(Map x, int planes, int rows, int columns, int channels, int togetherPlanes, int togetherRows, int togetherChannels, double eps, bool isCentered, Map y, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TEpilogue : struct, IEpilogue<TEpilogue>

struct NetGen.Cpu.TapAxis
    new(int kernel, int first, int phases, int taps, int step)

struct NetGen.Cpu.Then<TFirst, TSecond> : IEpilogue<Then<TFirst, TSecond>> where TFirst : struct, IEpilogue<TFirst> where TSecond : struct, IEpilogue<TSecond>
    new(TFirst first, TSecond second)

struct NetGen.Cpu.Threshold : IActivation
    new(float threshold, float value)

static class NetGen.Cpu.Transposed
    static void Run<TVector, TKernel, TEpilogue>(TKernel kernel, Map x, PhaseAxis planePhases, PhaseAxis rowPhases, PhaseAxis columnPhases, IntPtr phaseLength, int planes, int rows, Map y, TEpilogue epilogue) where TVector : struct, ISimd<TVector> where TKernel : struct, IPhaseKernel<TKernel> where TEpilogue : struct, IEpilogue<TEpilogue>

static class NetGen.Cpu.VectorMath
    static TVector ELU<TVector>(TVector x, float alpha) where TVector : struct, ISimd<TVector>
    static TVector Erf<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector Exp<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector ExpM1<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector GELU<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector LessOrEqual<TVector>(TVector a, TVector b) where TVector : struct, ISimd<TVector>
    static TVector Log1P<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector Log<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector MinOrNaN<TVector>(TVector a, TVector b) where TVector : struct, ISimd<TVector>
    static TVector Mish<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector PReLU<TVector>(TVector x, TVector slope) where TVector : struct, ISimd<TVector>
    static TVector SELU<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector Sigmoid<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector Softplus<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector Softplus<TVector>(TVector x, float beta, float threshold) where TVector : struct, ISimd<TVector>
    static TVector Tanh<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector TanhGELU<TVector>(TVector x) where TVector : struct, ISimd<TVector>
    static TVector TanhShrink<TVector>(TVector x) where TVector : struct, ISimd<TVector>

struct NetGen.Cpu.Window
    new(int run, int columns = 1, IntPtr columnStride = 0, int rows = 1, IntPtr rowStride = 0, int planes = 1, IntPtr planeStride = 0)

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

interface NetGen.ITensorReader
    abstract ReadOnlySpan<float> Item[string name] { get; }
    abstract void Release()

struct NetGen.Ilgpu.CompensatedSum
    float Value { get; }
    void Add(float number)

static class NetGen.Ilgpu.DeviceMath
    static float Abs(float x)
    static float AtLeast(float x, float least)
    static float AtMost(float x, float most)
    static float Choice(bool condition, float whenTrue, float whenFalse)
    static float ELU(float x, float alpha)
    static float Erf(float x)
    static float Exp(float x)
    static float ExpM1(float x)
    static float GELU(float x)
    static float Log(float x)
    static float Log1P(float x)
    static float Max(float a, float b)
    static float Min(float a, float b)
    static float Mish(float x)
    static float PowerToOne(float x, float most)
    static float SELU(float x)
    static float Sigmoid(float x)
    static float Softplus(float x)
    static float Softplus(float x, float beta, float threshold)
    static float Sqrt(float x)
    static float Tanh(float x)
    static float TanhGELU(float x)
    static float TanhShrink(float x)

struct NetGen.Ilgpu.GpuArguments
    ArrayView<float> B
    ArrayView<float> R0
    ArrayView<float> R1
    ArrayView<float> R2
    ArrayView<float> R3
    ArrayView<float> R4
    ArrayView<float> R5
    ArrayView<float> R6
    ArrayView<float> R7
    ArrayView<float> W
    ArrayView<float> X
    ArrayView<float> Y
    int Batch

sealed class NetGen.Ilgpu.GpuNetwork : IDisposable
    Accelerator Accelerator { get; }
    NetworkInfo Info { get; }
    new(Accelerator accelerator, Weights weights, NetworkInfo info, IGpuProgram program)
    void Forward(ArrayView1D<float, Stride1D.Dense> input, ArrayView1D<float, Stride1D.Dense> output, int batch = 1)
    void Forward(MemoryBuffer1D<float, Stride1D.Dense> input, MemoryBuffer1D<float, Stride1D.Dense> output, int batch = 1)
    void Forward(ReadOnlySpan<ArrayView1D<float, Stride1D.Dense>> inputs, ReadOnlySpan<ArrayView1D<float, Stride1D.Dense>> outputs, int batch = 1)
    void Forward(ReadOnlySpan<ReadOnlyMemory<float>> inputs, ReadOnlySpan<Memory<float>> outputs, int batch = 1)
    void Forward(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, Span<float> output, int batch = 1)
    void Forward(ReadOnlySpan<float> input, Span<float> output, int batch = 1)
    void Refresh()
    void Trim()

struct NetGen.Ilgpu.Groups
    Action<AcceleratorStream, KernelConfig, GpuArguments> Load(Action<GpuArguments> kernel, int from = 1, int below = 2147483647)
    KernelConfig OfElements(long elements, int each, int y, int threads)
    KernelConfig OfElements(long elements, int each, long layers, int threads)
    KernelConfig OfElements(long elements, int threads)
    KernelConfig OfLines(long lines, int threads)
    bool Allow(int threads)
    new(Accelerator accelerator, int full)
    static KernelConfig Of(int groups, int threads)
    static KernelConfig OfTiles(long elements, int size, int y, int z, int threads)
    static KernelConfig OfTiles(long elements, int size, long layers, int threads)

interface NetGen.Ilgpu.IGpuCompiled
    abstract GpuNetwork ToGpu(Accelerator accelerator)

interface NetGen.Ilgpu.IGpuProgram
    abstract int LargestMap { get; }
    abstract long ArenaLength { get; }
    abstract long PackedLength { get; }
    abstract void Load(Accelerator accelerator)
    abstract void Pack(ITensorReader weights, float* packed)
    abstract void Run(AcceleratorStream stream, ReadOnlySpan<ArrayView<float>> inputs, ReadOnlySpan<ArrayView<float>> outputs, ArrayView<float> arena, ArrayView<float> packed, int batch)
    virtual long ArenaLengthWithOptional { get; }
    virtual void RunWithOptional(AcceleratorStream stream, ReadOnlySpan<ArrayView<float>> inputs, ReadOnlySpan<ArrayView<float>> outputs, ArrayView<float> arena, ArrayView<float> packed, int batch)

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

sealed class NetGen.KernelInfo : IEquatable<KernelInfo>
    long Macs { get; init; }
    new(string Name, string Layers, long Macs)
    string Layers { get; init; }
    string Name { get; init; }

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

struct NetGen.LoadProgress : IEquatable<LoadProgress>
    double Fraction { get; }
    long BytesRead { get; init; }
    long TotalBytes { get; init; }
    new(long BytesRead, long TotalBytes)

enum NetGen.Lowering
    AvgPool = 2
    Dense = 1
    Equivalent = 7
    MaxPool = 4
    MaxPoolToConv = 8
    MaxPoolToStride = 16
    None = 0
    Pool = 6

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

sealed class NetGen.ParameterInfo : IEquatable<ParameterInfo>
    IReadOnlyList<int> Shape { get; init; }
    Initializer Initializer { get; init; }
    bool IsLearned { get; init; }
    long Length { get; }
    new(string Name, IReadOnlyList<int> Shape, Initializer Initializer, bool IsLearned = True)
    string Name { get; init; }
    string ToString()

sealed class NetGen.PassedOver
    IReadOnlyList<string> Misshapen { get; }
    IReadOnlyList<string> Missing { get; }
    IReadOnlyList<string> NotLoaded { get; }
    IReadOnlyList<string> Superfluous { get; }
    string ToString()

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

sealed class NetGen.PortInfo : IEquatable<PortInfo>
    IReadOnlyList<int> Shape { get; init; }
    bool IsOptional { get; init; }
    int Length { get; }
    new(string Name, IReadOnlyList<int> Shape, bool IsOptional = False)
    string Name { get; init; }

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

abstract class NetGen.WeightsSource
    static WeightsSource Bytes(ReadOnlyMemory<byte> bytes)
    static WeightsSource File(string path)
    static WeightsSource Resource(Assembly assembly, string name)
    static WeightsSource Stream(Stream stream)
    static WeightsSource op_Implicit(Stream stream)
    static WeightsSource op_Implicit(byte[] bytes)
    static WeightsSource op_Implicit(string path)
    string Name { get; }

