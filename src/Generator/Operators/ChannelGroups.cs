using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Checks that the channels of a convolution can be dealt out to its groups.</summary>
internal static class ChannelGroups
{
    /// <exception cref="LayerException">They cannot.</exception>
    public static void Require(Operator op, Shape input, int outputs, int groups)
    {
        LayerException.ThrowAll(() => Divide(Conv.GroupsParameter.Name, "input", input.Channels), () => Divide(Conv.ChannelsParameter.Name, "output", outputs));

        void Divide(string argument, string side, int channels)
        {
            if (channels % groups != 0)
            {
                throw new LayerException(RuleIds.GroupsDoNotDivide, argument, $"{op} on {input}: {channels} {side} channels are not divisible by {groups} groups ({channels} % {groups} = {channels % groups})");
            }
        }
    }
}
