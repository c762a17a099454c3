using LeNetSample;

namespace Samples.Tests;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Valid = IdxBytes.Of([2, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("some-idx3-ubyte.gz");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_shape_and_elements()
    {
        IdxFile file = Read(IdxBytes.Zipped(Valid));

        file.Shape.ShouldBe([2, 2, 3]);
        file.Elements.ShouldBe(Valid[16..]);
    }

    [Fact]
    public void Names_the_file_and_what_it_found()
    {
        Problem(IdxBytes.Zipped([1, 0, 8, 3, .. Valid[4..]])).ShouldBe($"{FilePath}: an IDX file starts with two zero bytes, this one with 0x0100.");
        Problem(IdxBytes.Zipped([0, 0, 13, 3, .. Valid[4..]])).ShouldBe($"{FilePath}: the elements must be unsigned bytes (type 0x08), not of type 0x0D.");
        Problem(IdxBytes.Zipped([0, 0, 8, 1, .. Valid[4..]])).ShouldBe($"{FilePath}: 3 dimensions are expected, not 1.");
    }

    [Fact]
    public void Rejects_impossible_dimensions()
    {
        Problem(IdxBytes.Zipped(IdxBytes.Of([2, 0, 3], []))).ShouldBe($"{FilePath}: dimension 1 is 0; at least 1 is expected.");
        Problem(IdxBytes.Zipped(IdxBytes.Of([-1, 2, 3], []))).ShouldBe($"{FilePath}: dimension 0 is -1; at least 1 is expected.");
        Problem(IdxBytes.Zipped(IdxBytes.Of([65536, 65536, 3], []))).ShouldBe($"{FilePath}: the shape [65536, 65536...] has too many elements.");
    }

    [Fact]
    public void Rejects_content_that_is_too_short_at_every_length()
    {
        for (int length = 0; length < Valid.Length; length++)
            Problem(IdxBytes.Zipped(Valid[..length])).ShouldContain("the file ends after");
    }

    [Fact]
    public void Rejects_content_that_is_too_long() =>
        Problem(IdxBytes.Zipped([.. Valid, 0])).ShouldBe($"{FilePath}: there is more data than the shape [2, 2, 3] has elements.");

    [Fact]
    public void Rejects_a_compressed_file_that_is_cut_at_every_length()
    {
        byte[] zipped = IdxBytes.Zipped(Valid);
        // Without its last bytes (end mark, checksum, length) a file still has all its elements: GZipStream lets that pass.
        for (int length = 0; length < zipped.Length - 10; length++) Problem(zipped[..length]).ShouldStartWith(FilePath);
    }

    [Fact]
    public void Rejects_what_is_not_compressed() => Problem(Valid).ShouldStartWith(FilePath);

    [Fact]
    public void Rejects_a_wrong_checksum()
    {
        byte[] zipped = IdxBytes.Zipped(Valid);
        zipped[^5] ^= 1; // the last byte of the CRC; the length follows

        Problem(zipped).ShouldStartWith(FilePath);
    }

    private IdxFile Read(byte[] bytes)
    {
        File.WriteAllBytes(FilePath, bytes);
        return IdxFile.Read(FilePath, rank: 3);
    }

    private string Problem(byte[] bytes) => Should.Throw<InvalidDataException>(() => Read(bytes)).Message;
}
