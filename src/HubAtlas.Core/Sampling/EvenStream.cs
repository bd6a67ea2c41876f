namespace HubAtlas.Core.Sampling;

/// <summary>
/// Numbers in [0, 1) that come out more evenly than chance: each block holds one from every of its equal strata, shuffled.
/// A planted growth rate would otherwise drown in the luck of who has how many co-authors.
/// </summary>
/// <param name="isPlain">Plain chance instead.</param>
internal sealed class EvenStream(SeededStream chance, bool isPlain = false)
{
    private const int BlockSize = 32;
    private readonly double[] _block = new double[BlockSize];
    private int _used = BlockSize;

    public double NextDouble()
    {
        if (isPlain) return chance.NextDouble();
        if (_used == BlockSize) Refill();
        return _block[_used++];
    }

    private void Refill()
    {
        for (var stratum = 0; stratum < BlockSize; stratum++)
        {
            var value = (stratum + chance.NextDouble()) / BlockSize;
            var place = chance.NextIndex(stratum + 1);
            _block[stratum] = _block[place];
            _block[place] = value;
        }

        _used = 0;
    }
}
