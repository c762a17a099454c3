namespace NetGen.Runtime.Generation;

/// <summary>The vectors of each width, from one template.</summary>
/// <param name="Bits">Bits of a vector.</param>
/// <param name="Names">What processors call them.</param>
/// <param name="IsSupported">Whether the processor has them; null where every one has.</param>
/// <param name="Remarks">Why that is asked so.</param>
/// <param name="Masked">The classes with masked access to memory, best first.</param>
/// <param name="Scale">The class whose instruction scales by powers of two.</param>
internal sealed record SimdVector(int Bits, string Names, string? IsSupported, string Remarks, string[] Masked, string Scale)
{
    private const string Template = """
        @HEAD@
        using System.ComponentModel;
        using System.Runtime.CompilerServices;
        using System.Runtime.Intrinsics;
        using System.Runtime.Intrinsics.X86;
        using Vector = System.Runtime.Intrinsics.Vector@BITS@<float>;

        namespace NetGen.Cpu;

        /// <summary>Vectors of @LANES@ floats: @NAMES@. For emitted code.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public readonly unsafe struct Simd@BITS@ : ISimd<Vector>
        {
            private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

        @SUPPORT@    /// <inheritdoc/>
            public static int Width
            {
                [MethodImpl(Inline)]
                get => @LANES@;
            }

            /// <inheritdoc/>
            public static Vector Zero
            {
                [MethodImpl(Inline)]
                get => Vector.Zero;
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Broadcast(float value) => Vector@BITS@.Create(value);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Load(float* source) => Vector@BITS@.Load(source);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static void Store(float* target, Vector value) => value.Store(target);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector LoadPartial(float* source, int count) =>
        @LOAD@        PartialVector.Load@BITS@(source, count);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static void StorePartial(float* target, Vector value, int count)
            {
        @STORE@PartialVector.Store(target, value, count);
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector FirstLanes(int count) => Vector@BITS@.LessThan(Vector@BITS@<int>.Indices, Vector@BITS@.Create(count)).AsSingle();

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Add(Vector a, Vector b) => a + b;

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Subtract(Vector a, Vector b) => a - b;

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Multiply(Vector a, Vector b) => a * b;

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Divide(Vector a, Vector b) => a / b;

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Sqrt(Vector a) => Vector@BITS@.Sqrt(a);

            /// <inheritdoc/>
            // Not FusedMultiplyAdd: without FMA that is a library call a lane.
            [MethodImpl(Inline)]
            public static Vector MultiplyAdd(Vector a, Vector b, Vector c) => Vector@BITS@.MultiplyAddEstimate(a, b, c);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Negate(Vector a) => -a;

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Abs(Vector a) => Vector@BITS@.Abs(a);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector CopySign(Vector magnitude, Vector sign) => Vector@BITS@.CopySign(magnitude, sign);

            /// <inheritdoc/>
            // x86 returns its second operand where either is NaN, Arm returns NaN.
            [MethodImpl(Inline)]
            public static Vector Max(Vector a, Vector b) => Vector@BITS@.MaxNative(b, a);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Min(Vector a, Vector b) => Vector@BITS@.MinNative(b, a);

            /// <inheritdoc/>
            // The maximum already is NaN where its second operand is.
            [MethodImpl(Inline)]
            public static Vector MaxOrNaN(Vector a, Vector b) => Vector@BITS@.ConditionalSelect(Vector@BITS@.Equals(a, a), Vector@BITS@.MaxNative(a, b), a);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector LessThan(Vector a, Vector b) => Vector@BITS@.LessThan(a, b);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Equal(Vector a, Vector b) => Vector@BITS@.Equals(a, b);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Select(Vector mask, Vector yes, Vector no) => Vector@BITS@.ConditionalSelect(mask, yes, no);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Scale(Vector a, Vector exponent)
            {
                if (@AVX512@.IsSupported) return @AVX512@.Scale(a, exponent);

                // In two steps: 2^-150, which rounds to nothing or the least denormal, is no float. The first product is exact.
                const int bias = 127, mantissaBits = 23;
                Vector@BITS@<int> whole = Vector@BITS@.ConvertToInt32Native(exponent);
                Vector@BITS@<int> half = whole >> 1;
                Vector first = ((half + Vector@BITS@.Create(bias)) << mantissaBits).AsSingle();
                Vector second = ((whole - half + Vector@BITS@.Create(bias)) << mantissaBits).AsSingle();
                return a * first * second;
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Exponent(Vector a)
            {
                const int bias = 127, mantissaBits = 23;
                return Vector@BITS@.ConvertToSingle((a.AsInt32() >> mantissaBits) - Vector@BITS@.Create(bias));
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Vector Significand(Vector a)
            {
                const int mantissa = (1 << 23) - 1;
                return ((a.AsInt32() & Vector@BITS@.Create(mantissa)) | Vector@BITS@.Create(1f).AsInt32()).AsSingle();
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static float Sum(Vector a) => @SUM@;

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static float MaxElement(Vector a) => @MAX@;
        }

        """;

    private static readonly SimdVector[] All =
    [
        new(128, "SSE, NEON and WebAssembly", null, "", ["Avx512F.VL", "Avx"], "Avx512F.VL"),
        new(256, "AVX2", "Vector256.IsHardwareAccelerated", "", ["Avx512F.VL", "Avx"], "Avx512F.VL"),
        new(
            512,
            "AVX-512",
            "Vector512.IsHardwareAccelerated || Avx512F.IsSupported",
            """
                /// <remarks>
                /// Not <see cref="Vector512.IsHardwareAccelerated"/>: that is false on processors that lower their clock for AVX-512 (Skylake to Cascade Lake), which
                /// hurts code that uses it now and then; kernels that use nothing else gain from the wider and the more registers.
                /// </remarks>

            """,
            ["Avx512F"],
            "Avx512F"),
    ];

    public static IEnumerable<GeneratedFile> Files => All.Select(vector => new GeneratedFile($"src/Runtime/Cpu/Simd/Simd{vector.Bits}.cs", vector.Text()));

    private string Text()
    {
        int half = Bits / 2;
        string support = IsSupported is null ? "" : $$"""
                /// <summary>Whether the processor has these vectors.</summary>
            {{Remarks}}    public static bool IsSupported
                {
                    [MethodImpl(Inline)]
                    get => {{IsSupported}};
                }


            """;
        return Template
            .Replace("@HEAD@", GeneratedFile.Head)
            .Replace("@SUPPORT@", support)
            .Replace("@LANES@", $"{Bits / 32}")
            .Replace("@NAMES@", Names)
            .Replace("@LOAD@", string.Concat(Masked.Select(set => $"        {set}.IsSupported ? {set}.MaskLoad(source, FirstLanes(count){(set == "Avx" ? "" : ", Vector.Zero")}) :\n")))
            .Replace("@STORE@", string.Concat(Masked.Select((set, i) => $"{(i == 0 ? "        " : "")}if ({set}.IsSupported) {set}.MaskStore(target, FirstLanes(count), value);\n        else ")))
            .Replace("@AVX512@", Scale)
            .Replace("@SUM@", Bits == 128 ? "(a[0] + a[2]) + (a[1] + a[3])" : $"Simd{half}.Sum(a.GetLower() + a.GetUpper())")
            .Replace("@MAX@", Bits == 128 ? "MathF.Max(MathF.Max(a[0], a[1]), MathF.Max(a[2], a[3]))" : $"Simd{half}.MaxElement(Vector{half}.MaxNative(a.GetLower(), a.GetUpper()))")
            .Replace("@BITS@", $"{Bits}");
    }
}
