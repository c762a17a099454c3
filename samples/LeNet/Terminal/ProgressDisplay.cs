using Spectre.Console;

namespace LeNetSample;

/// <summary>Shows how far the work is, on a terminal; a file or pipe gets nothing.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work.</summary>
    /// <param name="console">Where to show it.</param>
    /// <param name="images">Images that each variant classifies.</param>
    /// <param name="work">The work; it says which variant has classified how many more images.</param>
    public static T Run<T>(IAnsiConsole console, int images, Func<Action<string, int>, T> work)
    {
        if (!console.Profile.Capabilities.Interactive) return work((_, _) => { });

        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var tasks = Variants.Infos.ToDictionary(info => info.Name, info => context.AddTask(info.Name, maxValue: images));
                return work((name, done) => tasks[name].Increment(done));
            });
    }
}
