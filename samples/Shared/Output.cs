using Spectre.Console;

namespace Samples;

/// <summary>Where the program prints: a terminal with its colours, or a file or pipe as plain text.</summary>
internal static class Output
{
    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected) return AnsiConsole.Console;
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        // A file has no width; 80 columns, the default, would break the tables' lines.
        plain.Profile.Width = 160;
        return plain;
    }
}
