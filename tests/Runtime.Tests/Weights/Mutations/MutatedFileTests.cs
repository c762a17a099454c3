using Xunit.Abstractions;

namespace NetGen.Tests;

/// <summary>Files that are nearly weights: none is loaded wrong, in part or for no reason, and none does anything but load or raise a <see cref="WeightsException"/>.</summary>
public sealed class MutatedFileTests(ITestOutputHelper output)
{
    [Fact]
    public void SomeMutatedFiles() => Run(seed: 1, count: 1500);

    [Fact]
    [Trait("Category", "Long")]
    public void ManyMutatedFiles() => Run((int)Campaign.Seed + 1, Campaign.Size("NETGEN_TEST_FILES", unlessSet: 20_000));

    private void Run(int seed, int count)
    {
        var campaign = new MutationCampaign(seed);
        campaign.Run(count);
        output.WriteLine(campaign.ToString());
        Campaign.Report(count, "mutated weights files");

        campaign.Differences.ShouldBeEmpty();
        // Neither side is trivial: mutations leave files sound, or another network's, and there are some of every kind.
        campaign.Loaded.ShouldBeGreaterThan(count / 50);
        campaign.OfOthers.ShouldBeGreaterThan(count / 100);
        campaign.Rarest.ShouldBeGreaterThan(count / 100);
    }
}
