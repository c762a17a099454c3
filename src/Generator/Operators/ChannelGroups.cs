using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Checks that channels can be dealt out to groups.</summary>
internal static class ChannelGroups
{
    /// <summary>Those of a convolution.</summary>
    /// <exception cref="LayerException">They cannot.</exception>
    public static void Require(Operator op, Shape input, int outputs, int groups) => LayerException.ThrowAll(
        () => Divide(op, input, Conv.GroupsParameter.Name, input.Channels, "input channels", groups),
        () => Divide(op, input, Conv.ChannelsParameter.Name, outputs, "output channels", groups));

    /// <summary>Those of the input.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="argument">The number of groups.</param>
    /// <param name="groups">What it is.</param>
    /// <exception cref="LayerException">They cannot.</exception>
    public static void Require(Operator op, Shape input, string argument, int groups) => Divide(op, input, argument, input.Channels, "channels", groups);

    private static void Divide(Operator op, Shape input, string argument, int channels, string which, int groups)
    {
        if (channels % groups != 0)
        {
            throw new LayerException(RuleIds.GroupsDoNotDivide, argument, $"{op} on {input}: {channels} {which} are not divisible by {groups} groups ({channels} % {groups} = {channels % groups})");
        }
    }
}
