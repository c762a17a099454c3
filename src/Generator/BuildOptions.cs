using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator;

/// <summary>What holds for all networks of a project.</summary>
/// <param name="Lower">The rewrites for networks that do not say.</param>
/// <param name="AmbiguousNames">Names of classes that differ in case only.</param>
/// <param name="Gpu">Whether and how kernels for ILGPU are emitted.</param>
/// <param name="Settings">Whether the project compiles what is emitted.</param>
internal readonly record struct BuildOptions(LowerProperty Lower, EquatableArray<string> AmbiguousNames, GpuTarget Gpu, ProjectSettings Settings);
