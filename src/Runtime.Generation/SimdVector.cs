namespace NetGen.Runtime.Generation;

/// <summary>The vectors of each width, from one template.</summary>
/// <param name="Bits">Bits of a vector.</param>
/// <param name="Names">What processors call them.</param>
/// <param name="IsSupported">Whether the processor has them; null where every one has.</param>
/// <param name="Remarks">Why that is asked so.</param>
/// <param name="Masked">The classes with masked access to memory, best first.</param>
/// <param name="Scale">The class whose instruction scales by powers of two.</param>
/// <param name="MultiplyAdd">Instructions that multiply and add in one rounding: the class, and how it adds the product of a and b to a sum.</param>
/// <param name="Extreme">The classes with the greater and the lesser of two vectors.</param>
internal sealed record SimdVector(
    int Bits, string Names, string? IsSupported, string Remarks, string[] Masked, string Scale, (string Set, string Call)[] MultiplyAdd, string[] Extreme)
{
    private const string Template = """
        @HEAD@
        using System.ComponentModel;
        using System.Runtime.CompilerServices;
        using System.Runtime.Intrinsics;
        @USINGS@using System.Runtime.Intrinsics.X86;
        using Vector = System.Runtime.Intrinsics.Vector@BITS@<float>;

        namespace NetGen.Cpu;

        /// <summary>Vectors of @LANES@ floats: @NAMES@. For emitted code.</summary>
        /// <remarks>
        /// A type of this assembly, which code that is compiled ahead of time for vectors needs: kernels on types of the framework alone are left to the just-in-time compiler. For the
        /// same reason what is not expanded there, as <c>MultiplyAddEstimate</c>, is said by the processor's own instructions where it has them.
        /// </remarks>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public unsafe struct Simd@BITS@ : ISimd<Simd@BITS@>
        {
            private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

            internal Vector Lanes;

            internal Simd@BITS@(Vector lanes) => Lanes = lanes;

        @SUPPORT@    /// <inheritdoc/>
            public static int Width
            {
                [MethodImpl(Inline)]
                get => @LANES@;
            }

            /// <inheritdoc/>
            public static Simd@BITS@ Zero
            {
                [MethodImpl(Inline)]
                get => new(Vector.Zero);
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Broadcast(float value) => new(Vector@BITS@.Create(value));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Load(float* source) => new(Unsafe.ReadUnaligned<Vector>(source));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static void Store(float* target, Simd@BITS@ value) => Unsafe.WriteUnaligned(target, value.Lanes);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ LoadPartial(float* source, int count)
            {
                Vector lanes;
        @LOAD@lanes = PartialVector.Load@BITS@(source, count);
                return new(lanes);
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static void StorePartial(float* target, Simd@BITS@ value, int count)
            {
        @STORE@PartialVector.Store(target, value.Lanes, count);
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ FirstLanes(int count) => new(Mask(count));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Add(Simd@BITS@ a, Simd@BITS@ b) => new(a.Lanes + b.Lanes);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Subtract(Simd@BITS@ a, Simd@BITS@ b) => new(a.Lanes - b.Lanes);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Multiply(Simd@BITS@ a, Simd@BITS@ b) => new(a.Lanes * b.Lanes);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Divide(Simd@BITS@ a, Simd@BITS@ b) => new(a.Lanes / b.Lanes);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Sqrt(Simd@BITS@ a) => new(Vector@BITS@.Sqrt(a.Lanes));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ MultiplyAdd(Simd@BITS@ a, Simd@BITS@ b, Simd@BITS@ c)
            {
                Accumulate(a, b, ref c);
                return c;
            }

            /// <inheritdoc/>
            // Not FusedMultiplyAdd of all processors: without FMA that is a library call a lane. Statements, here and below: the compiler copies what a conditional expression gives.
            [MethodImpl(Inline)]
            public static void Accumulate(Simd@BITS@ a, Simd@BITS@ b, ref Simd@BITS@ sum)
            {
        @ACCUMULATE@sum.Lanes = Vector@BITS@.MultiplyAddEstimate(a.Lanes, b.Lanes, sum.Lanes);
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Negate(Simd@BITS@ a) => new(-a.Lanes);

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Abs(Simd@BITS@ a) => new(Vector@BITS@.Abs(a.Lanes));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ CopySign(Simd@BITS@ magnitude, Simd@BITS@ sign) => new(Vector@BITS@.ConditionalSelect(Vector@BITS@.Create(-0f), sign.Lanes, magnitude.Lanes));

            /// <inheritdoc/>
            // x86 returns its second operand where either is NaN, Arm returns NaN.
            [MethodImpl(Inline)]
            public static Simd@BITS@ Max(Simd@BITS@ a, Simd@BITS@ b) => new(MaxNative(b.Lanes, a.Lanes));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Min(Simd@BITS@ a, Simd@BITS@ b)
            {
                Vector least;
        @MIN@least = Vector@BITS@.MinNative(b.Lanes, a.Lanes);
                return new(least);
            }

            /// <inheritdoc/>
            // The maximum already is NaN where its second operand is.
            [MethodImpl(Inline)]
            public static Simd@BITS@ MaxOrNaN(Simd@BITS@ a, Simd@BITS@ b) =>
                new(Vector@BITS@.ConditionalSelect(Vector@BITS@.Equals(a.Lanes, a.Lanes), MaxNative(a.Lanes, b.Lanes), a.Lanes));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ LessThan(Simd@BITS@ a, Simd@BITS@ b) => new(Vector@BITS@.LessThan(a.Lanes, b.Lanes));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Equal(Simd@BITS@ a, Simd@BITS@ b) => new(Vector@BITS@.Equals(a.Lanes, b.Lanes));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Select(Simd@BITS@ mask, Simd@BITS@ yes, Simd@BITS@ no) => new(Vector@BITS@.ConditionalSelect(mask.Lanes, yes.Lanes, no.Lanes));

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Scale(Simd@BITS@ a, Simd@BITS@ exponent)
            {
                if (@AVX512@.IsSupported) return new(@AVX512@.Scale(a.Lanes, exponent.Lanes));

                // In two steps: 2^-150, which rounds to nothing or the least denormal, is no float. The first product is exact.
                const int bias = 127, mantissaBits = 23;
                Vector@BITS@<int> whole = Vector@BITS@.ConvertToInt32Native(exponent.Lanes);
                Vector@BITS@<int> half = whole >> 1;
                Vector first = ((half + Vector@BITS@.Create(bias)) << mantissaBits).AsSingle();
                Vector second = ((whole - half + Vector@BITS@.Create(bias)) << mantissaBits).AsSingle();
                return new(a.Lanes * first * second);
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Exponent(Simd@BITS@ a)
            {
                const int bias = 127, mantissaBits = 23;
                return new(Vector@BITS@.ConvertToSingle((a.Lanes.AsInt32() >> mantissaBits) - Vector@BITS@.Create(bias)));
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static Simd@BITS@ Significand(Simd@BITS@ a)
            {
                const int mantissa = (1 << 23) - 1;
                return new(((a.Lanes.AsInt32() & Vector@BITS@.Create(mantissa)) | Vector@BITS@.Create(1f).AsInt32()).AsSingle());
            }

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static float Sum(Simd@BITS@ a) => @SUM@;

            /// <inheritdoc/>
            [MethodImpl(Inline)]
            public static float MaxElement(Simd@BITS@ a) => @MAX@;

            [MethodImpl(Inline)]
            private static Vector Mask(int count) => Vector@BITS@.LessThan(Vector@BITS@<int>.Indices, Vector@BITS@.Create(count)).AsSingle();

            [MethodImpl(Inline)]
            private static Vector MaxNative(Vector a, Vector b)
            {
                Vector greatest;
        @MAXNATIVE@greatest = Vector@BITS@.MaxNative(a, b);
                return greatest;
            }
        }

        """;

    private static readonly SimdVector[] All =
    [
        new(128, "SSE, NEON and WebAssembly", null, "", ["Avx512F.VL", "Avx"], "Avx512F.VL", [("Fma", "MultiplyAdd(a.Lanes, b.Lanes, sum.Lanes)"), ("AdvSimd", "FusedMultiplyAdd(sum.Lanes, a.Lanes, b.Lanes)")], ["Sse", "AdvSimd"]),
        new(256, "AVX2", "Vector256.IsHardwareAccelerated", "", ["Avx512F.VL", "Avx"], "Avx512F.VL", [("Fma", "MultiplyAdd(a.Lanes, b.Lanes, sum.Lanes)")], ["Avx"]),
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
            "Avx512F",
            [("Avx512F", "FusedMultiplyAdd(a.Lanes, b.Lanes, sum.Lanes)")],
            ["Avx512F"]),
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
            .Replace("@LOAD@", Choice(Masked.Select(set => (set, $"lanes = {set}.MaskLoad(source, Mask(count){(set == "Avx" ? "" : ", Vector.Zero")})"))))
            .Replace("@STORE@", Choice(Masked.Select(set => (set, $"{set}.MaskStore(target, Mask(count), value.Lanes)"))))
            .Replace("@ACCUMULATE@", Choice(MultiplyAdd.Select(way => (way.Set, $"sum.Lanes = {way.Set}.{way.Call}"))))
            .Replace("@MIN@", Choice(Extreme.Select(set => (set, $"least = {set}.Min(b.Lanes, a.Lanes)"))))
            .Replace("@MAXNATIVE@", Choice(Extreme.Select(set => (set, $"greatest = {set}.Max(a, b)"))))
            .Replace("@USINGS@", Bits == 128 ? "using System.Runtime.Intrinsics.Arm;\n" : "")
            .Replace("@AVX512@", Scale)
            .Replace("@SUM@", Bits == 128 ? "(a.Lanes[0] + a.Lanes[2]) + (a.Lanes[1] + a.Lanes[3])" : $"Simd{half}.Sum(new(a.Lanes.GetLower() + a.Lanes.GetUpper()))")
            .Replace("@MAX@", Bits == 128 ? "MathF.Max(MathF.Max(a.Lanes[0], a.Lanes[1]), MathF.Max(a.Lanes[2], a.Lanes[3]))" : $"Simd{half}.MaxElement(new(Vector{half}.MaxNative(a.Lanes.GetLower(), a.Lanes.GetUpper())))")
            .Replace("@BITS@", $"{Bits}");
    }

    /// <summary>What is done with the first of some instruction sets that the processor has; what is done without follows.</summary>
    private static string Choice(IEnumerable<(string Set, string Statement)> ways) =>
        "        " + string.Concat(ways.Select(way => $"if ({way.Set}.IsSupported) {way.Statement};\n        else "));
}
