using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>Attributes that make C# or an analyzer complain of whoever calls a member: emitted code must not call it, for there nobody could answer.</summary>
internal static class CallWarnings
{
    /// <summary>The attribute, as it is written; null where there is none.</summary>
    public static string? Of(ISymbol member) => member.GetAttributes().Where(IsOfCalls)
        .Concat(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.GetAttributes().Where(IsOfType) : [])
        .Select(attribute => $"[{AttributeText.Name(attribute.AttributeClass!)}]")
        .FirstOrDefault();

    /// <summary>An obsolete member is quietly called where that is a plain warning, whose number is known.</summary>
    private static bool IsOfCalls(AttributeData attribute) => attribute.AttributeClass?.FullName() switch
    {
        "System.ObsoleteAttribute" => attribute.ConstructorArguments.Any(argument => argument.Value is true) || attribute.NamedArguments.Any(argument => argument.Key == "DiagnosticId"),
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute" => true,
        _ => IsOfType(attribute),
    };

    /// <summary>Those that on a class are about its constructors.</summary>
    private static bool IsOfType(AttributeData attribute) => attribute.AttributeClass?.FullName() is "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute"
        or "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute" or "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute" or "System.Runtime.Versioning.RequiresPreviewFeaturesAttribute";
}
