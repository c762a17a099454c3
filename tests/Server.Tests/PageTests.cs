using System.Reflection;
using Microsoft.Playwright;

namespace ServerSample.Tests;

/// <summary>The page, in a browser without a window.</summary>
public sealed class PageTests
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task WhatIsDrawnIsClassified(ColorScheme scheme)
    {
        string? browser = Array.Find(Browsers, File.Exists);
        Skip.If(browser is null, $"No browser at {string.Join(", ", Browsers)}.");
        await using RunningServer server = await RunningServer.Start();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = browser, Args = ["--no-sandbox"] });
        IPage page = await chromium.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 900, Height = 640 } });
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        await page.GotoAsync(server.Client.BaseAddress!.ToString());

        // Two legs, in one stroke: each is classified.
        await Stroke(page, (110, 265), (115, 25), (165, 25), (170, 265));
        ILocator best = page.Locator("#scores li").First;
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync(" ms.");
        (await best.Locator(".label").TextContentAsync()).ShouldBe("Trouser");
        (await page.Locator("#scores li").CountAsync()).ShouldBe(10);
        await Screenshot(page, $"server-{scheme.ToString().ToLowerInvariant()}.png");

        await page.Locator("#clear").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Nothing drawn yet.");
        errors.ShouldBeEmpty();

        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "x.png", MimeType = "image/png", Buffer = "no picture"u8.ToArray() });
        await Assertions.Expect(page.Locator("#status.error")).ToContainTextAsync("expected PNG, JPEG, WebP, GIF or BMP");
    }

    private static async Task Stroke(IPage page, params (int X, int Y)[] points)
    {
        LocatorBoundingBoxResult pad = (await page.Locator("#pad").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(pad.X + points[0].X, pad.Y + points[0].Y);
        await page.Mouse.DownAsync();
        foreach ((int x, int y) in points.Skip(1)) await page.Mouse.MoveAsync(pad.X + x, pad.Y + y, new() { Steps = 10 });
        await page.Mouse.UpAsync();
    }

    private static Task Screenshot(IPage page, string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Artifacts").Value!, name),
    });
}
