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

static class NetGen.Ilgpu.Devices
    static Accelerator Best(Context context)

static class NetGen.Ilgpu.EmittedCode
    static void Require(string assembly, string compiler, int version)

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

sealed class NetGen.Ilgpu.GpuException : Exception, ISerializable
    new(string message, Exception inner = default)

sealed class NetGen.Ilgpu.GpuNetwork : IDisposable
    Accelerator Accelerator { get; }
    NetworkInfo Info { get; }
    new(Accelerator accelerator, Weights weights, NetworkInfo info, IGpuProgram program)
    void Dispose()
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

