using NetGen.Runtime.Generation;

// dotnet run --project src/Runtime.Generation: writes the files of src/Runtime that follow from the compiler's definitions.
if (GeneratedFile.FindRepository(AppContext.BaseDirectory) is not { } repository)
{
    Console.Error.WriteLine($"{AppContext.BaseDirectory} is in no clone of the repository: no folder above it holds NetGen.sln.");
    return 1;
}

foreach (string path in GeneratedFile.Write(repository))
{
    Console.WriteLine(path);
}

return 0;
