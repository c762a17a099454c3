using System.Runtime.CompilerServices;
using NetGen.RuntimeGeneration;

string runtime = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "Runtime"));
foreach (GeneratedFile file in GeneratedFile.All())
{
    string path = Path.Combine(runtime, file.Path);
    if (!File.Exists(path) || File.ReadAllText(path) != file.Text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text);
        Console.WriteLine(file.Path);
    }
}

static string Here([CallerFilePath] string path = "") => path;
