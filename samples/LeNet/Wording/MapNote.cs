namespace LeNetSample;

/// <summary>Why a map of scores, averaged, is not as good as the network at one place.</summary>
internal static class MapNote
{
    public static string Of(VariantResult result)
    {
        ScoreMap map = result.Map;
        double[] accuracy = map.AccuracyByPosition(result.Labels);
        int last = map.Width * (map.Height - 1);
        double corners = (accuracy[0] + accuracy[map.Width - 1] + accuracy[last] + accuracy[^1]) / 4;
        return $"{result.Info.Name} answers with a map of {map.Height} x {map.Width} class scores; its accuracy is that of the mean of the map. At the map's corners, where a " +
            $"window holds one whole image, it is {Quantity.Percent(corners)}; between them the windows see parts of several.";
    }
}
