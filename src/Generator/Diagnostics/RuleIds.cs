namespace NetGen.Generator.Diagnostics;

/// <summary>The identifiers of all rules; docs/diagnostics has a page for each.</summary>
internal static class RuleIds
{
    // The declaration.
    public const string NotPartial = "NG0001";
    public const string ContainingTypeNotPartial = "NG0002";
    public const string SplitDeclarations = "NG0003";
    public const string NoLayers = "NG0004";
    public const string InvalidInput = "NG0005";
    public const string InvalidBlock = "NG0006";
    public const string InvalidBase = "NG0007";
    public const string UnsupportedType = "NG0008";
    public const string MemberTaken = "NG0009";
    public const string UnsupportedSettings = "NG0010";
    public const string LayersWithoutNetwork = "NG0011";
    public const string IgnoredProperty = "NG0012";

    // The language.
    public const string UnknownLabel = "NG0101";
    public const string LabelUsedTwice = "NG0102";
    public const string BranchNeverUsed = "NG0103";
    public const string UnbalancedIf = "NG0104";
    public const string InvalidExpression = "NG0105";
    public const string InvalidArgument = "NG0106";
    public const string RecursiveBlock = "NG0107";
    public const string ParameterNamesCollide = "NG0108";

    // Shapes.
    public const string KernelLargerThanInput = "NG0201";
    public const string GroupsDoNotDivide = "NG0202";
    public const string ShapesDoNotFit = "NG0203";
    public const string NotFlattened = "NG0204";
    public const string FlattenedTwice = "NG0205";
    public const string PoolingDrops = "NG0206";
    public const string WrongRank = "NG0207";
    public const string TooLarge = "NG0208";

    // Lowering.
    public const string LoweringImpossible = "NG0301";
    public const string LoweringNotEquivalent = "NG0302";
    public const string InvalidLowerProperty = "NG0303";
    public const string InvalidLowering = "NG0304";

    // Back ends.
    public const string InvalidGroupSizeProperty = "NG0401";

    // NetGen itself.
    public const string InternalError = "NG0901";
}
