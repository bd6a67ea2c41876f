using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Tests.Storing;

public class HeldFileTests
{
    [Theory]
    [InlineData(0x80070020, true)]
    [InlineData(0x80070021, true)]
    [InlineData(0x80070070, false)]
    public void A_file_is_held_where_opening_it_alone_meets_a_sharing_violation(uint code, bool isHeld) =>
        Assert.Equal(isHeld, HeldFile.IsHeld(() => throw new IOException("Der Prozess kann nicht auf die Datei zugreifen", unchecked((int)code))));

    [Fact]
    public void A_file_that_may_not_be_opened_at_all_is_not_called_held() =>
        Assert.False(HeldFile.IsHeld(() => throw new UnauthorizedAccessException()));

    [Fact]
    public void A_file_that_opens_is_not_held()
    {
        var path = Path.GetTempFileName();
        Assert.False(HeldFile.IsHeld(() => File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)));
        File.Delete(path);
    }
}
