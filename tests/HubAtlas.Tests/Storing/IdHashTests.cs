using System.Buffers.Binary;
using System.Security.Cryptography;
using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Storing;

public sealed class IdHashTests
{
    /// <summary>Every length up to the block's end and beyond it, against the system's library.</summary>
    [Fact]
    public void It_is_the_beginning_of_SHA_256_for_texts_of_any_length()
    {
        var random = new Random(11);
        for (var length = 0; length < 200; length++)
        {
            var text = new byte[length];
            random.NextBytes(text);
            Assert.Equal(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(text)), IdHash.Of(text));
        }
    }
}
