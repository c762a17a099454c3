using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Operators;

public class PoolingWarningTests
{
    [Theory]
    [InlineData("MaxPool2D", "kernel=2", "16x7x7", "MaxPool2D(2) on 16 x 7 x 7: the last row and column are dropped (7 - ((3-1)*2 + 2) = 1)")]
    [InlineData("MaxPool1D", "kernel=2", "16x7", "MaxPool1D(2) on 16 x 7: the last element is dropped (7 - ((3-1)*2 + 2) = 1)")]
    [InlineData("AvgPool3D", "kernel=2", "16x7x8x8", "AvgPool3D(2) on 16 x 7 x 8 x 8: the last plane is dropped (7 - ((3-1)*2 + 2) = 1)")]
    [InlineData("MaxPool3D", "kernel=2", "16x7x7x7", "MaxPool3D(2) on 16 x 7 x 7 x 7: the last plane, row and column are dropped (7 - ((3-1)*2 + 2) = 1)")]
    [InlineData("AvgPool2D", "kernel=2", "16x7x8", "AvgPool2D(2) on 16 x 7 x 8: the last row is dropped (7 - ((3-1)*2 + 2) = 1)")]
    [InlineData("MaxPool2D", "kernel=4", "16x8x11", "MaxPool2D(4) on 16 x 8 x 11: the last 3 columns are dropped (11 - ((2-1)*4 + 4) = 3)")]
    [InlineData("MaxPool2D", "kernel=4", "16x9x11", "MaxPool2D(4) on 16 x 9 x 11: the last row and the last 3 columns are dropped (9 - ((2-1)*4 + 4) = 1; 11 - ((2-1)*4 + 4) = 3)")]
    [InlineData("MaxPool2D", "kernel=4", "16x7x11", "MaxPool2D(4) on 16 x 7 x 11: the last 3 rows and columns are dropped (7 - ((1-1)*4 + 4) = 3; 11 - ((2-1)*4 + 4) = 3)", true)]
    [InlineData("MaxPool1D", "kernel=5", "16x9", "MaxPool1D(5) on 16 x 9: the last 4 elements are dropped (9 - ((1-1)*5 + 5) = 4)")]
    [InlineData("MaxPool1D", "kernel=5 Stride=6", "16x10", "MaxPool1D(5, Stride = 6) on 16 x 10: the last 5 elements are dropped (10 - ((1-1)*6 + 5) = 5)")]
    [InlineData("AvgPool1D", "kernel=4", "16x7", "AvgPool1D(4) on 16 x 7: the last 3 elements are dropped (7 - ((1-1)*4 + 4) = 3)")]
    [InlineData("AvgPool1D", "kernel=3 Stride=9", "16x7", "AvgPool1D(3, Stride = 9) on 16 x 7: the last 4 elements are dropped (7 - ((1-1)*9 + 3) = 4)", true)]
    public void Dropped_rows_and_columns_are_counted(string layer, string arguments, string input, string message, bool isGrave = false)
    {
        Shape shape = Layers.Parse(input);

        var warning = Layers.Read(layer, arguments, shape).Warnings([shape]).ShouldHaveSingleItem();

        warning.ShouldBe(new(RuleIds.PoolingDrops, "kernel", message, isGrave));
    }

    [Theory]
    [InlineData("MaxPool2D", "kernel=2", "16x8x8")]
    [InlineData("MaxPool2D", "kernel=3 Stride=2 Padding=1", "16x112x112")] // drops a row of padding only
    [InlineData("MaxPool2D", "kernel=2 CeilMode=true", "16x7x7")]
    [InlineData("AvgPool2D", "kernel=1 Stride=2", "16x7x7")]
    [InlineData("AdaptiveAvgPool2D", "size=3", "16x7x7")]
    [InlineData("Conv2D", "channels=16 kernel=2 Stride=2", "16x7x7")]
    public void No_warning(string layer, string arguments, string input)
    {
        Shape shape = Layers.Parse(input);

        Layers.Read(layer, arguments, shape).Warnings([shape]).ShouldBeEmpty();
    }
}
