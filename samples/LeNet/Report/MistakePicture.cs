namespace LeNetSample;

/// <summary>A wrongly classified image, with what it is and what it was taken for.</summary>
internal static class MistakePicture
{
    public static string Render(FashionMnist data, Mistake mistake)
    {
        string actual = Html.Text(FashionMnist.ClassNames[mistake.Actual]);
        string predicted = Html.Text(FashionMnist.ClassNames[mistake.Predicted]);
        return $"""
            <li><figure>
            <img src="{GreyBitmap.DataUri(data.Image(mistake.Image), FashionMnist.Side)}" width="112" height="112" alt="Test image {mistake.Image}: {actual}, taken for {predicted}" />
            <figcaption>{Answer("wrong", predicted, mistake.PredictedProbability)}{Answer("right", actual, mistake.ActualProbability)}<small>test image {mistake.Image}</small></figcaption>
            </figure></li>
            """;
    }

    private static string Answer(string kind, string name, double probability) =>
        $"<p class=\"answer {kind}\"><span>{(kind == "right" ? "is" : "said")} <b>{name}</b></span> <span>{probability:0.0 %}</span><i style=\"--share: {probability:0.000}\"></i></p>";
}
