using System.Buffers.Binary;
using System.Xml.Linq;
using LeNetSample;

namespace Samples.Tests;

public sealed class HtmlReportTests
{
    private static readonly FashionMnist Data = GreyImages.Create(100);

    private readonly string _report;
    private readonly XElement _page;

    public HtmlReportTests()
    {
        FashionMnist data = Data with { Labels = [.. Data.Labels.Select((label, i) => (byte)(i % 4 == 0 ? (label + 1) % 10 : label))] };
        VariantResult narrow = EvaluationTests.Run<Narrow>(data, 1);
        _report = HtmlReport.Render(data, [narrow, EvaluationTests.Run<Wide>(data, 1)], new ReferenceCheck(100, 5.7e-6f));
        // It is written as XML too, so that a forgotten end or an unescaped character shows.
        _page = XDocument.Parse(_report).Root!;
    }

    [Fact]
    public void It_asks_for_nothing_from_outside()
    {
        _report.ShouldNotContain("http");
        _report.ShouldNotContain("@import");
        _report.ShouldNotContain("url(");
        _page.Descendants().Attributes("src").Select(source => source.Value).ShouldAllBe(source => source.StartsWith("data:image/bmp;base64,"));
    }

    [Fact]
    public void Text_is_escaped()
    {
        _page.Value.ShouldContain("from a test <&>.");
        _page.Value.ShouldContain("was Dense<10>; the same sums");
    }

    [Fact]
    public void It_draws_kernels_with_what_fused_into_them()
    {
        XElement drawing = _page.Descendants("svg").First();

        string[] cards = [.. drawing.Descendants("g").Where(g => (string?)g.Attribute("class") == "kernel").Select(g => g.Value)];
        cards.Length.ShouldBe(2);
        cards[0].ShouldContain("+ ReLU");
        cards[0].ShouldContain("Dropout(0.4f)");
        cards[0].ShouldContain("117.6 K MACs, 71 %");
        cards[1].ShouldContain("for Dense<10>:");
        drawing.Value.ShouldContain("6 × 28 × 28");
    }

    [Fact]
    public void It_shows_twenty_mistakes_with_a_description_each()
    {
        XElement[] pictures = [.. _page.Descendants("img")];

        pictures.Length.ShouldBe(20);
        pictures.ShouldAllBe(picture => ((string)picture.Attribute("alt")!).Contains("taken for"));
    }

    [Fact]
    public void A_picture_is_a_bitmap_of_the_pixels()
    {
        byte[] pixels = [0, 1, 2, 3, 4, 5, 6, 7, 255];

        byte[] file = Convert.FromBase64String(GreyBitmap.DataUri(pixels, 3)["data:image/bmp;base64,".Length..]);

        file.Length.ShouldBe(54 + 3 * 12);
        BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(22)).ShouldBe(-3);
        BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(28)).ShouldBe((short)24);
        file[54..63].ShouldBe(new byte[] { 0, 0, 0, 1, 1, 1, 2, 2, 2 });
        file[78..87].ShouldBe(new byte[] { 6, 6, 6, 7, 7, 7, 255, 255, 255 });
    }
}
