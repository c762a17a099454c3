using System.Collections.Concurrent;
using System.Text;

namespace NetGen.Tests;

/// <summary>
/// Loads mutated files and compares with a <see cref="StrictReading"/> of the same bytes, in both directions: a file that is sound by it must load, bit by bit, and any other must
/// be refused by a <see cref="WeightsException"/> that leaves the weights as they were.
/// </summary>
internal sealed class MutationCampaign(int seed)
{
    private const float Untouched = -1234.5f;

    // Enough to see the kind of a mistake; a wrong reader differs in thousands of files.
    private const int MostDifferences = 10;

    private static readonly HashSet<string> Wanted = [.. SoundFile.Parameters.Select(parameter => parameter.Name)];

    private readonly int[] _uses = new int[Mutation.All.Length];
    private readonly ConcurrentQueue<string> _differences = [];
    private int _files;
    private int _sound;
    private int _loaded;

    /// <summary>What differs from the strict reading, with what makes the file again.</summary>
    public IReadOnlyCollection<string> Differences => _differences;

    /// <summary>Files that loaded as the network's weights.</summary>
    public int Loaded => _loaded;

    /// <summary>Files that were sound, but another network's.</summary>
    public int OfOthers => _sound - _loaded;

    /// <summary>Files that hold the rarest kind of mutation.</summary>
    public int Rarest => _uses.Min();

    public override string ToString() => FormattableString.Invariant(
        $"{_files} mutated weights files: {_loaded} loaded and {_files - _loaded} refused ({OfOthers} of them sound files of another network), {_differences.Count} wrong; {_uses.Length} kinds of mutation, each in at least {Rarest} files");

    /// <summary>Runs files 0 to count - 1, on all processors. A file depends on the seed and its number alone.</summary>
    public void Run(int count) => Parallel.ForEach(Partitioner.Create(0, count, Math.Max(1, Math.Min(1000, count / Environment.ProcessorCount))), range =>
    {
        using var file = new TemporaryFile(InMemory);
        var weights = new Weights(SoundFile.Parameters);
        for (int i = range.Item1; i < range.Item2 && _differences.Count < MostDifferences; i++)
        {
            byte[] bytes = Make(i, out string kinds);
            File.WriteAllBytes(file.Path, bytes);
            if (Difference(file.Path, bytes, weights) is { } difference)
                _differences.Enqueue($"file {i} of seed {seed} ({kinds}): {difference}\n{Encoding.Latin1.GetString(bytes)}");
        }
    });

    /// <summary>A folder that needs no disk, where there is one.</summary>
    private static string InMemory => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private byte[] Make(int number, out string kinds)
    {
        var random = new Random(HashCode(seed, number));
        FileDraft draft = SoundFile.Make(random);
        // Few at a time: a file with many mistakes is refused for the first of them.
        int[] chosen = [.. Enumerable.Range(0, random.Next(20) switch { 0 => 0, < 13 => 1, < 18 => 2, _ => 3 }).Select(_ => random.Next(Mutation.All.Length)).Order()];
        foreach (int i in chosen)
        {
            Mutation.All[i].Apply(draft, random);
            Interlocked.Increment(ref _uses[i]);
        }
        kinds = string.Join(", ", chosen.Select(i => Mutation.All[i].Name));
        return [.. draft.ToFile()];
    }

    // System.HashCode differs from run to run.
    private static int HashCode(int seed, int number) => unchecked((seed * (int)0x9E3779B1) ^ (number * (int)0x85EBCA77));

    private string? Difference(string path, byte[] bytes, Weights weights)
    {
        Interlocked.Increment(ref _files);
        StrictReading? strict = StrictReading.Of(bytes);
        bool fits = strict is not null && Fits(strict);
        if (strict is not null) Interlocked.Increment(ref _sound);
        if (fits) Interlocked.Increment(ref _loaded);
        try
        {
            return Open(path, strict) ?? Sources(path, bytes)
                .Select((source, i) => Load(source, weights, fits ? strict : null, isAsync: (bytes.Length + i) % 2 == 0) is { } difference ? $"from {source.Name}: {difference}" : null)
                .FirstOrDefault(difference => difference is not null);
        }
        catch (Exception e)
        {
            return $"{e.GetType()}: {e.Message}";
        }
    }

