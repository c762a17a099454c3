using FsCheck;
using FsCheck.Fluent;

namespace NetGen.Tests;

/// <summary>No file, however strange, does anything but load or raise a <see cref="WeightsException"/>.</summary>
public sealed class SafetensorsPropertyTests
{
    private static readonly byte[] Valid = TemporaryFile.Bytes(
        """{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[8,12]}}""", new byte[12]);

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\u", "\\ud800", "-", "0", "1", "8", "e9", "9223372036854775807", "null", "true", "F16", "\"dtype\":", "\"shape\":[", "\"data_offsets\":[0,4]", "\0", "\u00ff"];

    [Fact]
    public void AnyBytes() => Check(ArbMap.Default.ArbFor<byte[]>(), bytes => bytes);

    [Fact]
    public void AnyHeader() => Check(ArbMap.Default.ArbFor<string>(), header => TemporaryFile.Bytes(header ?? "", new byte[12]));

    [Fact]
    public void AnyHeaderOfJsonsPieces() =>
        Check(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => TemporaryFile.Bytes("{\"a\":{" + string.Concat(pieces), new byte[12]));

    [Fact]
    public void AnyByteReplaced() =>
        Check(Gen.Choose(0, (Valid.Length * 256) - 1).ToArbitrary(), at =>
        {
            byte[] bytes = [.. Valid];
            bytes[at / 256] = (byte)at;
            return bytes;
        });

    [Fact]
    public void AnyPieceSpliced()
    {
        var edits =
            from at in Gen.Choose(8, Valid.Length)
            from removed in Gen.Choose(0, 12)
            from piece in Gen.Elements(Pieces)
            from mendLength in Gen.Elements(true, false) // to get past the first check
            select (at, removed, piece, mendLength);
        Check(edits.ToArbitrary(), edit =>
        {
            byte[] rest = Valid[Math.Min(edit.at + edit.removed, Valid.Length)..];
            byte[] file = [.. Valid[..edit.at], .. System.Text.Encoding.UTF8.GetBytes(edit.piece), .. rest];
            if (edit.mendLength) BitConverter.TryWriteBytes(file, Math.Max(0L, file.Length - 8 - 12));
            return file;
        });
    }

    private static void Check<T>(Arbitrary<T> cases, Func<T, byte[]> file)
    {
        using var temporary = new TemporaryFile();
        ParameterInfo[] parameters = [new("a", [2, 1], default), new("b", [2], default)];
        Prop.ForAll(cases, value =>
        {
            File.WriteAllBytes(temporary.Path, file(value));
            try
            {
                Weights.Load(temporary.Path, parameters);
            }
            catch (WeightsException e)
            {
                return e.Problems.Count > 0 && e.Message.Length > 0;
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(Campaign.Seed, 1));
    }
}
