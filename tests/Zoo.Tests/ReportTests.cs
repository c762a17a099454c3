using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetGen;
using ZooSample;
using ZooSample.Models;
using ZooSample.Report;

namespace Zoo.Tests;

/// <summary>The page that <c>report</c> writes.</summary>
public sealed partial class ReportTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HasARowForEachLayer_AndATimeForEachKernel(bool lowered)
    {
        using var folder = new TemporaryFolder();
        string[] options = lowered ? ["--lowered"] : [];

        CommandLine.Create().Parse(["report", "lenet", "--seconds", "0", "--output", folder.File("page"), .. options]).Invoke().ShouldBe(0);

        NetworkInfo info = ModelTable.Find("lenet")!.As(lowered).Info;
        XElement page = XDocument.Parse(Head().Replace(File.ReadAllText(folder.File("page")), "")).Root!;
        XElement[] rows = [.. page.Descendants("tbody").Single().Elements("tr").Skip(1)];
        rows.Select(row => row.Descendants("code").Single().Value).ShouldBe(info.Layers.Select(l => l.Layer));
        rows.Count(row => row.Elements("td").Any(cell => (string?)cell.Attribute("class") == "bar time")).ShouldBe(info.Kernels.Count);
        page.Descendants("path").Count().ShouldBe(info.Layers.Sum(l => l.Sources.Count));
    }

    [Fact]
    public void LinesLeadFromALayerToItsReaders()
    {
        string picture = GraphDrawing.Render(
        [
            Layer("Conv2D(4, 1)", kernel: 0, -1),
            Layer("Dropout", kernel: -1, 0),
            Layer("Add", kernel: 0, 1, -1),
        ]);

        // Rows are 26 high, the input is the first.
        picture.ShouldContain("M120 13V39");
        picture.ShouldContain("M120 39V65");
        picture.ShouldContain("M120 65V91");
        Regex.Count(picture, "class=\"far\" d=\"M120 13C").ShouldBe(1);
        Regex.Count(picture, "<circle").ShouldBe(4);
    }

    [Fact]
    public void NothingInANameIsTakenForHtml()
    {
        NetworkInfo info = ModelTable.Find("lenet")!.Written.Info;

        HtmlReport.Render("<b>", info, new KernelTimes([.. info.Kernels.Select(_ => 1.0)], 5)).ShouldContain($"<h1>{WebUtility.HtmlEncode("<b>")}</h1>");
    }

    private static LayerInfo Layer(string text, int kernel, params int[] sources) => new(text, "", "", [4, 8, 8], [4, 8, 8], 0, 0, kernel, "", "", "", sources);

    // Not XML: the doctype, and the style's braces are no matter of the test.
    [GeneratedRegex("<!DOCTYPE html>|<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Head();
}