    private static string? Open(string path, StrictReading? strict)
    {
        try
        {
            using SafetensorsFile file = SafetensorsFile.Open(path);
            if (strict is null) return "opened, and it is not sound";
            if (!file.Metadata.OrderBy(m => m.Key, StringComparer.Ordinal).SequenceEqual(strict.Metadata.OrderBy(m => m.Key, StringComparer.Ordinal))) return "the metadata differ";
            if (file.Tensors.Count != strict.Tensors.Count) return $"opened with {file.Tensors.Count} tensors in place of {strict.Tensors.Count}";
            foreach (var (found, expected) in file.Tensors.Zip(strict.Tensors))
            {
                if (found.Name != expected.Name || found.DType != expected.DType || !found.Shape.SequenceEqual(expected.Shape)) return $"opened with {found} in place of {expected}";
                if (expected.Floats is { } floats && !Same(file.ToArray(expected.Name), floats)) return $"the elements of '{expected.Name}' differ";
            }
            return null;
        }
        catch (WeightsException e) when (e.Problems.Count > 0)
        {
            return strict is null ? null : $"not opened, and it is sound: {e.Message}";
        }
    }

    /// <summary>The same bytes from everywhere.</summary>
    private static IEnumerable<WeightsSource> Sources(string path, byte[] bytes) => [path, bytes, new MemoryStream([1, 2, .. bytes]) { Position = 2 }, new TrickleStream(bytes)];

    private static string? Load(WeightsSource source, Weights weights, StrictReading? strict, bool isAsync)
    {
        for (int i = 0; i < SoundFile.Parameters.Length; i++) weights[i].Fill(Untouched);
        try
        {
            if (isAsync) weights.LoadAsync(source).GetAwaiter().GetResult();
            else weights.Load(source);
            if (strict is null) return "loaded, and these are not the network's weights";
            return strict.Tensors.FirstOrDefault(tensor => Wanted.Contains(tensor.Name) && !Same(weights[tensor.Name], tensor.Floats!)) is { } wrong ? $"'{wrong.Name}' is loaded wrong" : null;
        }
        catch (WeightsException e) when (e.Problems.Count > 0)
        {
            if (strict is not null) return $"refused, and these are the network's weights: {e.Message}";
            return SoundFile.Parameters.Any(parameter => weights[parameter.Name].ContainsAnyExcept(Untouched)) ? "refused, and loaded in part" : null;
        }
    }

    /// <summary>Whether the file holds the network's tensors and nothing else but batch norms' counters.</summary>
    private static bool Fits(StrictReading file)
    {
        var own = file.Tensors.Where(tensor => Wanted.Contains(tensor.Name)
            || !(tensor is { DType: not ("BOOL" or "C64"), Shape: [] or [1] } && (tensor.Name == "num_batches_tracked" || tensor.Name.EndsWith(".num_batches_tracked", StringComparison.Ordinal)))).ToDictionary(tensor => tensor.Name);
        return own.Count == SoundFile.Parameters.Length && SoundFile.Parameters.All(parameter =>
            own.TryGetValue(parameter.Name, out var tensor) && tensor.Floats is not null && tensor.Shape.SequenceEqual(parameter.Shape.Select(size => (long)size)));
    }

    private static bool Same(ReadOnlySpan<float> found, uint[] expected)
    {
        if (found.Length != expected.Length) return false;
        for (int i = 0; i < expected.Length; i++)
        {
            if (BitConverter.SingleToUInt32Bits(found[i]) != expected[i]) return false;
        }
        return true;
    }
}
